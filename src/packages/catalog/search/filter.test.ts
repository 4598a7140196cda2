import { filterCount, filterQuery, isPrice, noFilter } from './filter'

test('what is not set is not asked', () => {
  expect(filterQuery(noFilter)).toEqual({})
  expect(filterCount(noFilter)).toBe(0)
})

test('prices typed in yuan are asked in fen', () => {
  expect(filterQuery({ ...noFilter, fromYuan: '9.9', toYuan: '30' })).toEqual({ priceFromFen: 990, priceToFen: 3000 })
})

test('a lowest price above the highest is read the other way round', () => {
  expect(filterQuery({ ...noFilter, fromYuan: '50', toYuan: '10' })).toEqual({ priceFromFen: 1000, priceToFen: 5000 })
})

test.each([
  ['', true],
  [' ', true],
  ['12', true],
  ['12.5', true],
  ['12.345', false],
  ['十元', false],
  ['-3', false],
])('%j typed as a price is one: %s', (typed, answer) => {
  expect(isPrice(typed)).toBe(answer)
})

test('category, price and stock count once each, however much of the price is typed', () => {
  expect(filterCount({ categoryId: 'catGZ', fromYuan: '1', toYuan: '9', inStock: true })).toBe(3)
  expect(filterCount({ ...noFilter, toYuan: '9' })).toBe(1)
})
