import type { OrderId } from '#domain/kernel/ids'
import { minuteMs } from '#domain/kernel/time'
import { ownerOpenid } from '#local-cloud/seed/personas'
import type { Shop } from '../support/shop'
import { paidOrder, ship } from '../support/shipping'
import { openTab } from './support/buying-steps'
import { buyerOpenid, type Desk, openDesk } from './support/desk'
import type { Visit } from './support/visit'

const sku = 'skuGZYW260'
let desk: Desk
let shop: Shop

beforeAll(async () => {
  desk = await openDesk()
  shop = { cloud: desk.cloud, dir: '', phone: (openid) => desk.phone(openid), close: () => desk.close() }
})
afterEach(() => desk.leave())
afterAll(() => desk.close())

/** Playwright takes a page's pull-to-refresh for something in front of it; elementFromPoint, and a finger, do not. */
const press = ({ screen }: Visit, name: string | RegExp) =>
  screen.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).dispatchEvent('click')
const confirm = ({ shop: phone }: Visit) => phone.locator('.taro-model__confirm').tap()
const life = ({ screen }: Visit) => screen.locator('.life-name').allTextContents()
const reason = ({ screen }: Visit, name: string) => screen.getByRole('radio', { name, exact: true })

/** Begins the page anew, as after WeChat killed the shop. */
async function reopen({ shop: phone }: Visit): Promise<void> {
  await phone.locator('body').evaluate(() => {
    location.reload()
  })
}

/** Goes to the buyer's orders of a state. */
async function ordersOf(number: number, entry: RegExp): Promise<Visit> {
  const visit = await desk.visit({ openid: buyerOpenid(number) })
  await visit.reads('原味瓜子')
  await openTab(visit, '我的')
  await visit.tap(visit.button(entry))
  return visit
}

async function shippedOrder(number: number): Promise<OrderId> {
  const orderId = await paidOrder(shop, desk.phone(buyerOpenid(number)), { sku })
  await ship(shop, orderId, { number: `751234567890${String(number)}` })
  return orderId
}

/** The operator's list of after-sales, by the name of its tab. */
async function staffList(tab: RegExp): Promise<Visit> {
  const operator = await desk.visit({ openid: ownerOpenid })
  await operator.reads('原味瓜子')
  await openTab(operator, '我的')
  await operator.tap(operator.button('售后处理'))
  await operator.tap(operator.screen.getByRole('tab', { name: tab }))
  return operator
}

test('a buyer gives up a line before it leaves, is asked once more, and reads 已退款 only when the money is back', async () => {
  const buyer = desk.phone(buyerOpenid(1))
  const orderId = await paidOrder(shop, buyer, { sku, also: 'skuGZJT260' })
  const visit = await ordersOf(1, /^待发货 1 笔/)
  await visit.tap(visit.button('退款'))
  await visit.reads('不用等审核，提交后原路退回')
  await visit.look('giving-up')
  await visit.tap(visit.screen.getByRole('checkbox').last())
  await visit.reads('全部不要时一起退')
  await visit.tap(visit.button('提交申请'))
  await visit.reads('选一下原因')
  await visit.tap(reason(visit, '拍错了'))
  await visit.field('补充说明').fill('口味选错了')

  await reopen(visit)
  await visit.reads('全部不要时一起退')
  expect(await visit.field('补充说明').inputValue()).toBe('口味选错了')
  await visit.tap(visit.button('提交申请'))
  await visit.shop.getByText('不能撤回').waitFor()
  await visit.look('giving-up-asked')
  await confirm(visit)
  await visit.reads('正在提交给微信')
  await visit.look('giving-up-done')
  await shop.cloud.clock.advance(3 * minuteMs)
  await reopen(visit)
  await visit.reads('已原路退回')
  expect(await life(visit)).toEqual(['已申请', '微信已受理', '已退款'])
  await visit.look('refunded')

  const { afterSales, status } = await buyer.call('orders', 'detail', { orderId })
  expect([status, afterSales.map((one) => one.status)]).toEqual(['paid', ['refunded']])
  await visit.tap(visit.button('查看订单'))
  await visit.reads('未发货退款')
  await visit.look('order-with-after-sale')
})

test('goods come back: the buyer asks and sends, the operator has them in hand and refunds, the buyer reads it', async () => {
  await shippedOrder(2)
  const visit = await ordersOf(2, /^待收货 \d 笔/)
  await visit.tap(visit.button('看包裹').first())
  await visit.tap(visit.button('申请售后'))
  await visit.reads('七天无理由，不用等审核')
  await visit.tap(reason(visit, '不想要了'))
  await visit.tap(visit.button('提交申请'))
  await visit.reads('拾壳退货组')
  await press(visit, '我已寄出')
  await visit.reads('选一家快递公司')
  await visit.screen.getByRole('radio', { name: '顺丰速运' }).dispatchEvent('click')
  await visit.screen.locator('.waybill-input input').fill('SF1234567890')
  await visit.look('sending-back')
  await press(visit, '我已寄出')
  await visit.reads('等商家验货')
  await visit.look('sent-back')

  const operator = await staffList(/^待验货/)
  await operator.reads('顺丰速运 SF1234567890')
  await operator.look('staff-goods')
  await press(operator, /^货已验，退 ¥/)
  await operator.shop.getByText('钱马上原路退回').waitFor()
  await confirm(operator)
  await operator.reads('没有在路上的退货')

  await shop.cloud.clock.advance(3 * minuteMs)
  await reopen(visit)
  await visit.reads('已原路退回')
  expect(await life(visit)).toEqual(['已申请', '已寄回', '微信已受理', '已退款'])
})

test('money alone is asked for with a picture; what the operator says no to is read with her reason', async () => {
  await shippedOrder(3)
  const visit = await ordersOf(3, /^待收货 \d 笔/)
  await visit.tap(visit.button('看包裹').first())
  await visit.tap(visit.button('申请售后'))
  await visit.tap(visit.screen.getByRole('radio', { name: /^仅退款/ }))
  await visit.tap(reason(visit, '破损或变质'))
  await visit.tap(visit.button('提交申请'))
  await visit.reads('仅退款请至少加一张照片')
  const chooser = visit.page.waitForEvent('filechooser')
  await visit.tap(visit.button('加照片'))
  await visit.tap(visit.button('同意并继续'))
  await (await chooser).setFiles('brand/snack/pictures/goods/gzyw260.webp')
  await visit.button('去掉这张照片').waitFor()
  await visit.look('with-picture')
  await visit.tap(visit.button('提交申请'))
  await visit.reads('客服两天内处理，结果在这里看')

  const operator = await staffList(/^待审核/)
  await operator.reads('破损或变质')
  await operator.button('看大图').waitFor()
  await press(operator, '拒绝')
  await operator.field('买家会看到这句话').fill('照片上看不出破损，请补拍外箱')
  await operator.look('staff-refusing')
  await operator.tap(operator.button('拒绝这次申请'))
  await operator.reads('没有要审核的')
  await operator.look('staff-empty')

  await reopen(visit)
  await visit.reads('照片上看不出破损，请补拍外箱')
  await openMine(visit)
  await visit.reads('没有同意')
})

/** Her after-sales, by the entry of 我的. */
async function openMine(visit: Visit): Promise<void> {
  await visit.shop.locator('body').evaluate(() => {
    location.hash = '#/pages/me/index'
  })
  await visit.tap(visit.button(/^售后 0 笔/))
}
