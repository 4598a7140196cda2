import { minuteMs, secondMs } from '#domain/kernel/time'
import { openShop, type Shop, sleepUntil } from '../support/shop'
import { operatorOf, paidOrder, queued, ship } from '../support/shipping'

const sku = 'skuGZYW260'
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const buyer = 'oLianpuBuyerLinXiaoyu'
let shop: Shop

beforeEach(async () => {
  shop = await openShop()
})
afterEach(async () => {
  await shop.close()
})

const later = async (ms: number) => {
  shop = await sleepUntil(shop, shop.cloud.clock.now() + ms)
}

test('an order counts as received ten days after its last parcel, and not a moment sooner', async () => {
  const orderId = await paidOrder(shop, shop.phone(buyer), { sku, quantity: 2 })
  const detail = () => shop.phone(buyer).call('orders', 'detail', { orderId })
  await ship(shop, orderId, { number: '7500000001', items: [{ skuId: sku, quantity: 1 }] })
  await later(dayMs)
  await ship(shop, orderId, { number: '7500000002' })
  const { receiveDueAt = 0, shippedAt = 0 } = await detail()
  expect(receiveDueAt - shippedAt).toBe(10 * dayMs)
  await later(10 * dayMs - 10 * minuteMs)
  await shop.cloud.clock.advance(receiveDueAt - secondMs - shop.cloud.clock.now())
  expect((await detail()).status).toBe('shipped')
  await shop.cloud.clock.advance(minuteMs + secondMs)
  expect(await detail()).toMatchObject({ status: 'received', receivedBy: 'time', receivedAt: receiveDueAt })
})

test('the queue begins with what is overdue, 48 hours after its payment', async () => {
  const late = await paidOrder(shop, shop.phone(buyer), { sku })
  await later(48 * hourMs)
  const fresh = await paidOrder(shop, shop.phone(buyer), { sku })
  const { orders, counts, serverNow } = await operatorOf(shop).call('fulfilment', 'queue', { show: 'to-ship' })
  expect(orders.map(({ orderId }) => orderId)).toEqual([late, fresh])
  expect(orders.map(({ shipBy }) => shipBy <= serverNow)).toEqual([true, false])
  expect(counts).toEqual({ toShip: 2, overdue: 1, stuck: 0 })
})

test('a queue of more than a page comes to its end, each order once', async () => {
  const placed = []
  for (const _ of Array.from({ length: 22 })) placed.push(await paidOrder(shop, shop.phone(buyer), { sku }))
  const operator = operatorOf(shop)
  const first = await operator.call('fulfilment', 'queue', { show: 'to-ship' })
  const second = await operator.call('fulfilment', 'queue', { show: 'to-ship', cursor: first.nextCursor })
  expect([...first.orders, ...second.orders].map(({ orderId }) => orderId).sort()).toEqual(placed.sort())
  expect([second.nextCursor, second.counts]).toEqual([undefined, undefined])
  await expect(queued(shop, 'ordNONE')).rejects.toThrow('not in')
})
