import { afterSaleLimits } from '#domain/after-sales/limits'
import type { OrderId } from '#domain/kernel/ids'
import { minuteMs } from '#domain/kernel/time'
import { askBack, inList, standing, wishFor } from '../support/after-sale'
import { openShop, type Phone, type Shop, sleepUntil } from '../support/shop'
import { operatorOf, paidOrder, ship } from '../support/shipping'
import { rowsOf } from '../support/shop-rows'

const sku = 'skuGZYW260'
const dayMs = 24 * 60 * minuteMs
let shop: Shop
let lin: Phone
let operator: Phone
let second: Phone

beforeAll(async () => {
  shop = await openShop()
  lin = shop.phone('oLianpuBuyerLinXiaoyu')
  operator = operatorOf(shop)
  second = await appoint('oLianpuOperatorTwo')
})
afterAll(async () => {
  await shop.close()
})

/** Makes somebody an operator, as the database console does. */
async function appoint(openid: string): Promise<Phone> {
  const { createHash } = await import('node:crypto')
  const digest = createHash('sha256')
    .update(JSON.stringify([openid]))
    .digest('hex')
    .slice(0, 32)
  const row = { _id: `stf${digest}`, openid, role: 'operator', active: true }
  await fetch(`${shop.cloud.url}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'test' },
    body: JSON.stringify({ action: 'database.insertDocument', collectionName: 'staff', data: [JSON.stringify(row)] }),
  })
  return shop.phone(openid)
}

const advance = (ms: number) => shop.cloud.clock.advance(ms)
/** Time in which nothing runs here; a minute later the timer has come by. */
async function until(at: number): Promise<void> {
  shop = await sleepUntil(shop, at)
  lin = shop.phone(lin.openid)
  operator = operatorOf(shop)
  second = shop.phone(second.openid)
  await advance(minuteMs)
}
const detailOf = (orderId: OrderId) => lin.call('orders', 'detail', { orderId })
const pictureIds = ['cloud://local/after-sales/torn.jpg']
let count = 0
const newNumber = () => `77${String(10_000_000 + ++count)}`

async function sentOrder(quantity = 1): Promise<OrderId> {
  const orderId = await paidOrder(shop, lin, { sku, quantity })
  await ship(shop, orderId, { number: newNumber() })
  return orderId
}
async function receivedOrder(quantity = 1): Promise<OrderId> {
  const orderId = await sentOrder(quantity)
  await lin.call('orders', 'confirmReceipt', { orderId })
  return orderId
}

test('inside seven days goods come back without anybody deciding, and the money follows once they are looked at', async () => {
  const orderId = await receivedOrder(2)
  const asked = await askBack(lin, orderId, { sku, kind: 'return' })
  expect([asked.status, asked.isInRight, asked.freightFen, asked.maySendBack]).toEqual(['to-send-back', true, 0, true])
  const one = { orderId, afterSaleId: asked.afterSaleId }
  const early = { ...one, amountFen: asked.amountFen }
  expect((await operator.refused('after-sales', 'confirmReturn', early)).code).toBe('AFTER_SALE_CHANGED')
  const number = newNumber()
  const sent = await lin.call('after-sales', 'sendBack', { ...one, company: 'ZTO', number })
  expect(sent).toMatchObject({ status: 'sent-back', mayWithdraw: false, waybill: { number, companyName: '中通快递' } })
  expect((await lin.refused('after-sales', 'withdraw', one)).code).toBe('AFTER_SALE_CHANGED')
  const confirmed = await operator.call('after-sales', 'confirmReturn', early)
  expect(confirmed.status).toBe('refunding')
  expect((await operator.call('after-sales', 'confirmReturn', early)).status).toBe('refunding')
  await advance(3 * minuteMs)
  expect((await standing(lin, asked)).status).toBe('refunded')
  expect((await detailOf(orderId)).status).toBe('received')
})

test('what is not sent back within seven days lapses, and can be asked for again', async () => {
  const orderId = await sentOrder()
  const asked = await askBack(lin, orderId, { sku, kind: 'return' })
  expect(asked.sendBackBy).toBe(asked.askedAt + afterSaleLimits.sendBackWithinMs)
  await until((asked.sendBackBy ?? 0) - 2 * minuteMs)
  expect((await standing(lin, asked)).status).toBe('to-send-back')
  await advance(3 * minuteMs)
  expect((await standing(lin, asked)).status).toBe('lapsed')
  expect((await lin.call('after-sales', 'claimable', { orderId })).lines).toMatchObject([{ unsent: 0, sent: 1 }])
})

test('an order does not count as received by time while something of it is asked back, and has three days after', async () => {
  const orderId = await sentOrder(2)
  const { receiveDueAt = 0 } = await detailOf(orderId)
  await until(receiveDueAt - 5 * minuteMs)
  const asked = await askBack(lin, orderId, { sku, kind: 'money-only', pictureIds })
  await until(receiveDueAt + dayMs)
  expect((await detailOf(orderId)).status).toBe('shipped')
  const one = { orderId, afterSaleId: asked.afterSaleId }
  await operator.call('after-sales', 'reject', { ...one, reason: '照片里商品完好' })
  const after = await detailOf(orderId)
  expect(after.receiveDueAt).toBe((await standing(lin, asked)).since + afterSaleLimits.receiveGraceMs)
  await until((after.receiveDueAt ?? 0) + minuteMs)
  expect((await detailOf(orderId)).status).toBe('received')
  expect((await standing(lin, asked)).rejectedBecause).toBe('照片里商品完好')
})

test('money for goods she keeps wants pictures and a decision', async () => {
  const orderId = await receivedOrder()
  const wish = await wishFor(lin, orderId, { sku, kind: 'money-only', pictureIds })
  expect((await lin.refused('after-sales', 'ask', { ...wish, pictureIds: [] })).code).toBe('PICTURES_NEEDED')
  const asked = await lin.call('after-sales', 'ask', wish)
  expect(asked.status).toBe('asked')
  const listed = await inList(shop, 'decide', asked)
  expect(listed).toMatchObject({ mayReject: true, dueBy: asked.askedAt + afterSaleLimits.decideWithinMs, pictureIds })
  const seen = { orderId, afterSaleId: asked.afterSaleId, amountFen: asked.amountFen }
  const wrong = { ...seen, amountFen: asked.amountFen + 1 }
  expect((await operator.refused('after-sales', 'approve', wrong)).code).toBe('AMOUNT_CHANGED')
  expect((await operator.call('after-sales', 'approve', seen)).status).toBe('refunding')
  await advance(3 * minuteMs)
  expect(await detailOf(orderId)).toMatchObject({ status: 'closed', closeReason: 'refunded' })
})

test('after the seven days a return is decided; after thirty nothing can be asked', async () => {
  const orderId = await receivedOrder()
  const { receivedAt = 0 } = await detailOf(orderId)
  await until(receivedAt + afterSaleLimits.rightMs + 1_000)
  const asked = await askBack(lin, orderId, { sku, kind: 'return' })
  expect([asked.status, asked.isInRight]).toEqual(['asked', false])
  const seen = { orderId, afterSaleId: asked.afterSaleId, amountFen: asked.amountFen }
  expect((await operator.call('after-sales', 'approve', seen)).status).toBe('to-send-back')
  expect((await lin.call('after-sales', 'withdraw', oneOf(seen))).status).toBe('withdrawn')
  await until(receivedAt + afterSaleLimits.askWithinMs + 1_000)
  const wish = { orderId, kind: 'return', items: [{ skuId: sku, quantity: 1 }] }
  expect((await lin.refused('after-sales', 'quote', wish)).code).toBe('TOO_LATE_TO_ASK')
})

const oneOf = ({ orderId, afterSaleId }: { orderId: OrderId; afterSaleId: `afs${string}` }) => ({
  orderId,
  afterSaleId,
})

/** More than two people's limit. */
const many = async () => {
  const { lines } = await lin.call('orders', 'quote', { lines: [{ skuId: sku, quantity: 1 }] })
  return Math.ceil((afterSaleLimits.secondPersonAboveFen + 1) / (lines[0]?.unitPriceFen ?? 1))
}

test('above the limit two different people agree, even on what is her right; neither of them is she', async () => {
  const orderId = await paidOrder(shop, lin, { sku, quantity: await many() })
  const asked = await askBack(lin, orderId, { sku, quantity: await many() })
  expect([asked.status, asked.isInRight]).toEqual(['asked', true])
  const seen = { orderId, afterSaleId: asked.afterSaleId, amountFen: asked.amountFen }
  const no = { orderId, afterSaleId: asked.afterSaleId, reason: '不退' }
  expect((await operator.refused('after-sales', 'reject', no)).code).toBe('RETURN_RIGHT')
  expect((await second.refused('after-sales', 'approveSecond', seen)).code).toBe('AFTER_SALE_CHANGED')
  expect(await operator.call('after-sales', 'approve', seen)).toMatchObject({
    status: 'approved-once',
    firstApproval: { isMine: true },
  })
  expect((await operator.call('after-sales', 'approve', seen)).status).toBe('approved-once')
  expect((await operator.refused('after-sales', 'approveSecond', seen)).code).toBe('ANOTHER_PERSON_NEEDED')
  expect((await second.refused('after-sales', 'approve', seen)).code).toBe('AFTER_SALE_CHANGED')
  await advance(3 * minuteMs)
  expect(await rowsOf(shop, 'refunds', { orderId })).toEqual([])
  expect((await second.call('after-sales', 'approveSecond', seen)).status).toBe('refunding')
  await advance(3 * minuteMs)
  expect((await standing(lin, asked)).status).toBe('refunded')
})

test('small parts add up: the one that brings an order above the limit needs a second person', async () => {
  const quantity = await many()
  const orderId = await paidOrder(shop, lin, { sku, quantity })
  const first = await askBack(lin, orderId, { sku, quantity: quantity - 1 })
  const last = await askBack(lin, orderId, { sku })
  expect([first.status, last.status]).toEqual(['refunding', 'asked'])
})

test('staff who buy here do not agree to their own refund', async () => {
  const orderId = await paidOrder(shop, second, { sku })
  await ship(shop, orderId, { number: newNumber() })
  const asked = await askBack(second, orderId, { sku, kind: 'money-only', pictureIds })
  const seen = { orderId, afterSaleId: asked.afterSaleId, amountFen: asked.amountFen }
  expect((await second.refused('after-sales', 'approve', seen)).code).toBe('ANOTHER_PERSON_NEEDED')
  expect((await operator.call('after-sales', 'approve', seen)).status).toBe('refunding')
})

test('goods that came back not as they should be are refused with a reason, though it was her right to send them', async () => {
  const orderId = await receivedOrder()
  const asked = await askBack(lin, orderId, { sku, kind: 'return' })
  const one = { orderId, afterSaleId: asked.afterSaleId }
  await lin.call('after-sales', 'sendBack', { ...one, company: 'SF', number: newNumber() })
  const listed = await inList(shop, 'goods', asked)
  expect(listed?.mayReject).toBe(true)
  expect((await operator.call('after-sales', 'queue', { show: 'goods' })).counts?.goods).toBe(1)
  await operator.call('after-sales', 'reject', { ...one, reason: '包裹里是别的东西' })
  expect((await standing(lin, asked)).status).toBe('rejected')
  expect(await inList(shop, 'goods', asked)).toBeUndefined()
})

test('of approval and withdrawal at once one wins, and the money agrees with it', async () => {
  for (const _ of Array.from({ length: 4 })) {
    const orderId = await receivedOrder()
    const asked = await askBack(lin, orderId, { sku, kind: 'money-only', pictureIds })
    const seen = { orderId, afterSaleId: asked.afterSaleId, amountFen: asked.amountFen }
    const [approved, withdrawn] = await Promise.all([
      shop.cloud.call('after-sales', 'approve', seen, operator.openid),
      shop.cloud.call('after-sales', 'withdraw', oneOf(seen), lin.openid),
    ])
    expect([approved.body['ok'], withdrawn.body['ok']].filter(Boolean)).toHaveLength(1)
    await advance(3 * minuteMs)
    expect(await rowsOf(shop, 'refunds', { orderId })).toHaveLength(approved.body['ok'] ? 1 : 0)
  }
})
