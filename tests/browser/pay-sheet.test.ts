import type { SkuId } from '#domain/kernel/ids'
import { importAddress } from './support/address-steps'
import {
  buyNow,
  cashierAmount,
  findProduct,
  openTab,
  payable,
  reachCashier,
  settle,
  submit,
} from './support/buying-steps'
import { buyerOpenid, type Desk, openDesk } from './support/desk'
import type { Visit } from './support/visit'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterEach(() => desk.leave())
afterAll(() => desk.close())

/** The one order of a buyer, as the cloud has it. */
async function orderOf(openid: string) {
  const phone = desk.phone(openid)
  const { orders } = await phone.call('orders', 'list', {})
  expect(orders).toHaveLength(1)
  return phone.call('orders', 'detail', { orderId: orders[0]?.orderId ?? 'ord' })
}

/** Moves the panel's clock on and waits until all that fell due has been done. */
async function advance({ page }: Visit, step: string): Promise<void> {
  await page.getByRole('button', { name: step }).click()
  await page.locator('.clock__progress--running').waitFor()
  await page.locator('.clock__progress--running').waitFor({ state: 'detached' })
}

/** Opens the newest order as somebody does who comes back to the shop. */
async function comeBack(visit: Visit): Promise<void> {
  await visit.page.getByRole('button', { name: '重新打开店铺' }).click()
  await openTab(visit, '我的')
  await visit.tap(visit.button(/^我的订单/))
  await visit.tap(visit.screen.locator('.order-card').first())
  await visit.reads('下单时间')
}

test.each([
  ['cancel', '还没有付款，货给你留着'],
  ['fail', '没有付成，没有扣款，可以再付一次'],
])('a cashier left by %s leads to the order, its countdown and a second try that pays', async (outcome, said) => {
  const openid = buyerOpenid(outcome === 'cancel' ? 1 : 2)
  const visit = await desk.visit({ openid, size: 'desk' })
  const asked = await reachCashier(visit)
  await settle(visit, outcome)

  await visit.reads(said)
  await visit.screen
    .locator('.countdown')
    .filter({ hasText: /14\D*5\d|15\D*00/ })
    .waitFor()
  await visit.look(`order-after-${outcome}`)
  await visit.tap(visit.button(/^继续支付/))
  expect(await cashierAmount(visit)).toBe(asked)
  await settle(visit, 'pay')
  await visit.reads('已付款，48 小时内发货')
  expect((await orderOf(openid)).status).toBe('paid')
})

test('a buyer gives up an order after thinking twice, and its goods are back', async () => {
  const openid = buyerOpenid(6)
  const visit = await desk.visit({ openid })
  await reachCashier(visit)
  await settle(visit, 'cancel')
  await visit.tap(visit.button('取消订单'))
  await visit.shop.getByText('再想想').tap()
  await visit.button('取消订单').waitFor()
  expect((await orderOf(openid)).status).toBe('awaiting-payment')
  await visit.tap(visit.button('取消订单'))
  await visit.shop.locator('.taro-model__confirm').tap()
  await visit.reads('你取消了，没有扣款')
  await visit.look('order-cancelled')
  expect(await orderOf(openid)).toMatchObject({ status: 'closed', closeReason: 'cancelled' })
})

test('a payment whose notice is lost is found by asking WeChat', async () => {
  const openid = buyerOpenid(3)
  const visit = await desk.visit({ openid, size: 'desk' })
  await reachCashier(visit)
  await settle(visit, 'pay-lose-callback')
  await visit.reads('已付款，48 小时内发货')
  expect((await orderOf(openid)).status).toBe('paid')
  const events = visit.page.getByTestId('events')
  await events.getByText('付款但丢失回调').first().waitFor()
})

test('money that comes after the order has closed goes back', async () => {
  const openid = buyerOpenid(4)
  const visit = await desk.visit({ openid, size: 'desk' })
  await reachCashier(visit)
  await settle(visit, 'pay-late')
  await visit.reads('还没有付款，货给你留着')
  await advance(visit, '+15 分钟')
  await advance(visit, '+15 分钟')
  await comeBack(visit)
  await visit.reads(/^已退款|^退款中/)
  await visit.look('order-refunded')
  expect(await orderOf(openid)).toMatchObject({ status: 'closed', refund: { amountFen: expect.any(Number) as number } })
})

test('an order nobody pays closes after fifteen minutes and the goods are back', async () => {
  const openid = buyerOpenid(5)
  const visit = await desk.visit({ openid, size: 'desk' })
  await findProduct(visit, '焦糖瓜子')
  const availableNow = async () => {
    const { skuId } = line
    const { lines } = await desk.phone(openid).call('orders', 'quote', { lines: [{ skuId, quantity: 1 }] })
    return lines[0]?.available ?? NaN
  }
  await buyNow(visit, ['160克'], 3)
  const line = { skuId: '' as SkuId }
  await importAddress(visit)
  await payable(visit)
  await submit(visit)
  await settle(visit, 'cancel')
  await visit.reads('还没有付款，货给你留着')
  const held = await orderOf(openid)
  line.skuId = held.lines[0]?.skuId ?? line.skuId
  const whileHeld = await availableNow()

  await advance(visit, '+15 分钟')
  await visit.tap(visit.button(/^继续支付/))
  await visit.reads('已关闭')
  expect(await visit.screen.locator('.life-name').allTextContents()).toEqual(['已下单', '已关闭'])
  await visit.look('order-closed')
  expect((await orderOf(openid)).status).toBe('closed')
  expect((await availableNow()) - whileHeld).toBe(3)
})
