import type { OrderId } from '#domain/kernel/ids'
import { minuteMs } from '#domain/kernel/time'
import { askBack } from '../support/after-sale'
import { openShop, type Phone, type Shop } from '../support/shop'
import { operatorOf, paidOrder, ship } from '../support/shipping'

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

const detailOf = (orderId: OrderId) => lin.call('orders', 'detail', { orderId })
const goingOf = async () => (await lin.call('members', 'me', {})).orderCounts.afterSales

test('an order says what can be asked back, what is on its way back, and how many orders have such a thing', async () => {
  const orderId = await paidOrder(shop, lin, { sku, quantity: 2 })
  expect((await detailOf(orderId)).back).toEqual({ askable: 'refund', going: 0, nothingToSend: false })
  expect((await lin.call('after-sales', 'claimable', { orderId })).lines).toMatchObject([
    { skuId: sku, title: expect.stringContaining('原味瓜子') as string, unsent: 2 },
  ])
  expect((await lin.call('after-sales', 'claimable', { orderId })).freight).toBe('with-last')
  expect(await goingOf()).toBe(0)

  const first = await askBack(lin, orderId, { sku })
  const second = await askBack(lin, orderId, { sku })
  const during = await detailOf(orderId)
  expect(during.back).toEqual({ going: 2, nothingToSend: true })
  expect(during.afterSales.map(({ afterSaleId, amountFen }) => [afterSaleId, amountFen])).toEqual([
    [second.afterSaleId, second.amountFen],
    [first.afterSaleId, first.amountFen],
  ])
  const { orders, counts } = await lin.call('orders', 'list', {})
  expect(orders.find((order) => order.orderId === orderId)?.back).toEqual(during.back)
  expect([counts?.afterSales, await goingOf()]).toEqual([1, 1])

  await shop.cloud.clock.advance(8 * minuteMs)
  const after = await detailOf(orderId)
  expect([after.status, after.back]).toEqual(['closed', { going: 0, nothingToSend: false }])
  expect(await goingOf()).toBe(0)
})

test('where the goods come back to is told to whoever may send some, as long as she may, and to nobody else', async () => {
  const orderId = await paidOrder(shop, lin, { sku })
  await ship(shop, orderId, { number: '7512345670001' })
  expect((await lin.call('after-sales', 'claimable', { orderId })).freight).toBe('stays')
  const { afterSaleId, amountFen } = await askBack(lin, orderId, { sku, kind: 'return' })
  const one = { orderId, afterSaleId }
  const told = (await lin.call('after-sales', 'detail', one)).returnTo
  expect(told).toEqual({
    recipient: expect.stringContaining('退货') as string,
    phone: expect.stringContaining('示例') as string,
    address: expect.stringContaining('杭州') as string,
  })
  await lin.call('after-sales', 'sendBack', { ...one, company: 'ZTO', number: '7512345670002' })
  expect((await lin.call('after-sales', 'detail', one)).returnTo).toEqual(told)
  await operatorOf(shop).call('after-sales', 'confirmReturn', { ...one, amountFen })
  expect((await lin.call('after-sales', 'detail', one)).returnTo).toBeUndefined()
  expect(JSON.stringify(await lin.call('storefront', 'about', {}))).not.toContain('退货')
})
