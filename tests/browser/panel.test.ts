import { toBuffer } from 'qrcode'
import { cashierAmount, openTab, reachCashier, settle } from './support/buying-steps'
import { buyerOpenid, type Desk, openDesk } from './support/desk'
import type { Visit } from './support/visit'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterEach(() => desk.leave())
afterAll(() => desk.close())

/** The number on the member's card of whoever holds the phone. */
async function memberNumber(visit: Visit): Promise<string> {
  await openTab(visit, '我的')
  return (await visit.screen.locator('.member-number').textContent()) ?? ''
}

async function become(visit: Visit, name: string): Promise<void> {
  const reopened = visit.page.waitForResponse((response) => response.url().endsWith('/call/storefront/home'))
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
  expect(await visit.screen.locator('.member-since').textContent()).toContain(role)
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

/** Asks the panel as the shop's own code does, out of the shop's frame. */
function askPanel(visit: Visit, ask: string, params: object = {}): Promise<unknown> {
  const frame = visit.page.frames().find((one) => one.parentFrame())!
  return frame.evaluate(
    ([question, given]) =>
      new Promise((resolve) => {
        window.addEventListener('message', ({ data }: MessageEvent<{ id?: string }>) => {
          if (data.id === 'from-a-test') resolve(data)
        })
        window.parent.postMessage({ lianpu: 1, id: 'from-a-test', ask: question, params: given }, location.origin)
      }),
    [ask, params] as const,
  )
}

const sheet = (visit: Visit) => visit.page.getByRole('dialog')

test('a shared card is shown in its chat and opens the shop for somebody else, with all it carries', async () => {
  const visit = await desk.visit({ size: 'desk' })
  await visit.reads('原味瓜子')
  const path = '/packages/catalog/product/index?productId=prdX&s=AbC123&t=abcdefghijkl'
  await askPanel(visit, 'shareAppMessage', { title: '原味瓜子 长粒葵花籽', path })
  await sheet(visit).getByText('原味瓜子 长粒葵花籽').waitFor()
  await sheet(visit).getByLabel('谁点开').selectOption({ label: '赵阳' })
  await sheet(visit).getByLabel('在哪里点开').selectOption({ label: '群「三楼茶水间」' })
  await visit.look('panel-shared-card')
  const entered = visit.page.waitForRequest((request) => request.url().endsWith('/call/members/enter'))
  await sheet(visit).getByRole('button', { name: '点开这张卡片' }).click()
  const hello = await entered
  expect(hello.postDataJSON()).toEqual({ scene: 1008, sharer: 'AbC123', touch: 'abcdefghijkl' })
  expect(hello.headers()['x-persona']).toBe('oLianpuBuyerZhaoYang')
  await visit.page.getByTestId('route').getByText('productId=prdX').waitFor()
  expect(await visit.page.getByRole('radio', { name: '赵阳' }).isChecked()).toBe(true)
  const group = (await askPanel(visit, 'getGroupEnterInfo')) as { result: { cloudID: string } }
  expect(desk.cloud.openData.read('oLianpuBuyerZhaoYang', group.result.cloudID)).toMatchObject({
    data: { opengid: 'tGlianpuGroupOfColleagues' },
  })
  await visit.look('panel-last-card')
})

test('an avatar that was chosen is a picture, and a picture held before the camera is read from its pixels', async () => {
  const visit = await desk.visit({ size: 'desk' })
  await visit.reads('原味瓜子')
  const avatar = askPanel(visit, 'chooseAvatar')
  await sheet(visit).getByRole('button', { name: '画好的头像 2' }).waitFor()
  await visit.look('panel-avatars')
  await sheet(visit).getByRole('button', { name: '画好的头像 2' }).click()
  expect(await avatar).toMatchObject({ ok: true, result: { avatarUrl: expect.stringMatching(/^data:image\/png/) } })

  const text = 'packages/catalog/product/index?scene=p.GZYW.AbC123'
  const scanned = askPanel(visit, 'scanCode')
  await sheet(visit).getByText('放一张图到这里').waitFor()
  await visit.look('panel-scan')
  const code = { name: 'code.png', mimeType: 'image/png', buffer: await toBuffer(text, { width: 430 }) }
  await sheet(visit).getByLabel('要扫的图片').setInputFiles(code)
  expect(await scanned).toMatchObject({ ok: true, result: { scanType: 'WX_CODE', path: text } })
})

test('a poster that is scanned from outside opens its page by the scene of a code', async () => {
  const visit = await desk.visit({ size: 'desk' })
  await visit.reads('原味瓜子')
  const text = `pages/home/index?scene=${encodeURIComponent('p.GZYW.AbC123')}`
  const entered = visit.page.waitForRequest((request) => request.url().endsWith('/call/members/enter'), {
    timeout: 60_000,
  })
  const poster = { name: 'poster.png', mimeType: 'image/png', buffer: await toBuffer(text, { width: 430 }) }
  await visit.page.getByLabel('扫海报进店').setInputFiles(poster)
  expect((await entered).postDataJSON()).toEqual({ scene: 1047, sharer: 'AbC123' })
})

test('a chat with customer service is kept as an event and answered', async () => {
  const visit = await desk.visit({ size: 'desk' })
  await visit.reads('原味瓜子')
  const chat = askPanel(visit, 'openCustomerServiceConversation', { from: '商品页', card: { title: '原味瓜子' } })
  await sheet(visit).getByLabel('发给客服').fill('瓜子是今年的吗')
  await sheet(visit).getByRole('button', { name: '发送' }).click()
  await sheet(visit).locator('.bubble--theirs').waitFor()
  await visit.look('panel-service')
  await sheet(visit).getByRole('button', { name: '返回' }).click()
  expect(await chat).toMatchObject({ ok: true })
  const told = desk.cloud.events.after(0, 1_000).filter(({ kind }) => kind === 'sim.service-message')
  expect(told).toMatchObject([{ text: '瓜子是今年的吗', about: '商品页' }])
})

test('the panel by night, and the other sheets it shows', async () => {
  const visit = await desk.visit({ size: 'desk' })
  await visit.page.emulateMedia({ colorScheme: 'dark' })
  await visit.reads('原味瓜子')
  const messages = askPanel(visit, 'requestSubscribeMessage', { tmplIds: ['local-restock-reminder'] })
  await sheet(visit).getByText('到货提醒').waitFor()
  await visit.look('panel-night-messages')
  await sheet(visit).getByRole('button', { name: '允许' }).click()
  expect(await messages).toMatchObject({ result: { 'local-restock-reminder': 'accept' } })
  const number = askPanel(visit, 'getPhoneNumber')
  await sheet(visit).getByRole('button', { name: '允许', exact: true }).waitFor()
  await visit.look('panel-night-phone')
  await sheet(visit).getByRole('button', { name: '不允许' }).click()
  expect(await number).toMatchObject({ ok: false, error: { errMsg: 'getPhoneNumber:fail user deny' } })
})

test('on a phone the note that the cloud is away stands above the shop, not on it', async () => {
  const visit = await desk.visit({ openid: buyerOpenid(4) })
  await visit.reads('原味瓜子')
  const { noteEnds, shopBegins, shopEnds } = await visit.page.evaluate(() => {
    const note = document.getElementById('offline')!
    note.hidden = false
    const shop = document.getElementById('shop')!.getBoundingClientRect()
    return { noteEnds: note.getBoundingClientRect().bottom, shopBegins: shop.top, shopEnds: shop.bottom }
  })
  expect([noteEnds > 0, shopBegins, shopEnds]).toEqual([true, noteEnds, 844])
})
