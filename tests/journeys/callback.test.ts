import { minuteMs } from '#domain/kernel/time'
import { availableOf, openPaySheet, placeOrder } from '../support/buying'
import { deliver, type Delivery, type NoticeForge, noticeForge, paySheetOf, settleWith } from '../support/paying'
import { openShop, type Phone, type Shop } from '../support/shop'

const sku = 'skuGZYW260'
let shop: Shop
let lin: Phone
let forge: NoticeForge

beforeAll(async () => {
  shop = await openShop()
  lin = shop.phone('oLianpuBuyerLinXiaoyu')
  forge = await noticeForge(shop)
})
afterAll(async () => {
  await shop.close()
})

async function unpaidOrder() {
  const orderId = await placeOrder(lin, sku)
  const prepayId = await openPaySheet(lin, orderId)
  const { outTradeNo, amountFen } = await paySheetOf(shop, prepayId)
  return { orderId, prepayId, trade: { outTradeNo, amountFen, openid: lin.openid } }
}
const statusOf = async (orderId: `ord${string}`) => (await lin.call('orders', 'detail', { orderId })).status

type Trade = Awaited<ReturnType<typeof unpaidOrder>>['trade']
const lies: [string, (trade: Trade) => Delivery][] = [
  ['one fen less', (trade) => forge.paid({ ...trade, amountFen: trade.amountFen - 1 })],
  ['one fen more', (trade) => forge.paid({ ...trade, amountFen: trade.amountFen + 1 })],
  ['another currency', (trade) => forge.paid(trade, { amount: { total: trade.amountFen, currency: 'USD' } })],
  ['no amount', (trade) => forge.paid(trade, { amount: {} })],
  ['another merchant', (trade) => forge.paid(trade, { mchid: '1900000001' })],
  ['another app', (trade) => forge.paid(trade, { appid: 'wx0000000000000000' })],
  ['no receipt', (trade) => forge.paid(trade, { transaction_id: undefined })],
  ['not paid yet', (trade) => forge.paid(trade, { trade_state: 'NOTPAY' })],
  ['the sheet still open', (trade) => forge.paid(trade, { trade_state: 'USERPAYING' })],
  ['a failed payment', (trade) => forge.paid(trade, { trade_state: 'PAYERROR' })],
  ['a closed payment', (trade) => forge.paid(trade, { trade_state: 'CLOSED' })],
]
test.each(lies)('a well-signed notice that says %s pays nothing', async (_, lie) => {
  const { orderId, trade } = await unpaidOrder()
  await deliver(shop, lie(trade))
  expect(await statusOf(orderId)).toBe('awaiting-payment')
})

const withoutHeader =
  (name: string) =>
  (trade: Trade): Delivery => {
    const { headers, body } = forge.paid(trade)
    return { headers: Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name)), body }
  }
const withHeader =
  (name: string, value: string) =>
  (trade: Trade): Delivery => {
    const { headers, body } = forge.paid(trade)
    return { headers: { ...headers, [name]: value }, body }
  }
const at =
  (offsetMs: number) =>
  (trade: Trade): Delivery => {
    const { body } = forge.paid(trade)
    return { headers: forge.signedAt(shop.cloud.clock.now() + offsetMs, body), body }
  }
const rewritten =
  (change: (body: string) => string) =>
  (trade: Trade): Delivery => {
    const { headers, body } = forge.paid(trade)
    return { headers, body: change(body) }
  }
const forgeries: [string, (trade: Trade) => Delivery][] = [
  ['without a signature', withoutHeader('Wechatpay-Signature')],
  ['without a timestamp', withoutHeader('Wechatpay-Timestamp')],
  ['without a nonce', withoutHeader('Wechatpay-Nonce')],
  ['without a serial', withoutHeader('Wechatpay-Serial')],
  ['with a made-up signature', withHeader('Wechatpay-Signature', Buffer.alloc(256, 1).toString('base64'))],
  ['with WeChat’s own probe', withHeader('Wechatpay-Signature', 'WECHATPAY/SIGNTEST/abc')],
  ['with an unknown serial', withHeader('Wechatpay-Serial', 'PUB_KEY_ID_0000')],
  ['five minutes old', at(-5 * minuteMs - 1_000)],
  ['from the future', at(5 * minuteMs + 2_000)],
  [
    'with reordered keys',
    rewritten((body) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(body) as object).reverse()))),
  ],
  ['with a line break added', rewritten((body) => `${body}\r\n`)],
  ['with a byte order mark', rewritten((body) => `\ufeff${body}`)],
  ['with an empty body', rewritten(() => '')],
]
test.each(forgeries)('a notice %s is refused and pays nothing', async (_, forgery) => {
  const { orderId, trade } = await unpaidOrder()
  expect(await deliver(shop, forgery(trade))).toBe(401)
  expect(await statusOf(orderId)).toBe('awaiting-payment')
})

test('a notice about a payment we do not know is not answered as done, so that WeChat sends it again', async () => {
  const { trade } = await unpaidOrder()
  expect(await deliver(shop, forge.paid({ ...trade, outTradeNo: 'a'.repeat(32) }))).toBe(500)
})

test('the same notice fifteen times, one by one and at once, has one effect and every copy is answered as done', async () => {
  const { orderId, trade } = await unpaidOrder()
  const before = await availableOf(shop, sku)
  const notice = forge.paid(trade)
  const statuses = [
    await deliver(shop, notice),
    await deliver(shop, notice),
    ...(await Promise.all(Array.from({ length: 13 }, () => deliver(shop, notice)))),
  ]
  expect(new Set(statuses)).toEqual(new Set([204]))
  expect(await statusOf(orderId)).toBe('paid')
  await shop.cloud.clock.advance(2 * minuteMs)
  expect(await availableOf(shop, sku)).toBe(before)
})

test('notice, question and buyer arrive in any order and pay once', async () => {
  const { orderId, prepayId, trade } = await unpaidOrder()
  await settleWith(shop, prepayId, 'pay-lose-callback')
  const [status, confirmed] = await Promise.all([
    deliver(shop, forge.paid(trade)),
    lin.call('orders', 'confirm', { orderId }),
  ])
  expect(status).toBe(204)
  expect(confirmed.status).toBe('paid')
  expect(await statusOf(orderId)).toBe('paid')
})

test('someone else in the family may pay', async () => {
  const { orderId, trade } = await unpaidOrder()
  expect(await deliver(shop, forge.paid({ ...trade, openid: 'oLianpuSomebodyElse' }))).toBe(204)
  expect(await statusOf(orderId)).toBe('paid')
})

test('only POST is a notice', async () => {
  const reply = await fetch(`${shop.cloud.url}/http/payment-callback`)
  expect(reply.status).toBe(405)
})
