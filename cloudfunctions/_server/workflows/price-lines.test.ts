import type { Sku } from '../stores/skus'
import { priceLines } from './price-lines'

const sku = (more: Partial<Sku> = {}): Sku => ({
  _id: 'skuHSHT150',
  productId: 'prdHSHT',
  title: '海苔花生豆',
  specValues: ['150克'],
  priceFen: 1_190,
  pictureId: 'cloud://local-env.bucket/goods/hsht150.webp',
  weightGrams: 165,
  onSale: true,
  available: 5,
  held: 0,
  sold: 0,
  writtenOff: 0,
  initial: 5,
  restocked: 0,
  ...more,
})
const rate = { first: 1_000, firstFen: 600, next: 1_000, nextFen: 200 }
const freight = [
  { code: 'W', name: '按重量', rule: { mode: 'weight' as const, rate, provinceRates: [] }, notDelivered: [] },
]
const requested = [{ skuId: 'skuHSHT150' as const, quantity: 2 }]
const lot = sku({ producedOn: '2026-03-27', bestBeforeOn: '2026-11-22' })
/** The last minute of the lot's best-before day in Shanghai. */
const lastMinute = Date.UTC(2026, 10, 22, 15, 59)

test('a lot is priced to the last minute of its best-before day and refused from midnight in Shanghai on', () => {
  expect(priceLines({ requested, skus: [lot], freight, now: lastMinute }).priced.goodsFen).toBe(2_380)
  expect(() => priceLines({ requested, skus: [lot], freight, now: lastMinute + 60_000 })).toThrow('已下架')
})

test('goods without a shelf life are priced whenever', () => {
  expect(priceLines({ requested, skus: [sku()], freight, now: Date.UTC(2036, 0, 1) }).priced.goodsFen).toBe(2_380)
})

test('what is off sale or not there is refused', () => {
  expect(() => priceLines({ requested, skus: [sku({ onSale: false })], freight, now: lastMinute })).toThrow('已下架')
  expect(() => priceLines({ requested, skus: [], freight, now: lastMinute })).toThrow('没有找到')
})

test('what would be sent by a template that is gone is not sold, rather than sent at a guessed price', () => {
  const sent = (freightCode: string) =>
    priceLines({ requested, skus: [sku({ freightCode })], freight, now: lastMinute }).priced.freightFen
  expect(sent('W')).toBe(600)
  expect(() => sent('GONE')).toThrow('已下架')
})
