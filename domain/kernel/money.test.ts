import fc from 'fast-check'
import { formatYuan, parseYuan, splitFen, sumFen } from './money'

const fen = fc.integer({ min: 0, max: 10_000_000_000 })

test('shares of a split always sum to what was split', () => {
  fc.assert(
    fc.property(fen, fc.array(fen, { minLength: 1, maxLength: 60 }), (totalFen, weights) => {
      fc.pre(weights.some((weight) => weight > 0))
      expect(sumFen(splitFen(totalFen, weights))).toBe(totalFen)
    }),
  )
})

test('no line is given more than its weight while the total does not exceed the weights', () => {
  fc.assert(
    fc.property(fc.array(fen, { minLength: 1, maxLength: 60 }), fc.nat(), (weights, seed) => {
      const whole = sumFen(weights)
      fc.pre(whole > 0)
      const shares = splitFen(seed % (whole + 1), weights)
      expect(shares.every((share, index) => share >= 0 && share <= (weights[index] ?? 0))).toBe(true)
    }),
  )
})

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [1, [5, 5], [1, 0]],
  [0, [0, 0], [0, 0]],
  [10, [0, 3], [0, 10]],
  [1_056_850, [3, 1], [792_638, 264_212]],
])('%d fen over %j is %j', (totalFen, weights, shares) => {
  expect(splitFen(totalFen, weights)).toEqual(shares)
})

test('there is nothing to split over when all weights are zero', () => {
  expect(() => splitFen(1, [0, 0])).toThrow(RangeError)
})

test.each([-1, 0.5, NaN, Infinity, 2 ** 53])('%d is not an amount of money', (amount) => {
  expect(() => sumFen([amount])).toThrow(RangeError)
})

test.each([
  ['8', 800],
  ['8.2', 820],
  ['8.20', 820],
  ['0.57', 57],
  ['1.15', 115],
  [' 9.90 ', 990],
])('the yuan text %j is %d fen', (text, amountFen) => {
  expect(parseYuan(text)).toBe(amountFen)
})

test.each(['', '-1.00', '1,000.00', '1.234', '1e3', '０.5', '08', '.5', '1.', 'abc'])('%j is no yuan text', (text) => {
  expect(parseYuan(text)).toBeUndefined()
})

test('what is formatted can be read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (amountFen) => {
      expect(parseYuan(formatYuan(amountFen))).toBe(amountFen)
    }),
  )
})
