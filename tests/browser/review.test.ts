import { readFileSync } from 'node:fs'
import { minuteMs } from '#domain/kernel/time'
import { receivedOrder } from '../support/reviewing'
import type { Shop } from '../support/shop'
import { openTab } from './support/buying-steps'
import { buyerOpenid, type Desk, openDesk } from './support/desk'
import type { Visit } from './support/visit'

let desk: Desk
/** A second try is another person: the first has agreed to be asked for pictures, and has her review. */
let attempts = 0

beforeAll(async () => {
  desk = await openDesk()
})
afterEach(() => desk.leave())
afterAll(() => desk.close())

const risky = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级'
const photo = readFileSync('docs/pictures/panel.png')

async function toReview(visit: Visit): Promise<void> {
  await visit.reads('原味瓜子')
  await openTab(visit, '我的')
  await visit.tap(visit.button(/^我的订单/))
  await visit.button('写评价').waitFor()
  await visit.look('review-orders')
  await visit.tap(visit.button('写评价'))
  await visit.reads('提交评价')
}

test('she writes what she thinks, the app dies, WeChat refuses a word, and nothing she typed is lost', async () => {
  attempts += 1
  const openid = buyerOpenid(attempts)
  const buyer = desk.phone(openid)
  const shop: Shop = { cloud: desk.cloud, dir: '', phone: (one) => desk.phone(one), close: () => desk.close() }
  const orderId = await receivedOrder(shop, buyer, { sku: 'skuGZYW260' })

  const visit = await desk.visit({ openid })
  await toReview(visit)
  await visit.look('review-empty')
  await visit.field('东西怎么样').fill(`壳好剥 ${risky}`)
  await visit.tap(visit.button('提交评价'))
  await visit.reads('点几颗星，再提交')
  await visit.tap(visit.screen.getByRole('radio', { name: '2 星，较差' }))
  await visit.reads('较差')
  const choosing = visit.page.waitForEvent('filechooser')
  await visit.tap(visit.button('加照片'))
  await visit.tap(visit.button('同意并继续'))
  await (await choosing).setFiles({ name: 'panel.png', mimeType: 'image/png', buffer: photo })
  await visit.button('去掉第 1 张').waitFor()
  await visit.look('review-form')

  const later = await desk.visit({ openid })
  await toReview(later)
  expect(await later.field('东西怎么样').inputValue()).toContain('壳好剥')
  await later.button('去掉第 1 张').waitFor()
  await later.tap(later.button('提交评价'))
  await later.reads('这段话没有通过微信的内容检查，改一改再提交')
  await later.look('review-refused')
  expect(await later.field('东西怎么样').inputValue()).toContain('壳好剥')
  await later.field('东西怎么样').fill('壳好剥，就是有几颗空的')
  await later.tap(later.button('提交评价'))
  await later.reads('收到，谢谢你写下来')
  await later.look('review-thanks')
  await later.tap(later.button('看大家的评价'))
  await later.reads('壳好剥，就是有几颗空的')
  await later.look('review-listed')
  const last = await desk.visit({ openid })
  await last.reads('原味瓜子')
  await openTab(last, '我的')
  await last.tap(last.button(/^我的订单/))
  await last.reads('已评价')
  await last.tap(last.screen.locator('.order-card').first())
  await last.button('看评价').waitFor()
  await last.look('review-order-reviewed')
  await last.tap(last.button('看评价'))
  await last.reads('壳好剥，就是有几颗空的')
  await last.look('review-own')
  expect(await buyer.call('orders', 'detail', { orderId })).toMatchObject({ status: 'reviewed' })

  const own = () => buyer.call('reviews', 'ofOrder', { orderId })
  await desk.cloud.clock.advance(minuteMs)
  expect((await own()).lines[0]?.review?.pictures[0]?.state).toBe('passed')
})
