import { cashierAmount, reachCashier, settle } from './support/buying-steps'
import { buyerOpenid, type Desk, openDesk } from './support/desk'
import type { Visit } from './support/visit'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterEach(() => desk.leave())
afterAll(() => desk.close())

const openTab = (visit: Visit, name: string) =>
  visit.tap(visit.shop.locator('.weui-tabbar__item').filter({ hasText: name }))

/** The number on the member's card of whoever holds the phone. */
async function memberNumber(visit: Visit): Promise<string> {
  await openTab(visit, '我的')
  return (await visit.screen.locator('.me-card-number').textContent()) ?? ''
}

async function become(visit: Visit, name: string): Promise<void> {
  const reopened = visit.page.waitForResponse((response) => response.url().endsWith('/call/catalog/home'))
  await visit.page.getByRole('radio', { name }).check()
  await reopened
}

test('the phone becomes another person when the panel chooses her', async () => {
  const visit = await desk.visit({ size: 'desk' })
  await visit.reads('原味瓜子')
  await visit.look('panel')
  const first = await memberNumber(visit)
  await visit.reads('会员')
  await become(visit, '赵阳')
  const second = await memberNumber(visit)
  expect(second).toMatch(/\d/)
  expect(second).not.toBe(first)
  await become(visit, '林小雨')
  expect(await memberNumber(visit)).toBe(first)
  await visit.look('panel-me')
})

test.each([
  ['周小满', '导购'],
  ['钱店长', '运营'],
])('%s sees her own part on the member card', async (name, role) => {
  const visit = await desk.visit({ size: 'desk' })
  await visit.reads('原味瓜子')
  await become(visit, name)
  await openTab(visit, '我的')
  expect(await visit.screen.locator('.me-card-role').textContent()).toBe(role)
})

test('the way in that was chosen reaches the shop and the cloud', async () => {
  const visit = await desk.visit({ size: 'desk', openid: buyerOpenid(1) })
  await visit.reads('原味瓜子')
  const entered = visit.page.waitForRequest((request) => request.url().endsWith('/call/members/enter'))
  await visit.page.locator('[data-scene="1047"]').click()
  expect((await entered).postDataJSON()).toMatchObject({ scene: 1047 })
  expect(await visit.page.locator('[data-scene="1047"]').getAttribute('aria-pressed')).toBe('true')
  const scene = await fetch(`${desk.cloud.url}/sim/scene?persona=${buyerOpenid(1)}`)
  expect(await scene.json()).toMatchObject({ ok: true, entry: { scene: 1047 } })

  const shared = visit.page.waitForRequest((request) => request.url().endsWith('/call/members/enter'))
  await visit.page.getByLabel('谁分享的').selectOption({ label: '周小满 分享' })
  expect(JSON.stringify((await shared).postDataJSON())).toContain('gdeFL01')
})

test('each call is listed with what it cost, and can be searched for', async () => {
  const visit = await desk.visit({ size: 'desk', openid: buyerOpenid(2) })
  await visit.reads('原味瓜子')
  const events = visit.page.getByTestId('events')
  const home = events
    .locator('.event')
    .filter({ hasText: /首页|catalog/ })
    .first()
  await home.getByText(/数据库 \d+ 次/).waitFor()
  await visit.page.getByRole('searchbox', { name: '筛选' }).fill('没有这样的事')
  await events.getByText('没有符合的').waitFor()
  await visit.page.getByRole('searchbox', { name: '筛选' }).fill('')
  await home.locator('summary').click()
  await home.getByText('"dbCalls"').waitFor()
  await visit.look('panel-events')
})

test('on a phone the panel is the shop alone, and its cashier still takes money', async () => {
  const visit = await desk.visit({ openid: buyerOpenid(3) })
  await visit.reads('原味瓜子')
  expect(await visit.page.locator('#controls').isVisible()).toBe(false)
  expect(await visit.page.locator('#log').isVisible()).toBe(false)
  expect(await visit.page.locator('#shop').boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })
  const asked = await reachCashier(visit)
  expect(asked).toMatch(/^¥\d+\.\d\d$/)
  expect(await cashierAmount(visit)).toBe(asked)
  await settle(visit, 'pay')
  await visit.reads('已付款，48 小时内发货')
})
