import { minuteMs } from '#domain/kernel/time'
import { placeOrder } from '../support/buying'
import { findProduct, goodsOnScreen, openProduct, openTab } from './support/buying-steps'
import { buyerOpenid, type Desk, openDesk } from './support/desk'
import { wordsOfShop } from './support/shop-words'

const { voice } = wordsOfShop()
let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterEach(() => desk.leave())
afterAll(() => desk.close())

test('what she keeps by the heart stands among her favourites, and leaves with a way back', async () => {
  const openid = buyerOpenid(1)
  const visit = await desk.visit({ openid })
  await findProduct(visit, '藤椒瓜子')
  await visit.tap(visit.button('收藏'))
  await visit.button('取消收藏').waitFor()
  const later = await desk.visit({ openid })
  await later.reads('原味瓜子')
  await openTab(later, '我的')
  await later.tap(later.button('收藏 1'))
  await goodsOnScreen(later, '藤椒瓜子').waitFor()
  await later.look('favourites')
  await later.tap(later.button(/^取消收藏/))
  await later.reads('已取消收藏')
  await later.tap(later.button('撤销'))
  await goodsOnScreen(later, '藤椒瓜子').waitFor()
  await later.tap(later.button(/^取消收藏/))
  await later.reads(voice.emptyFavourites)
  await later.look('favourites-empty')
})

test('what she looked at stands among her footprints of today', async () => {
  const openid = buyerOpenid(2)
  const visit = await desk.visit({ openid })
  await findProduct(visit, '藤椒瓜子')
  const later = await desk.visit({ openid })
  await later.reads('原味瓜子')
  await openTab(later, '我的')
  await later.tap(later.button('足迹 1'))
  await later.reads('今天')
  await goodsOnScreen(later, '藤椒瓜子').waitFor()
  await later.look('footprints')
  await openProduct(later, '藤椒瓜子')
})

test('whoever asked to hear of a sold-out bag hears of it once it is back', async () => {
  const [openid, sku] = [buyerOpenid(3), 'skuHTSRNY200' as const]
  const other = desk.phone(buyerOpenid(7))
  const { lines } = await other.call('orders', 'quote', { lines: [{ skuId: sku, quantity: 1 }] })
  await placeOrder(other, sku, lines[0]?.available)
  const visit = await desk.visit({ openid })
  await findProduct(visit, '山核桃仁')
  await visit.tap(visit.button('加入购物车'))
  const sheet = visit.screen.getByRole('dialog', { name: '选择规格' })
  await visit.tap(sheet.getByRole('button', { name: /^奶油/ }))
  await visit.tap(sheet.getByRole('button', { name: /^200克/ }))
  await visit.look('restock')
  await visit.tap(sheet.getByRole('button', { name: '到货提醒' }))
  const question = visit.page.getByRole('dialog', { name: '订阅消息' })
  await visit.tap(question.getByRole('button', { name: '允许' }))
  await visit.reads('到货会发消息告诉你')
  const told = () =>
    desk.cloud.events
      .after(0, 5_000)
      .filter((event) => event.kind === 'openapi.subscribe-message' && event['touser'] === openid)
  expect(told()).toEqual([])
  await desk.cloud.clock.advance(18 * minuteMs)
  expect(told()).toMatchObject([{ page: 'packages/catalog/product/index?productId=prdHTSR' }])
})

test('a product she shares opens as that product in her friend’s hands, and the cloud knows by whom', async () => {
  const visit = await desk.visit({ openid: buyerOpenid(4) })
  await findProduct(visit, '藤椒瓜子')
  await visit.tap(visit.button('分享'))
  const ways = visit.screen.getByRole('dialog', { name: '分享' })
  await ways.getByText('发给朋友').first().waitFor()
  await visit.look('share')
  await visit.tap(ways.getByRole('button', { name: '发给朋友' }))
  const card = visit.page.getByRole('dialog', { name: '聊天里的卡片' })
  await card
    .getByText(/藤椒瓜子/)
    .first()
    .waitFor()
  await visit.look('shared-card')
  await card.getByLabel('谁点开').selectOption({ label: '买家5' })
  const entered = visit.page.waitForRequest((request) => request.url().endsWith('/call/members/enter'))
  await visit.tap(card.getByRole('button', { name: '点开这张卡片' }))
  const hello = await entered
  expect(hello.headers()['x-persona']).toBe(buyerOpenid(5))
  expect(hello.postDataJSON()).toMatchObject({ sharer: expect.any(String) as string })
  await visit.button('立即购买').waitFor()
  await visit.reads(/藤椒瓜子/)
})

test('a poster of a product is drawn with its code', async () => {
  const visit = await desk.visit({ openid: buyerOpenid(6) })
  await findProduct(visit, '藤椒瓜子')
  await visit.tap(visit.button('分享'))
  await visit.tap(visit.screen.getByRole('dialog', { name: '分享' }).getByRole('button', { name: '生成海报' }))
  const poster = visit.screen.getByRole('dialog', { name: '商品海报' }).locator('.poster-picture')
  await poster.waitFor()
  const size = await poster.evaluate((image: HTMLImageElement) =>
    image.decode().then(() => [image.naturalWidth, image.naturalHeight]),
  )
  expect(size).toEqual([750, 1334])
  await visit.look('poster')
})
