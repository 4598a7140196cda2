import { goodsOnScreen, openProduct, openTab } from './support/buying-steps'
import { buyerOpenid, type Desk, openDesk } from './support/desk'
import { wordsOfShop } from './support/shop-words'

const { voice } = wordsOfShop()
let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterEach(() => desk.leave())
afterAll(() => desk.close())

/** A function that fails: what the platform answers for it. */
const failing = {
  status: 500,
  json: { ok: false, refusal: { code: 'INTERNAL', message: '服务开小差了，请稍后再试', details: {} } },
}
const failedOnPurpose = /status of 500/
const offlineOnPurpose = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/

test('a shop that fails says so in place of the page, and comes when it is asked again', async () => {
  const visit = await desk.visit({ openid: buyerOpenid(1), expects: failedOnPurpose })
  await visit.reads('原味瓜子')
  await visit.page.route('**/call/catalog/product', (route) => route.fulfill(failing))
  await visit.tap(goodsOnScreen(visit, '原味瓜子'))
  await visit.reads('服务开小差了')
  await visit.look('face-failed')
  await visit.page.unroute('**/call/catalog/product')
  await visit.tap(visit.button('再试一次'))
  await visit.button('立即购买').waitFor()
})

test('a phone without network says so, keeps what it has, and asks again by itself when it is back', async () => {
  const visit = await desk.visit({ openid: buyerOpenid(2), expects: offlineOnPurpose })
  await openProduct(visit, '原味瓜子')
  await visit.tap(visit.button('返回'))
  await openTab(visit, '购物车')
  await visit.reads(voice.emptyCart)
  await openTab(visit, '首页')

  await visit.page.context().setOffline(true)
  await visit.tap(goodsOnScreen(visit, '焦糖瓜子'))
  await visit.reads('连上网会自己重试')
  await visit.look('face-offline')
  await visit.tap(visit.button('返回'))
  await openTab(visit, '购物车')
  await visit.reads('网络断了，下面是刚才的内容')
  await visit.look('face-stale')
  await visit.page.context().setOffline(false)
  await visit.screen.getByText('网络断了').waitFor({ state: 'detached' })
})

test('an empty cart, no orders and a search that finds nothing each show one way on', async () => {
  const visit = await desk.visit({ openid: buyerOpenid(3) })
  await visit.reads('原味瓜子')
  await openTab(visit, '购物车')
  await visit.reads(voice.emptyCart)
  await visit.look('cart-empty')

  await openTab(visit, '我的')
  await visit.screen.locator('.me-grid').waitFor()
  await visit.look('me')
  await visit.tap(visit.button(/^我的订单/))
  await visit.reads('还没有订单')
  await visit.look('orders-empty')
  await visit.tap(visit.button('去逛逛'))

  await visit.tap(visit.button('搜索商品'))
  await visit.field(voice.searchHint).fill('电风扇')
  await visit.tap(visit.button('搜索'))
  await visit.reads('没有找到「电风扇」')
  await visit.look('search-nothing')
  await visit.tap(visit.button('看分类'))
  await visit.screen.locator('.category-name').first().waitFor()
  await visit.look('category')
})

test('a bag goes into the cart from a card, and can be taken out again', async () => {
  const visit = await desk.visit({ openid: buyerOpenid(4) })
  await visit.tap(visit.screen.getByRole('button', { name: /^把原味瓜子.*加入购物车/ }).first())
  const sheet = visit.screen.getByRole('dialog', { name: '选择规格' })
  await visit.tap(sheet.getByRole('button', { name: '加入购物车', exact: true }))
  await sheet.waitFor({ state: 'detached' })
  await openTab(visit, '购物车')
  await visit.button('结算（1）').waitFor()
  await visit.tap(visit.button('加一件'))
  await visit.button('结算（2）').waitFor()
  await visit.tap(visit.button('管理'))
  await visit.tap(visit.screen.getByRole('checkbox', { name: /^选中原味瓜子/ }))
  await visit.tap(visit.button('移除（1）'))
  await visit.reads('已移除 1 件商品')
  await visit.look('cart-removed')
  await visit.tap(visit.button('撤销'))
  await visit.button('结算（2）').waitFor()
  await visit.tap(visit.button('管理'))
  await visit.tap(visit.screen.getByRole('checkbox', { name: /^选中原味瓜子/ }))
  await visit.tap(visit.button('移除（1）'))
  await visit.reads(voice.emptyCart)
  await visit.screen.getByText('已移除').waitFor({ state: 'detached' })
  expect((await desk.phone(buyerOpenid(4)).call('cart', 'get', {})).lines).toEqual([])
})
