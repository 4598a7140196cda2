import type { OrderId, SkuId } from '#domain/kernel/ids'
import { minuteMs } from '#domain/kernel/time'
import { guideOpenid } from '#local-cloud/seed/personas'
import { askBack, inList, standing, wishFor } from '../support/after-sale'
import { availableOf, placeOrder } from '../support/buying'
import { openShop, type Phone, type Shop } from '../support/shop'
import { inQueue, operatorOf, paidOrder, queued, ship } from '../support/shipping'
import { rowsOf } from '../support/shop-rows'

const sku = 'skuGZYW260'
let shop: Shop
let lin: Phone
let zhao: Phone
let operator: Phone

beforeAll(async () => {
  shop = await openShop()
  lin = shop.phone('oLianpuBuyerLinXiaoyu')
  zhao = shop.phone('oLianpuTestZhao')
  operator = operatorOf(shop)
})
afterAll(async () => {
  await shop.close()
})

const advance = (minutes: number) => shop.cloud.clock.advance(minutes * minuteMs)
const detailOf = (orderId: OrderId) => lin.call('orders', 'detail', { orderId })
const successOf = async (orderId: OrderId) =>
  (await rowsOf(shop, 'refunds', { orderId, status: 'success' })).map(({ amountFen }) => Number(amountFen))
const total = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)
let count = 0
const newNumber = () => `76${String(10_000_000 + ++count)}`

test('what has not left goes back without anybody deciding: accepted, then refunded, then the order is closed', async () => {
  const before = await availableOf(shop, sku)
  const orderId = await paidOrder(shop, lin, { sku, quantity: 2 })
  const { sum } = await detailOf(orderId)
  const asked = await askBack(lin, orderId, { sku, quantity: 2 })
  expect([asked.status, asked.amountFen]).toEqual(['refunding', sum.payableFen])
  expect(asked.refund).toBeUndefined()
  expect(await inQueue(shop, orderId, 'to-ship')).toBeUndefined()
  let accepted = asked
  for (let step = 0; step < 40 && accepted.refund?.status !== 'processing'; step += 1) {
    await shop.cloud.clock.advance(3_000)
    accepted = await standing(lin, asked)
  }
  expect([accepted.status, accepted.refund?.status]).toEqual(['refunding', 'processing'])
  expect((await detailOf(orderId)).status).toBe('paid')
  await advance(2)
  const done = await standing(lin, asked)
  expect([done.status, done.refund?.status, done.mayWithdraw]).toEqual(['refunded', 'success', false])
  expect(await detailOf(orderId)).toMatchObject({ status: 'closed', closeReason: 'refunded' })
  expect(await successOf(orderId)).toEqual([sum.payableFen])
  expect(await availableOf(shop, sku)).toBe(before)
  await advance(10)
  expect(await availableOf(shop, sku)).toBe(before)
})

test('unit by unit the parts add up to what was paid, a minute apart, the freight with the last', async () => {
  const orderId = await paidOrder(shop, lin, { sku, quantity: 3 })
  const { sum } = await detailOf(orderId)
  const parts = []
  for (const _ of [1, 2, 3]) parts.push(await askBack(lin, orderId, { sku }))
  expect(parts.map(({ freightFen }) => freightFen)).toEqual([0, 0, sum.freightFen])
  expect(total(parts.map(({ amountFen }) => amountFen))).toBe(sum.payableFen)
  await advance(12)
  expect(total(await successOf(orderId))).toBe(sum.payableFen)
  const accepted = (await rowsOf(shop, 'refunds', { orderId })).map((row) => Number(row['acceptedAt'])).sort()
  for (const [at, moment] of accepted.entries())
    expect(moment - (accepted[at - 1] ?? 0)).toBeGreaterThanOrEqual(minuteMs)
  expect((await detailOf(orderId)).closeReason).toBe('refunded')
})

test('of ten who ask for all of it at once one gets it, and no fen more than was paid goes back', async () => {
  const before = await availableOf(shop, sku)
  const orderId = await paidOrder(shop, lin, { sku, quantity: 2 })
  const { sum } = await detailOf(orderId)
  const wishes = await Promise.all(Array.from({ length: 10 }, () => wishFor(lin, orderId, { sku, quantity: 2 })))
  const replies = await Promise.all(wishes.map((wish) => shop.cloud.call('after-sales', 'ask', wish, lin.openid)))
  const codes = replies.map(({ body }) => (body['refusal'] as { code?: string } | undefined)?.code)
  expect(codes.filter((code) => code === undefined)).toHaveLength(1)
  expect(new Set(codes.filter((code) => code !== undefined))).toEqual(new Set(['UNITS_CLAIMED']))
  await advance(8)
  expect(await successOf(orderId)).toEqual([sum.payableFen])
  expect(await availableOf(shop, sku)).toBe(before)
})

