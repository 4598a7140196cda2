import { minuteMs } from '#domain/kernel/time'
import { availableOf, orderFor, placeOrder } from '../support/buying'
import { openShop, type Phone, type Shop, sleepUntil } from '../support/shop'
import { operatorOf, paidOrder } from '../support/shipping'
import { changeRows } from '../support/shop-rows'

const dayMs = 24 * 60 * minuteMs
/** 14.90 a bag. */
const sku = 'skuGZYW260'
const productId = 'prdGZYW'
/** 10.90, and nobody ever bought it here. */
const unsold = 'skuGZJT160'
let shop: Shop
let lin: Phone
let operator: Phone

beforeAll(async () => {
  shop = await openShop()
  lin = shop.phone('oLianpuBuyerLinXiaoyu')
  operator = operatorOf(shop)
})
afterAll(async () => {
  await shop.close()
})

const at = () => shop.cloud.clock.now()
async function until(moment: number): Promise<void> {
  shop = await sleepUntil(shop, moment)
  lin = shop.phone(lin.openid)
  operator = operatorOf(shop)
}
const limit = (priceFen: number, untilAt = at() + dayMs) =>
  operator.call('catalog', 'limitPrice', { skuId: sku, priceFen, untilAt })
const refusedLimit = async (skuId: typeof sku | typeof unsold, priceFen: number, untilAt = at() + dayMs) =>
  operator.refused('catalog', 'limitPrice', { skuId, priceFen, untilAt })
const skuOnPage = async () => {
  const { product } = await lin.call('catalog', 'product', { productId })
  return product.skus.find(({ skuId }) => skuId === sku)
}
const quoted = async () => (await lin.call('orders', 'quote', { lines: [{ skuId: sku, quantity: 2 }] })).lines[0]

test('what nobody ever paid for has nothing to be compared with, and no limited price', async () => {
  expect(await refusedLimit(unsold, 900)).toMatchObject({
    code: 'PRICE_BASE',
    details: {},
    message: '还没有人买过，没有可以比较的价格',
  })
})

test('an order that is not paid is no price that was paid', async () => {
  await placeOrder(lin, unsold)
  expect((await refusedLimit(unsold, 900)).code).toBe('PRICE_BASE')
})

test('a limited price is compared with the lowest price paid in seven days, and is charged to the fen', async () => {
  await paidOrder(shop, lin, { sku })
  await changeRows(shop, 'skus', { where: { _id: sku }, change: { priceFen: 1_690 } })
  await paidOrder(shop, lin, { sku })
  expect(await refusedLimit(sku, 1_490)).toMatchObject({ code: 'PRICE_BASE', details: { dailyPriceFen: 1_490 } })
  const untilAt = at() + dayMs
  const saved = await limit(1_390, untilAt)
  expect(saved).toMatchObject({
    listPriceFen: 1_690,
    dailyPriceFen: 1_490,
    limited: { priceFen: 1_390, untilAt, dailyPriceFen: 1_490 },
  })
  expect(await skuOnPage()).toMatchObject({ priceFen: 1_390, limited: { untilAt, dailyPriceFen: 1_490 } })
  expect(await quoted()).toMatchObject({ unitPriceFen: 1_390, goodsFen: 2_780, limitedUntilAt: untilAt })
  const cart = await lin.call('cart', 'add', { skuId: sku, quantity: 1 })
  expect(cart.lines[0]).toMatchObject({ priceFen: 1_390, limitedUntilAt: untilAt })
  const { orderId } = await lin.call('orders', 'place', await orderFor(lin, sku))
  const { lines } = await lin.call('orders', 'detail', { orderId })
  expect(lines[0]).toMatchObject({ unitPriceFen: 1_390, paidFen: 1_390, limitedUntilAt: untilAt })
})

