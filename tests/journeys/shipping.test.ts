import type { OrderId, SkuId } from '#domain/kernel/ids'
import { minuteMs } from '#domain/kernel/time'
import { guideOpenid } from '#local-cloud/seed/personas'
import { placeOrder } from '../support/buying'
import { openShop, type Phone, type Shop } from '../support/shop'
import { inQueue, operatorOf, paidOrder, queued, ship, toldOf } from '../support/shipping'

const sku = 'skuGZYW260'
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
afterEach(() => {
  shop.cloud.pay.setFaults({ shippingErrcode: 0 })
})

const advance = (ms: number) => shop.cloud.clock.advance(ms)
const detailOf = (orderId: OrderId) => lin.call('orders', 'detail', { orderId })
const one = (quantity: number, skuId: SkuId = sku) => [{ skuId, quantity }]
let count = 0
const newNumber = () => `75${String(10_000_000 + ++count)}`

test('a whole shipment: the buyer sees her parcel, and WeChat is told within a minute', async () => {
  const orderId = await paidOrder(shop, lin, { sku, quantity: 2 })
  const number = newNumber()
  const shipped = await ship(shop, orderId, { number })
  expect(shipped).toMatchObject({ status: 'shipped', upload: { state: 'waiting' } })
  expect(await detailOf(orderId)).toMatchObject({
    status: 'shipped',
    parcels: [{ company: 'ZTO', companyName: '中通快递', number, items: one(2) }],
  })
  expect(await inQueue(shop, orderId, 'to-ship')).toBeUndefined()
  await advance(minuteMs)
  expect(await toldOf(shop, orderId)).toEqual({
    numbers: [`ZTO ${number}`],
    isFinished: true,
    isReshipped: false,
    deliveryMode: 1,
  })
  expect((await queued(shop, orderId, 'shipped')).upload).toEqual({ state: 'told' })
})

test('a partial shipment keeps the order paid until its last unit has left', async () => {
  const orderId = await paidOrder(shop, lin, { sku, quantity: 3 })
  const [first, second] = [newNumber(), newNumber()]
  expect((await ship(shop, orderId, { number: first, items: one(1) })).status).toBe('paid')
  await advance(minuteMs)
  expect(await toldOf(shop, orderId)).toMatchObject({ numbers: [`ZTO ${first}`], isFinished: false })
  const half = await detailOf(orderId)
  expect([half.status, half.parcels.length, half.receiveDueAt]).toEqual(['paid', 1, undefined])
  expect((await queued(shop, orderId)).lines).toMatchObject([{ quantity: 3, unsent: 2 }])
  expect((await ship(shop, orderId, { number: second })).status).toBe('shipped')
  await advance(minuteMs)
  expect(await toldOf(shop, orderId)).toMatchObject({
    numbers: [`ZTO ${first}`, `ZTO ${second}`],
    isFinished: true,
    deliveryMode: 2,
  })
})

test('the buyer confirms the receipt sooner, once, and WeChat is asked whether it knows', async () => {
  const orderId = await paidOrder(shop, lin, { sku })
  await ship(shop, orderId, { number: newNumber() })
  expect(await lin.call('orders', 'receipt', { orderId })).toEqual({})
  await advance(minuteMs)
  const { trade } = await lin.call('orders', 'receipt', { orderId })
  const headers = { 'content-type': 'application/json', 'x-persona': lin.openid }
  const body = JSON.stringify({ transactionId: trade?.transactionId })
  await fetch(`${shop.cloud.url}/sim/receipt`, { method: 'POST', headers, body })
  const received = await lin.call('orders', 'confirmReceipt', { orderId })
  expect(received).toMatchObject({ status: 'received', receivedBy: 'buyer' })
  await advance(minuteMs)
  expect((await lin.call('orders', 'confirmReceipt', { orderId })).receivedAt).toBe(received.receivedAt)
  const { orderCounts } = await lin.call('members', 'me', {})
  expect(orderCounts.received).toBeGreaterThan(0)
})

test('the order behind a number of WeChat’s order centre is found for its buyer alone', async () => {
  const orderId = await paidOrder(shop, lin, { sku })
  await ship(shop, orderId, { number: newNumber() })
  await advance(minuteMs)
  const { trade } = await lin.call('orders', 'receipt', { orderId })
  const tradeNo = trade?.merchantTradeNo ?? ''
  expect(await lin.call('orders', 'byTradeNo', { tradeNo })).toEqual({ orderId })
  expect((await shop.phone('oLianpuTestZhao').refused('orders', 'byTradeNo', { tradeNo })).code).toBe('NOT_FOUND')
})

