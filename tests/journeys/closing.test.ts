import { minuteMs, secondMs } from '#domain/kernel/time'
import { availableOf, openPaySheet, placeOrder } from '../support/buying'
import { settleWith } from '../support/paying'
import { rowsOf } from '../support/shop-rows'
import { openShop, type Phone, type Shop } from '../support/shop'

const sku = 'skuGZYW260'
let shop: Shop
let lin: Phone

beforeAll(async () => {
  shop = await openShop()
  lin = shop.phone('oLianpuBuyerLinXiaoyu')
})
afterAll(async () => {
  await shop.close()
})

const statusOf = async (orderId: `ord${string}`) => (await lin.call('orders', 'detail', { orderId })).status
const advance = (ms: number) => shop.cloud.clock.advance(ms)

test('an unpaid order closes after fifteen minutes and its stock is back', async () => {
  const before = await availableOf(shop, sku)
  const orderId = await placeOrder(lin, sku, 3)
  await openPaySheet(lin, orderId)
  await advance(14 * minuteMs + 50 * secondMs)
  expect(await statusOf(orderId)).toBe('awaiting-payment')
  expect(await availableOf(shop, sku)).toBe(before - 3)
  await advance(minuteMs + 10 * secondMs)
  expect(await availableOf(shop, sku)).toBe(before)
  expect(await statusOf(orderId)).toBe('closed')
})

test('nobody needs to look: the scheduler closes an order whose pay sheet was never opened', async () => {
  const before = await availableOf(shop, sku)
  await placeOrder(lin, sku, 2)
  await advance(17 * minuteMs)
  expect(await availableOf(shop, sku)).toBe(before)
})

test('looking at an order whose time is up closes it on the way', async () => {
  const before = await availableOf(shop, sku)
  const orderId = await placeOrder(lin, sku)
  const { expiresAt } = await lin.call('orders', 'detail', { orderId })
  await advance(expiresAt - shop.cloud.clock.now())
  expect(await statusOf(orderId)).toBe('closed')
  expect(await availableOf(shop, sku)).toBe(before)
})

test('in the last two minutes no payment is begun', async () => {
  const orderId = await placeOrder(lin, sku)
  await advance(13 * minuteMs + 5 * secondMs)
  expect((await lin.refused('orders', 'prepay', { orderId })).code).toBe('ORDER_EXPIRING')
  await advance(3 * minuteMs)
})

test('a payment whose callback was lost is found when the buyer comes back', async () => {
  const orderId = await placeOrder(lin, sku)
  await settleWith(shop, await openPaySheet(lin, orderId), 'pay-lose-callback')
  expect(await statusOf(orderId)).toBe('awaiting-payment')
  expect((await lin.call('orders', 'confirm', { orderId })).status).toBe('paid')
})

test('a payment whose callback was lost is found after five minutes though nobody looks', async () => {
  const orderId = await placeOrder(lin, sku)
  await settleWith(shop, await openPaySheet(lin, orderId), 'pay-lose-callback')
  await advance(4 * minuteMs)
  expect(await statusOf(orderId)).toBe('awaiting-payment')
  await advance(2 * minuteMs)
  expect(await statusOf(orderId)).toBe('paid')
})

test('a payment that never comes is asked for ever less often, and at last no more', async () => {
  const orderId = await placeOrder(lin, sku)
  await openPaySheet(lin, orderId)
  const asked = async () => {
    const [payment] = await rowsOf(shop, 'payments', { orderId })
    return [payment?.['asks'], payment?.['askAt'] !== undefined]
  }
  expect(await asked()).toEqual([0, true])
  await advance(6 * minuteMs)
  expect(await asked()).toEqual([1, true])
  await advance(6 * minuteMs)
  expect(await asked()).toEqual([2, true])
  await advance(24 * minuteMs)
  expect(await asked()).toEqual([2, false])
  expect(await statusOf(orderId)).toBe('closed')
})

test('a payment whose callback was lost is found before the order would be closed', async () => {
  const before = await availableOf(shop, sku)
  const orderId = await placeOrder(lin, sku)
  await settleWith(shop, await openPaySheet(lin, orderId), 'pay-lose-callback')
  await advance(17 * minuteMs)
  expect(await statusOf(orderId)).toBe('paid')
  expect(await availableOf(shop, sku)).toBe(before - 1)
})