test('cards and search show it and sort by it', async () => {
  const { goods } = await lin.call('catalog', 'search', { text: '原味瓜子', priceToFen: 1_390 })
  const card = goods.find((one) => one.productId === productId)
  // The smaller bag is cheaper still, and its price has no end.
  expect(card).toMatchObject({ priceFen: 990, isLimited: false })
  await changeRows(shop, 'skus', { where: { _id: 'skuGZYW160' }, change: { onSale: false } })
  const { goods: now } = await lin.call('catalog', 'cards', { productIds: [productId] })
  expect(now[0]).toMatchObject({ priceFen: 1_390, isLimited: true, priceVaries: true })
})

test('below the floor or the margin nothing is saved, and the old limited price stays', async () => {
  const { skus } = await operator.call('catalog', 'limitedPrices', { productId })
  const { leastPriceFen = NaN } = skus.find(({ skuId }) => skuId === sku) ?? {}
  expect(leastPriceFen).toBe(1_070)
  const refusal = await refusedLimit(sku, leastPriceFen - 1)
  expect(refusal).toMatchObject({ code: 'PRICE_GUARD', details: { leastPriceFen } })
  expect((await quoted())?.unitPriceFen).toBe(1_390)
})

test.each([
  ['less than an hour', 59 * minuteMs],
  ['more than thirty days', 30 * dayMs + minuteMs],
])('%s is no time for it', async (_, lasts) => {
  expect((await refusedLimit(sku, 1_290, at() + lasts)).code).toBe('LIMIT_TIME')
})

test('who saw the limited price pays no other: one that ended is told, and the order not placed', async () => {
  const order = await orderFor(lin, sku)
  const stock = await availableOf(shop, sku)
  await operator.call('catalog', 'endLimitedPrice', { skuId: sku })
  expect((await operator.call('catalog', 'endLimitedPrice', { skuId: sku })).limited).toBeUndefined()
  const refusal = await lin.refused('orders', 'place', order)
  expect(refusal).toMatchObject({
    code: 'PRICE_CHANGED',
    details: { expectedFen: order.expectedPayableFen, payableFen: order.expectedPayableFen + 300 },
  })
  expect(await availableOf(shop, sku)).toBe(stock)
})

test('a price that was paid in a promotion is what the next one is compared with, for seven days', async () => {
  await limit(1_390)
  await paidOrder(shop, lin, { sku })
  await operator.call('catalog', 'endLimitedPrice', { skuId: sku })
  expect(await refusedLimit(sku, 1_390)).toMatchObject({ details: { dailyPriceFen: 1_390 } })
  // Seven days later only what was paid last counts: of nothing else anybody knows.
  await until(at() + 7 * dayMs + minuteMs)
  expect(await refusedLimit(sku, 1_390)).toMatchObject({ details: { dailyPriceFen: 1_390 } })
  await paidOrder(shop, lin, { sku })
  expect((await limit(1_390)).limited).toMatchObject({ priceFen: 1_390, dailyPriceFen: 1_690 })
})

test('it ends by the clock, and staff see it no more', async () => {
  const { limited } = await limit(1_390)
  expect((await operator.call('catalog', 'limitedPrices', {})).skus.map(({ skuId }) => skuId)).toEqual([sku])
  await until(limited?.untilAt ?? NaN)
  expect((await operator.call('catalog', 'limitedPrices', {})).skus).toEqual([])
  expect((await quoted())?.unitPriceFen).toBe(1_690)
})

test('whatever prices come together, nothing is sold below its floor', async () => {
  await changeRows(shop, 'skus', { where: { _id: sku }, change: { priceFen: 1_069 } })
  expect((await lin.refused('orders', 'quote', { lines: [{ skuId: sku, quantity: 1 }] })).code).toBe('NOT_FOR_SALE')
  const logged = JSON.stringify(shop.cloud.events.after(0, 5_000))
  expect(logged).toContain('price-below-guard')
})

test('a customer sees neither floor nor cost', async () => {
  await changeRows(shop, 'skus', { where: { _id: sku }, change: { priceFen: 1_690 } })
  const page = JSON.stringify(await lin.call('catalog', 'product', { productId }))
  const quote = JSON.stringify(await lin.call('orders', 'quote', { lines: [{ skuId: sku, quantity: 1 }] }))
  for (const word of ['floor', 'cost', 'least']) expect([page, quote].filter((text) => text.includes(word))).toEqual([])
})