test('of two who ship the same line at once exactly one wins, however often', async () => {
  for (const _ of Array.from({ length: 5 })) {
    const orderId = await paidOrder(shop, lin, { sku, quantity: 2 })
    const { revision } = await queued(shop, orderId)
    const input = () => ({ orderId, revision, company: 'ZTO', number: newNumber(), items: one(2) })
    const replies = await Promise.all(
      [input(), input()].map((asked) => shop.cloud.call('fulfilment', 'ship', asked, operator.openid)),
    )
    const codes = replies.map(({ body }) => (body['refusal'] as { code?: string } | undefined)?.code)
    expect(codes.filter((code) => code === undefined)).toHaveLength(1)
    expect(['ORDER_CHANGED', 'STATUS_CONFLICT']).toContain(codes.find((code) => code !== undefined))
    expect((await detailOf(orderId)).parcels).toHaveLength(1)
  }
})

test('two different parcels at once both land in turn, and never one over the other', async () => {
  const orderId = await paidOrder(shop, lin, { sku, quantity: 2 })
  const { revision } = await queued(shop, orderId)
  const input = { orderId, revision, company: 'ZTO', items: one(1) }
  const send = (number: string) => shop.cloud.call('fulfilment', 'ship', { ...input, number }, operator.openid)
  const numbers = [newNumber(), newNumber()]
  const replies = await Promise.all(numbers.map(send))
  const landed = numbers.filter((_, at) => replies[at]?.body['ok'] === true)
  expect((await detailOf(orderId)).parcels.map(({ number }) => number).sort()).toEqual(landed.sort())
})

test('a parcel told again after its answer was lost is one parcel; with other things in it it is refused', async () => {
  const orderId = await paidOrder(shop, lin, { sku, quantity: 3 })
  const { revision } = await queued(shop, orderId)
  const input = { orderId, revision, company: 'ZTO', number: newNumber(), items: one(1) } as const
  await operator.call('fulfilment', 'ship', input)
  expect((await operator.call('fulfilment', 'ship', input)).parcels).toHaveLength(1)
  expect((await operator.refused('fulfilment', 'ship', { ...input, items: one(2) })).code).toBe('PARCEL_KNOWN')
  const now = (await queued(shop, orderId)).revision
  const more = { ...input, revision: now, number: newNumber(), items: one(3) }
  expect(await operator.refused('fulfilment', 'ship', more)).toMatchObject({
    code: 'PARCEL_EXCEEDS',
    details: { skuId: sku, unsent: 2 },
  })
})

test('an order that waits for its payment or was given up is not shipped', async () => {
  const orderId = await placeOrder(lin, sku)
  const input = { orderId, revision: 0, company: 'ZTO', number: newNumber(), items: one(1) }
  expect((await operator.refused('fulfilment', 'ship', input)).details).toEqual({ status: 'awaiting-payment' })
  await lin.call('orders', 'cancel', { orderId })
  expect((await operator.refused('fulfilment', 'ship', input)).details).toEqual({ status: 'closed' })
  expect((await lin.refused('orders', 'confirmReceipt', { orderId })).details).toEqual({ status: 'closed' })
  expect((await detailOf(orderId)).parcels).toEqual([])
})

test('no buyer, no guide and no other buyer touches the goods of an order', async () => {
  const orderId = await paidOrder(shop, lin, { sku })
  const input = { orderId, revision: 0, company: 'ZTO', number: newNumber(), items: one(1) }
  for (const openid of [lin.openid, guideOpenid('FL01')])
    expect((await shop.phone(openid).refused('fulfilment', 'ship', input)).code).toBe('FORBIDDEN')
  expect((await lin.refused('fulfilment', 'packingList', {})).code).toBe('FORBIDDEN')
  await ship(shop, orderId, { number: newNumber() })
  const zhao = shop.phone('oLianpuTestZhao')
  expect((await zhao.refused('orders', 'confirmReceipt', { orderId })).code).toBe('NOT_FOUND')
  expect((await zhao.refused('orders', 'receipt', { orderId })).code).toBe('NOT_FOUND')
  expect((await detailOf(orderId)).status).toBe('shipped')
})

