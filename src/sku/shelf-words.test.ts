import type { Sku } from './choose-sku'
import { lotWords, nearExpiryWords } from './shelf-words'

const lot: Sku = {
  skuId: 'skuA',
  specValues: ['160克'],
  priceFen: 990,
  pictureId: 'cloud://shop/goods/a.webp',
  weightGrams: 160,
  available: 5,
  producedOn: '2026-04-01',
  bestBeforeOn: '2026-12-01',
  isNearExpiry: true,
}
const noon = (day: string) => Date.parse(`${day}T12:00:00+08:00`)

test.each([
  ['2026-11-22', '临期：还有 9 天到最佳食用期'],
  ['2026-11-30', '临期：还有 1 天到最佳食用期'],
  ['2026-12-01', '临期：今天是最佳食用期的最后一天'],
  ['2026-12-02', '临期：最佳食用期已过'],
])('on %s a lot close to its date says %s', (day, words) => {
  expect(nearExpiryWords(lot, noon(day))).toBe(words)
})

test('days are counted in Shanghai: half past midnight there is the new day already', () => {
  expect(nearExpiryWords(lot, Date.parse('2026-11-22T16:30:00Z'))).toBe('临期：还有 8 天到最佳食用期')
})

test('without the server’s clock the date itself is said', () => {
  expect(nearExpiryWords(lot, undefined)).toBe('临期：2026-12-01 前最佳')
})

test('a fresh lot says nothing of the kind', () => {
  expect(nearExpiryWords({ ...lot, isNearExpiry: false }, noon('2026-11-22'))).toBeUndefined()
})

test('a lot is told by its two days, goods without a shelf life by none', () => {
  expect(lotWords(lot)).toBe('生产日期 2026-04-01 · 此日期前最佳 2026-12-01')
  const { producedOn: _, bestBeforeOn: __, ...tin } = lot
  expect(lotWords(tin)).toBeUndefined()
})
