import { askBack, wishFor } from '../support/after-sale'
import { orderFor } from '../support/buying'
import { openShop, type Phone, type Shop } from '../support/shop'
import { operatorOf, paidOrder, ship } from '../support/shipping'
import { changeRows, rowsOf } from '../support/shop-rows'

/** A lot close to its best-before date, and goods that can be sent back. */
const excepted = 'skuHSHTLQ'
const ordinary = 'skuGZYW260'
let shop: Shop
let phone: Phone
let sent = 0

beforeAll(async () => {
  shop = await openShop()
  phone = shop.phone('oLianpuBuyerLinXiaoyu')
})
afterAll(async () => {
  await shop.close()
})

const bothLines = [
  { skuId: ordinary, quantity: 1 },
  { skuId: excepted, quantity: 1 },
] as const
const both = async () => orderFor(phone, excepted, { lines: [...bothLines] })

/** An order of both that is paid and sent. */
async function sentOrder() {
  const orderId = await paidOrder(shop, phone, { sku: ordinary, also: excepted })
  await ship(shop, orderId, { number: `7600${String(10_000 + ++sent)}` })
  return orderId
}

test('the product, the quote and the order say of a line that it cannot be sent back without a reason', async () => {
  const { product } = await phone.call('catalog', 'product', { productId: 'prdHSHT' })
  expect(product.skus.map(({ skuId, returnException }) => [skuId, returnException])).toEqual([
    ['skuHSHT150', undefined],
    [excepted, 'near-expiry'],
  ])
  const { lines } = await phone.call('orders', 'quote', { lines: [...bothLines] })
  expect(lines.map(({ returnException }) => returnException)).toEqual([undefined, 'near-expiry'])
})

test('without the tick, or with another one, no order is placed and no unit is held', async () => {
  const [before] = await rowsOf(shop, 'skus', { _id: excepted })
  for (const noReturnSkuIds of [[], [ordinary], [ordinary, excepted]] as const) {
    const refusal = await phone.refused('orders', 'place', { ...(await both()), noReturnSkuIds: [...noReturnSkuIds] })
    expect(refusal).toMatchObject({ code: 'RETURN_TERMS_CHANGED', details: { skuIds: [excepted] } })
  }
  expect((await rowsOf(shop, 'skus', { _id: excepted }))[0]).toEqual(before)
})

test('what she ticked is kept with the order, line by line and with its time', async () => {
  const at = shop.cloud.clock.now()
  const { orderId } = await phone.call('orders', 'place', await both())
  const [order] = await rowsOf(shop, 'orders', { _id: orderId })
  const noReturn = order?.['noReturn'] as { skuIds: string[]; agreedAt: number }
  expect(noReturn.skuIds).toEqual([excepted])
  expect(noReturn.agreedAt).toBeGreaterThanOrEqual(at)
  const { lines } = await phone.call('orders', 'detail', { orderId })
  expect(lines.map(({ returnException }) => returnException)).toEqual([undefined, 'near-expiry'])
})

test('an exception made or lifted since the quote is told before the order is placed', async () => {
  const quoted = await both()
  await changeRows(shop, 'skus', { where: { _id: ordinary }, change: { returnException: 'flawed' } })
  const more = await phone.refused('orders', 'place', quoted)
  expect(more).toMatchObject({ code: 'RETURN_TERMS_CHANGED', details: { skuIds: [ordinary, excepted] } })
  const quotedAnew = await both()
  await changeRows(shop, 'skus', { where: { _id: ordinary }, change: { returnException: undefined } })
  const fewer = await phone.refused('orders', 'place', quotedAnew)
  expect(fewer).toMatchObject({ code: 'RETURN_TERMS_CHANGED', details: { skuIds: [excepted] } })
  expect((await phone.call('orders', 'place', await both())).status).toBe('awaiting-payment')
})

test('of what she ticked an operator decides, of the rest nobody', async () => {
  const orderId = await sentOrder()
  await phone.call('orders', 'confirmReceipt', { orderId })
  const { lines } = await phone.call('after-sales', 'claimable', { orderId })
  expect(lines.map(({ skuId, isInsideRight }) => [skuId, isInsideRight])).toEqual([
    [ordinary, true],
    [excepted, false],
  ])
  const free = await askBack(phone, orderId, { sku: ordinary, kind: 'return' })
  expect([free.status, free.isInRight]).toEqual(['to-send-back', true])
  const asked = await askBack(phone, orderId, { sku: excepted, kind: 'return' })
  expect([asked.status, asked.isInRight]).toEqual(['asked', false])
  const one = { orderId, afterSaleId: asked.afterSaleId }
  const rejected = await operatorOf(shop).call('after-sales', 'reject', { ...one, reason: '临期商品，下单时已确认' })
  expect(rejected.status).toBe('rejected')
})

test('a right she had when she bought stays hers when the goods are excepted afterwards', async () => {
  const orderId = await sentOrder()
  await changeRows(shop, 'skus', { where: { _id: ordinary }, change: { returnException: 'flawed' } })
  expect((await askBack(phone, orderId, { sku: ordinary, kind: 'return' })).isInRight).toBe(true)
  expect((await wishFor(phone, orderId, { sku: excepted, kind: 'return' })).expectedFen).toBe(790)
})
