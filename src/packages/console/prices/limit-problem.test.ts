import { readLimit } from './limit-problem'
import type { PricedSku } from './priced-sku'

const sku: PricedSku = {
  skuId: 'skuA',
  productId: 'prdA',
  title: '原味瓜子',
  specText: '260克',
  pictureId: 'cloud://local/a.webp',
  listPriceFen: 1_490,
  dailyPriceFen: 1_290,
  leastPriceFen: 1_070,
}

test('a price between the least and the daily one is taken as typed', () => {
  expect([readLimit('12.89', sku), readLimit('10.7', sku)]).toEqual([{ priceFen: 1_289 }, { priceFen: 1_070 }])
})

test.each([
  ['', '限时价写成元，最多两位小数，例如 9.90'],
  ['九块九', '限时价写成元，最多两位小数，例如 9.90'],
  ['0', '限时价写成元，最多两位小数，例如 9.90'],
  ['12.90', '要低于日常价 12.90'],
  ['10.69', '不能低于 10.70'],
])('“%s” is told why not', (typed, problem) => {
  expect(readLimit(typed, sku)).toEqual({ problem })
})

test('what nobody ever bought cannot be limited', () => {
  const { dailyPriceFen: _, ...unsold } = sku
  expect(readLimit('9.90', unsold)).toEqual({ problem: '还没有人买过，没有可以比较的价格' })
})
