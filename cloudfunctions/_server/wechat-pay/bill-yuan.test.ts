import * as fc from 'fast-check'
import { billFen } from './bill-yuan'

test.each([
  ['0.57', 57],
  ['1.15', 115],
  ['8.2', 820],
  ['8.20', 820],
  ['8', 800],
  ['0.00', 0],
  ['-1.00', -100],
  ['-0.00', 0],
  ['1,234.50', 123450],
  ['1,234,567.89', 123456789],
  ['0.00000', 0],
  ['0.54000', 54],
  ['4.35', 435],
  ['1.005000', undefined],
  ['0.00400', undefined],
  ['', undefined],
  [' 1.00', undefined],
  ['.5', undefined],
  ['1.', undefined],
  ['+1.00', undefined],
  ['1e2', undefined],
  ['12,34.00', undefined],
  ['1,2345.00', undefined],
  ['１.00', undefined],
  ['--1.00', undefined],
  ['¥1.00', undefined],
  ['NaN', undefined],
])('a bill that says %p yuan means %p fen', (text, fen) => {
  if (fen === undefined) expect(() => billFen(text)).toThrow(RangeError)
  else expect(billFen(text)).toBe(fen)
})

test('every whole number of fen survives being written in yuan', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (fen) => {
      const digits = String(fen).padStart(3, '0')
      return billFen(`${digits.slice(0, -2)}.${digits.slice(-2)}`) === fen
    }),
  )
})
