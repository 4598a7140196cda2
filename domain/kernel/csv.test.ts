import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { csvPlain, csvText } from './csv'

test.each(['=1+1', '+86', '-1', '@name', '\tx', '\r=1'])('%j is never read as a formula', (value) => {
  const [, cell = ''] = /^\ufeff"?(.*?)"?\r\n$/s.exec(csvText([[value]])) ?? []
  expect(cell).toBe(`'${value}`)
  expect(csvPlain(cell)).toBe(value)
})

test('a number of ours is written as it is, a text with an apostrophe too', () => {
  expect(csvText([[-5, "it's", "'quoted'"]])).toBe("\ufeff-5,it's,'quoted'\r\n")
  expect(csvPlain("'quoted'")).toBe("'quoted'")
})

test('whatever people write comes back from the file as they wrote it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 3 }), { minLength: 1 }),
      (rows) => {
        const wide = rows.map((row) => ['x', ...row])
        const read = parse(csvText(wide), { bom: true, relax_column_count: true, record_delimiter: '\r\n' })
        expect(read.map((row) => row.map(csvPlain))).toEqual(wide)
      },
    ),
  )
})
