import { ownerOpenid } from '#local-cloud/seed/personas'
import { minuteMs } from '#domain/kernel/time'
import type { Shop } from '../support/shop'
import { paidOrder } from '../support/shipping'
import { openTab } from './support/buying-steps'
import { buyerOpenid, type Desk, openDesk } from './support/desk'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterEach(() => desk.leave())
afterAll(() => desk.close())

test('an operator writes a parcel down, and the buyer follows it and confirms that it has come', async () => {
  const shop: Shop = { cloud: desk.cloud, dir: '', phone: (openid) => desk.phone(openid), close: () => desk.close() }
  const buyer = desk.phone(buyerOpenid(1))
  const orderId = await paidOrder(shop, buyer, { sku: 'skuGZYW260', quantity: 2 })

  const operator = await desk.visit({ openid: ownerOpenid })
  await operator.reads('原味瓜子')
  await openTab(operator, '我的')
  await operator.tap(operator.button('发货'))
  await operator.reads('林小雨')
  await operator.look('shipping-queue')
  // Playwright takes the list's pull-to-refresh for something in front of it; elementFromPoint, and a finger, do not.
  await operator.button('发货').dispatchEvent('click')
  await operator.tap(operator.screen.getByRole('radio', { name: '中通快递' }))
  await operator.tap(operator.button('发出这个包裹'))
  await operator.reads('快递单号是 6 到 40 位')
  await operator.screen.locator('.waybill-input input').fill('7512345678901')
  await operator.look('shipping-sheet')
  await operator.tap(operator.button('发出这个包裹'))
  await operator.shop.locator('.taro-model__confirm').tap()
  await operator.reads('没有待发货的订单')
  await operator.tap(operator.screen.getByRole('tab', { name: '在路上' }))
  await operator.reads('中通快递 7512345678901')
  await operator.look('shipping-on-its-way')
  await desk.cloud.clock.advance(minuteMs)

  const visit = await desk.visit({ openid: buyerOpenid(1) })
  await visit.reads('原味瓜子')
  await openTab(visit, '我的')
  await visit.tap(visit.button(/^待收货 1 笔/))
  await visit.tap(visit.button('看包裹'))
  await visit.reads('中通快递 7512345678901')
  await visit.look('parcels')
  await visit.tap(visit.button('确认收货'))
  await visit.page.getByRole('button', { name: '确认收货', exact: true }).tap()
  await visit.reads('有问题随时找客服')
  expect(await visit.screen.locator('.life-name').allTextContents()).toEqual(['已下单', '已付款', '已发货', '已收货'])
  expect((await buyer.call('orders', 'detail', { orderId })).receivedBy).toBe('buyer')
})