test('of ten who ask for a part at once as many get theirs as there are parts', async () => {
  const orderId = await paidOrder(shop, lin, { sku, quantity: 3 })
  const { sum } = await detailOf(orderId)
  const wishes = await Promise.all(Array.from({ length: 10 }, () => wishFor(lin, orderId, { sku })))
  await Promise.all(wishes.map((wish) => shop.cloud.call('after-sales', 'ask', wish, lin.openid)))
  const { lines } = await lin.call('after-sales', 'claimable', { orderId })
  for (let left = lines[0]?.unsent ?? 0; left > 0; left -= 1) await askBack(lin, orderId, { sku })
  await advance(12)
  expect(total(await successOf(orderId))).toBe(sum.payableFen)
  expect(await successOf(orderId)).toHaveLength(3)
})

test('the same form sent again is one after-sale, and another form under its key is refused', async () => {
  const orderId = await paidOrder(shop, lin, { sku, quantity: 2 })
  const wish = await wishFor(lin, orderId, { sku })
  const first = await lin.call('after-sales', 'ask', wish)
  expect((await lin.call('after-sales', 'ask', wish)).afterSaleId).toBe(first.afterSaleId)
  const other = { ...wish, items: [{ skuId: sku as SkuId, quantity: 2 }] }
  expect((await lin.refused('after-sales', 'ask', other)).code).toBe('KEY_REUSED')
  expect((await lin.call('after-sales', 'claimable', { orderId })).lines).toMatchObject([{ unsent: 1, sent: 0 }])
})

test.each([-1, 0, 1, 1_000_000_000])('a sum of her own is refused, never paid: %i fen away', async (away) => {
  const orderId = await paidOrder(shop, lin, { sku })
  const wish = await wishFor(lin, orderId, { sku })
  const expectedFen = away === 0 ? 0 : wish.expectedFen + away
  expect(await lin.refused('after-sales', 'ask', { ...wish, expectedFen })).toMatchObject({
    code: 'AMOUNT_CHANGED',
    details: { amountFen: wish.expectedFen },
  })
})

test('an order that is not paid has nothing to give back', async () => {
  const orderId = await placeOrder(lin, sku)
  const wish = { orderId, kind: 'before-shipping', items: [{ skuId: sku, quantity: 1 }] }
  expect((await lin.refused('after-sales', 'quote', wish)).code).toBe('STATUS_CONFLICT')
  expect(await lin.call('after-sales', 'claimable', { orderId })).toMatchObject({
    lines: [{ unsent: 0, sent: 0 }],
    mayStillAsk: false,
  })
})

test('nobody sees or touches another’s after-sale: it is as good as missing', async () => {
  const orderId = await paidOrder(shop, lin, { sku, quantity: 2 })
  const wish = await wishFor(lin, orderId, { sku })
  for (const action of ['quote', 'claimable', 'ask'] as const) {
    const { kind, items } = wish
    const input = { quote: { orderId, kind, items }, claimable: { orderId }, ask: wish }[action]
    expect((await zhao.refused('after-sales', action, input)).code).toBe('NOT_FOUND')
  }
  const { afterSaleId } = await lin.call('after-sales', 'ask', wish)
  const one = { orderId, afterSaleId }
  const foreign = await zhao.refused('after-sales', 'detail', one)
  expect(foreign).toEqual(await zhao.refused('after-sales', 'detail', { orderId: 'ord1', afterSaleId: 'afs1' }))
  expect((await zhao.refused('after-sales', 'withdraw', one)).code).toBe('NOT_FOUND')
  expect((await zhao.refused('after-sales', 'sendBack', { ...one, company: 'ZTO', number: newNumber() })).code).toBe(
    'NOT_FOUND',
  )
  expect((await zhao.call('after-sales', 'list', {})).afterSales).toEqual([])
  for (const openid of [lin.openid, guideOpenid('FL01')])
    expect((await shop.phone(openid).refused('after-sales', 'approve', { ...one, amountFen: 1 })).code).toBe(
      'FORBIDDEN',
    )
})

test('units that are asked back do not leave: of refund and shipment one wins, however often', async () => {
  for (const _ of Array.from({ length: 5 })) {
    const orderId = await paidOrder(shop, lin, { sku, quantity: 2 })
    const { revision } = await queued(shop, orderId)
    const wish = await wishFor(lin, orderId, { sku, quantity: 2 })
    const parcel = { orderId, revision, company: 'ZTO', number: newNumber(), items: wish.items }
    const [asked, shipped] = await Promise.all([
      shop.cloud.call('after-sales', 'ask', wish, lin.openid),
      shop.cloud.call('fulfilment', 'ship', parcel, operator.openid),
    ])
    expect([asked.body['ok'], shipped.body['ok']].filter(Boolean)).toHaveLength(1)
    const { status, parcels } = await detailOf(orderId)
    expect([status, parcels.length]).toEqual(asked.body['ok'] ? ['paid', 0] : ['shipped', 1])
  }
})