test('during an outage the upload is tried ever less often, whoever ships is told, and then it goes through', async () => {
  const orderId = await paidOrder(shop, lin, { sku })
  shop.cloud.pay.setFaults({ shippingErrcode: 10060012 })
  const number = newNumber()
  await ship(shop, orderId, { number })
  await advance(20 * minuteMs)
  expect((await queued(shop, orderId, 'shipped')).upload).toEqual({ state: 'waiting' })
  await advance(50 * minuteMs)
  expect((await queued(shop, orderId, 'stuck')).upload).toMatchObject({ state: 'stuck' })
  expect((await toldOf(shop, orderId)).numbers).toEqual([])
  shop.cloud.pay.setFaults({ shippingErrcode: 0 })
  await advance(61 * minuteMs)
  expect(await toldOf(shop, orderId)).toMatchObject({ numbers: [`ZTO ${number}`], isFinished: true })
  expect(await inQueue(shop, orderId, 'stuck')).toBeUndefined()
})

test('what WeChat will never take is shown to whoever ships, and is told again once corrected', async () => {
  const orderId = await paidOrder(shop, lin, { sku })
  shop.cloud.pay.setFaults({ shippingErrcode: 10060014 })
  await ship(shop, orderId, { number: newNumber() })
  await advance(minuteMs)
  const { upload, revision, parcels } = await queued(shop, orderId, 'stuck')
  expect(upload).toEqual({ state: 'stuck', advice: '微信不认这个快递公司或单号，请核对后更正' })
  expect((await operator.call('fulfilment', 'queue', { show: 'stuck' })).counts?.stuck).toBe(1)
  shop.cloud.pay.setFaults({ shippingErrcode: 0 })
  await advance(10 * minuteMs)
  expect((await toldOf(shop, orderId)).numbers).toEqual([])
  const number = newNumber()
  const parcelId = parcels[0]?.parcelId ?? 'pcl0'
  await operator.call('fulfilment', 'correct', { orderId, revision, parcelId, company: 'SF', number })
  await advance(minuteMs)
  expect(await toldOf(shop, orderId)).toMatchObject({ numbers: [`SF ${number}`], isFinished: true })
  expect(await inQueue(shop, orderId, 'stuck')).toBeUndefined()
})

test('a number is corrected once after WeChat has it, and then no more', async () => {
  const orderId = await paidOrder(shop, lin, { sku })
  await ship(shop, orderId, { number: newNumber() })
  await advance(minuteMs)
  const before = await queued(shop, orderId, 'shipped')
  const parcelId = before.parcels[0]?.parcelId ?? 'pcl0'
  const number = newNumber()
  const input = { orderId, parcelId, company: 'ZTO', number } as const
  await operator.call('fulfilment', 'correct', { ...input, revision: before.revision })
  await advance(minuteMs)
  expect(await toldOf(shop, orderId)).toMatchObject({ numbers: [`ZTO ${number}`], isReshipped: true })
  const { revision, parcels } = await queued(shop, orderId, 'shipped')
  expect(parcels).toMatchObject([{ number, mayCorrect: false }])
  const again = { ...input, number: newNumber(), revision }
  expect((await operator.refused('fulfilment', 'correct', again)).code).toBe('PARCEL_FIXED')
})

test('a correction while the rest is still to be sent reaches WeChat once all has left', async () => {
  const orderId = await paidOrder(shop, lin, { sku, quantity: 2 })
  await ship(shop, orderId, { number: newNumber(), items: one(1) })
  await advance(minuteMs)
  const { revision, parcels } = await queued(shop, orderId)
  const [number, second] = [newNumber(), newNumber()]
  const parcelId = parcels[0]?.parcelId ?? 'pcl0'
  await operator.call('fulfilment', 'correct', { orderId, revision, parcelId, company: 'ZTO', number })
  await advance(minuteMs)
  expect((await queued(shop, orderId)).upload).toEqual({ state: 'told' })
  await ship(shop, orderId, { number: second })
  await advance(minuteMs)
  expect(await toldOf(shop, orderId)).toMatchObject({ numbers: [`ZTO ${number}`, `ZTO ${second}`], isReshipped: true })
})
