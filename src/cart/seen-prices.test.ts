import type { CartLine } from './cart-store'
import { nextSeenPrices, priceChangeFen, readSeenPrices } from './seen-prices'

const line = (skuId: `sku${string}`, priceFen: number) => ({ skuId, priceFen }) as CartLine

test('a line that came in at 12.90 and costs 10.90 now is 2 yuan cheaper, however often the cart is looked at', () => {
  const first = nextSeenPrices({}, [line('skuA', 1290)])
  const later = nextSeenPrices(first, [line('skuA', 1090), line('skuB', 500)])
  expect(priceChangeFen(later, line('skuA', 1090))).toBe(-200)
  expect(priceChangeFen(later, line('skuB', 500))).toBe(0)
})

test('a line that left the cart comes back at the price of its return', () => {
  const seen = nextSeenPrices(nextSeenPrices({}, [line('skuA', 1290)]), [])
  expect(priceChangeFen(nextSeenPrices(seen, [line('skuA', 1490)]), line('skuA', 1490))).toBe(0)
})

test('what storage kept in another shape tells no change', () => {
  expect(readSeenPrices({ skuA: 1290, skuB: '9', skuC: 1.5 })).toEqual({ skuA: 1290 })
  for (const damaged of [undefined, null, '', 7]) expect(readSeenPrices(damaged)).toEqual({})
})