test('the rest of an order that was given up in part is sent, and then all of it has left', async () => {
  const orderId = await paidOrder(shop, lin, { sku, quantity: 3 })
  const asked = await askBack(lin, orderId, { sku, quantity: 2 })
  const { revision, lines } = await queued(shop, orderId)
  expect(lines).toMatchObject([{ quantity: 3, unsent: 1 }])
  const parcel = { orderId, revision, company: 'ZTO', number: newNumber(), items: [{ skuId: sku, quantity: 2 }] }
  expect(await operator.refused('fulfilment', 'ship', parcel)).toMatchObject({
    code: 'UNITS_IN_AFTER_SALE',
    details: { skuId: sku, unsent: 1 },
  })
  expect((await ship(shop, orderId, { number: newNumber() })).status).toBe('shipped')
  await advance(4)
  expect((await standing(lin, asked)).status).toBe('refunded')
  expect((await detailOf(orderId)).status).toBe('shipped')
})

test('what a part left behind and is then given up makes the order shipped', async () => {
  const orderId = await paidOrder(shop, lin, { sku, quantity: 2 })
  await ship(shop, orderId, { number: newNumber(), items: [{ skuId: sku, quantity: 1 }] })
  const { sum, lines } = await detailOf(orderId)
  const asked = await askBack(lin, orderId, { sku })
  expect([asked.amountFen, asked.freightFen]).toEqual([Math.floor((lines[0]?.paidFen ?? 0) / 2), 0])
  expect(sum.freightFen).toBeGreaterThanOrEqual(0)
  const { status, receiveDueAt, parcels } = await detailOf(orderId)
  expect([status, receiveDueAt]).toEqual(['shipped', (parcels[0]?.shippedAt ?? 0) + 10 * 24 * 60 * minuteMs])
})

test('hers are listed by the order she asked about last', async () => {
  const buyer = shop.phone('oLianpuTestListing')
  const orders: OrderId[] = []
  for (const _ of [1, 2, 3]) orders.push(await paidOrder(shop, buyer, { sku }))
  for (const orderId of orders) {
    await advance(1)
    await askBack(buyer, orderId, { sku })
  }
  const { afterSales } = await buyer.call('after-sales', 'list', {})
  expect(afterSales.map(({ orderId }) => orderId)).toEqual([...orders].reverse())
})

test('while the merchant’s account is empty it waits under its number, and then goes through once', async () => {
  const orderId = await paidOrder(shop, lin, { sku })
  shop.cloud.pay.setFaults({ merchantIsOutOfMoney: true })
  const asked = await askBack(lin, orderId, { sku })
  await advance(5)
  const waiting = await inList(shop, 'refunding', asked)
  expect([waiting?.refund?.status, waiting?.refundFailure]).toEqual(['queued', 'NOT_ENOUGH'])
  shop.cloud.pay.setFaults({ merchantIsOutOfMoney: false })
  await advance(70)
  expect((await standing(lin, asked)).status).toBe('refunded')
  const rows = await rowsOf(shop, 'refunds', { orderId })
  expect(rows.map(({ outRefundNo }) => outRefundNo)).toEqual([waiting?.refundNo])
})

test('a refund that got stuck is shown to staff, and goes through under its number once somebody has looked', async () => {
  const orderId = await paidOrder(shop, lin, { sku })
  shop.cloud.pay.setFaults({ refundsEnd: 'ABNORMAL' })
  const asked = await askBack(lin, orderId, { sku })
  await advance(4)
  shop.cloud.pay.setFaults({ refundsEnd: 'SUCCESS' })
  const stuck = await inList(shop, 'abnormal', asked)
  expect([stuck?.status, stuck?.refund?.status, stuck?.refundFailure]).toEqual(['abnormal', 'abnormal', 'ABNORMAL'])
  const { orderId: _o, afterSaleId } = asked
  await shop.cloud.pay.mendRefund(stuck?.refundNo ?? '')
  await operator.call('after-sales', 'retry', { orderId, afterSaleId, note: '买家换了银行卡' })
  await advance(4)
  expect((await standing(lin, asked)).status).toBe('refunded')
  expect(await successOf(orderId)).toHaveLength(1)
  expect(await rowsOf(shop, 'refunds', { orderId })).toHaveLength(1)
})

test('a number WeChat has closed is used up: somebody’s retry takes a new one, and the money goes back once', async () => {
  const orderId = await paidOrder(shop, lin, { sku })
  shop.cloud.pay.setFaults({ refundsEnd: 'CLOSED' })
  const asked = await askBack(lin, orderId, { sku })
  await advance(4)
  shop.cloud.pay.setFaults({ refundsEnd: 'SUCCESS' })
  const closed = await inList(shop, 'abnormal', asked)
  expect(closed?.refund?.status).toBe('closed')
  await operator.call('after-sales', 'retry', { orderId, afterSaleId: asked.afterSaleId, note: '重新提交' })
  await advance(4)
  expect((await standing(lin, asked)).status).toBe('refunded')
  expect(await successOf(orderId)).toEqual([asked.amountFen])
})