test.each(['cancel', 'fail'] as const)(
  '%s on the pay sheet leaves the order to be paid again, at the same number',
  async (outcome) => {
    const orderId = await placeOrder(lin, sku)
    const prepayId = await openPaySheet(lin, orderId)
    await settleWith(shop, prepayId, outcome)
    expect((await lin.call('orders', 'confirm', { orderId })).status).toBe('awaiting-payment')
    expect(await openPaySheet(lin, orderId)).toBe(prepayId)
    await settleWith(shop, prepayId, 'pay')
    expect((await lin.call('orders', 'confirm', { orderId })).status).toBe('paid')
  },
)

test('money that comes after the order was closed goes back in full, once, and she can see it', async () => {
  const before = await availableOf(shop, sku)
  const orderId = await placeOrder(lin, sku)
  await settleWith(shop, await openPaySheet(lin, orderId), 'pay-late')
  await advance(18 * minuteMs)
  const closed = await lin.call('orders', 'detail', { orderId })
  expect(closed.status).toBe('closed')
  await advance(30 * minuteMs)
  const { status, refund, sum } = await lin.call('orders', 'detail', { orderId })
  expect(status).toBe('closed')
  expect(refund).toEqual({ status: 'refunded', amountFen: sum.payableFen })
  expect(await availableOf(shop, sku)).toBe(before)
})

test('a buyer who gives up an order has its stock back on the shelf at once, and no money can come any more', async () => {
  const before = await availableOf(shop, sku)
  const orderId = await placeOrder(lin, sku, 2)
  const prepayId = await openPaySheet(lin, orderId)
  expect(await lin.call('orders', 'cancel', { orderId })).toMatchObject({ status: 'closed', closeReason: 'cancelled' })
  expect(await availableOf(shop, sku)).toBe(before)
  await expect(settleWith(shop, prepayId, 'pay')).rejects.toThrow('refused')
  expect((await lin.refused('orders', 'prepay', { orderId })).code).toBe('STATUS_CONFLICT')
  expect((await lin.call('orders', 'cancel', { orderId })).status).toBe('closed')
  expect(await availableOf(shop, sku)).toBe(before)
})

test('giving up what was never sent to WeChat closes it too', async () => {
  const before = await availableOf(shop, sku)
  const orderId = await placeOrder(lin, sku)
  expect((await lin.call('orders', 'cancel', { orderId })).status).toBe('closed')
  expect(await availableOf(shop, sku)).toBe(before)
})

test('giving up after the money has come keeps the order, and says so', async () => {
  const before = await availableOf(shop, sku)
  const orderId = await placeOrder(lin, sku)
  await settleWith(shop, await openPaySheet(lin, orderId), 'pay-lose-callback')
  const kept = await lin.call('orders', 'cancel', { orderId })
  expect([kept.status, kept.closeReason]).toEqual(['paid', undefined])
  expect(await availableOf(shop, sku)).toBe(before - 1)
  expect(await lin.refused('orders', 'cancel', { orderId })).toMatchObject({
    code: 'STATUS_CONFLICT',
    details: { status: 'paid' },
  })
})

test('nobody gives up another’s order, nor one whose time was up', async () => {
  const orderId = await placeOrder(lin, sku)
  const zhao = shop.phone('oLianpuTestZhao')
  expect((await zhao.refused('orders', 'cancel', { orderId })).code).toBe('NOT_FOUND')
  await advance(17 * minuteMs)
  expect((await lin.refused('orders', 'cancel', { orderId })).details).toEqual({ status: 'closed' })
  expect((await lin.call('orders', 'detail', { orderId })).closeReason).toBe('expired')
})

test('many taps on giving up, beside a payment, end in one of two ways and never in both', async () => {
  for (const _ of Array.from({ length: 6 })) {
    const before = await availableOf(shop, sku)
    const orderId = await placeOrder(lin, sku)
    const prepayId = await openPaySheet(lin, orderId)
    const give = () => shop.cloud.call('orders', 'cancel', { orderId }, lin.openid)
    await Promise.all([give(), settleWith(shop, prepayId, 'pay').catch(() => undefined), give()])
    const { status } = await lin.call('orders', 'confirm', { orderId })
    expect(await availableOf(shop, sku)).toBe(status === 'paid' ? before - 1 : before)
    expect(['paid', 'closed']).toContain(status)
  }
})

test('the clock does not go back', async () => {
  await expect(advance(-1)).rejects.toThrow(RangeError)
})
