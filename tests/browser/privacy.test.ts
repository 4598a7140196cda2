import { agree, chooseFromBook } from './support/address-steps'
import { buyNow, findProduct, openTab } from './support/buying-steps'
import { buyerOpenid, type Desk, openDesk } from './support/desk'
import type { Visit } from './support/visit'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterEach(() => desk.leave())
afterAll(() => desk.close())

const gate = ({ screen }: Visit) => screen.getByRole('dialog', { name: '隐私保护指引' })
const book = ({ page }: Visit) => page.getByRole('dialog', { name: '选择收货地址' })

/** Stands at the checkout without an address and asks for WeChat's address book. */
async function askForAddress(openid: string): Promise<Visit> {
  const visit = await desk.visit({ openid })
  await findProduct(visit, '藤椒瓜子')
  await buyNow(visit, ['260克'])
  await visit.tap(visit.button('导入微信地址'))
  await gate(visit).waitFor()
  return visit
}

test('before the first address is taken the shop asks, and says what for, when and how long', async () => {
  const visit = await askForAddress(buyerOpenid(1))
  expect(await book(visit).count()).toBe(0)
  const asked = (await gate(visit).textContent()) ?? ''
  for (const words of ['收货地址', '把货寄到你手里', '什么时候用', '存多久', '不同意也能看、能买'])
    expect(asked).toContain(words)
  const paintOf = (name: string) =>
    gate(visit)
      .getByRole('button', { name })
      .evaluate((button) => getComputedStyle(button).backgroundColor)
  expect(await paintOf('同意并继续')).not.toBe(await paintOf('不同意'))
  expect(await paintOf('同意并继续')).not.toBe('rgba(0, 0, 0, 0)')
  await visit.look('privacy-gate')
  await visit.tap(gate(visit).getByRole('link', { name: /隐私保护指引/ }))
  await visit.reads('用到什么，先问你')
  await visit.look('privacy-text')
})

test('who refuses hears one sentence, goes on looking, and is asked again at the next tap', async () => {
  const visit = await askForAddress(buyerOpenid(2))
  await visit.tap(gate(visit).getByRole('button', { name: '不同意' }))
  const refused = visit.screen.getByRole('dialog', { name: '没有同意' })
  await refused.getByText('地址没有取用，可以自己填写').waitFor()
  await visit.look('privacy-refused')
  await visit.tap(refused.getByRole('button', { name: '知道了' }))
  await refused.waitFor({ state: 'detached' })
  expect(await book(visit).count()).toBe(0)
  await visit.button('先填收货地址').waitFor()
  await visit.tap(visit.button('导入微信地址'))
  await gate(visit).waitFor()
  await visit.tap(gate(visit).getByRole('button', { name: '关闭' }))
  const later = await desk.visit({ openid: buyerOpenid(2) })
  await findProduct(later, '焦糖瓜子')
  await later.button('加入购物车').waitFor()
})

test('who would rather not give her number or her face hears what happens without them', async () => {
  const visit = await desk.visit({ openid: buyerOpenid(5) })
  await visit.reads('原味瓜子')
  await openTab(visit, '我的')
  await visit.tap(visit.screen.locator('.member-face'))
  for (const [asked, without] of [
    ['绑定手机号', '手机号没有取用，不绑定也能下单'],
    ['换头像', '头像没有取用，会员卡上用默认的图案'],
  ] as const) {
    await visit.tap(visit.button(asked))
    await visit.tap(gate(visit).getByRole('button', { name: '不同意' }))
    const refused = visit.screen.getByRole('dialog', { name: '没有同意' })
    await refused.getByText(without).waitFor()
    await visit.tap(refused.getByRole('button', { name: '知道了' }))
    await refused.waitFor({ state: 'detached' })
  }
  await visit.reads('没有绑定')
  const { avatarId, maskedPhone } = await desk.phone(buyerOpenid(5)).call('members', 'card', {})
  expect([avatarId, maskedPhone]).toEqual([undefined, undefined])
})

test('who agrees goes on at once, and is not asked again, neither here nor in the next visit', async () => {
  const visit = await askForAddress(buyerOpenid(3))
  await agree(visit)
  await chooseFromBook(visit, '林晓')
  await visit.reads('浙江省杭州市西湖区文三路')
  const later = await desk.visit({ openid: buyerOpenid(3) })
  await later.reads('原味瓜子')
  const scan = later.button('扫包装上的条形码')
  await later.tap(scan)
  await later.page.getByRole('dialog', { name: '扫一扫' }).waitFor()
  expect(await gate(later).count()).toBe(0)
})

test('who takes her consent back is asked once more', async () => {
  const visit = await askForAddress(buyerOpenid(4))
  await agree(visit)
  await chooseFromBook(visit, '林晓')
  const later = await desk.visit({ openid: buyerOpenid(4) })
  await later.reads('原味瓜子')
  await openTab(later, '我的')
  await later.tap(later.button('隐私保护'))
  await later.tap(later.button('撤回同意'))
  await later.shop.getByText('撤回', { exact: true }).tap()
  await later.tap(later.button('解绑手机号、改昵称头像'))
  await later.reads('昵称')
  const again = await desk.visit({ openid: buyerOpenid(4) })
  await again.reads('原味瓜子')
  await again.tap(again.button('扫包装上的条形码'))
  await gate(again).waitFor()
})
