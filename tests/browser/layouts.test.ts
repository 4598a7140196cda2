import { ownerOpenid } from '#local-cloud/seed/personas'
import { openTab } from './support/buying-steps'
import { buyerOpenid, type Desk, openDesk } from './support/desk'
import type { Visit } from './support/visit'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterEach(() => desk.leave())
afterAll(() => desk.close())

/** The operator opens the everyday home for rearranging. */
async function openEveryday(): Promise<Visit> {
  const visit = await desk.visit({ openid: ownerOpenid })
  await visit.reads('原味瓜子')
  await openTab(visit, '我的')
  await visit.tap(visit.button('店铺装修'))
  await visit.reads('双11')
  await visit.look('layouts')
  await visit.tap(visit.screen.locator('.layouts-row').filter({ hasText: '平日' }))
  await visit.button('预览').waitFor()
  return visit
}

/** Begins the page anew, as after WeChat killed the shop. */
async function reopen({ shop }: Visit): Promise<void> {
  await shop.locator('body').evaluate(() => {
    location.reload()
  })
}

const rows = ({ screen }: Visit) => screen.locator('.block-list .block-row')
const kindsOf = (visit: Visit) => rows(visit).locator('.block-row-kind').allTextContents()

/** Waits until the first of a customer's blocks is of a kind; what her phone remembers may stand there before. */
async function beginsWith({ screen }: Visit, kind: 'banner' | 'categories'): Promise<void> {
  const first = screen.locator('.home-body').locator('.banner-block, .categories-block').first()
  await first.and(screen.locator(`.${kind}-block`)).waitFor()
}

/** Says yes to what WeChat asks. */
async function confirm({ shop }: Visit): Promise<void> {
  await shop.locator('.taro-model__confirm').tap()
}

test('an operator moves a block, looks at it as a customer would, publishes, and customers have it', async () => {
  const before = await desk.visit({ openid: buyerOpenid(1) })
  await beginsWith(before, 'banner')

  const visit = await openEveryday()
  const [first = '', second = '', ...others] = await kindsOf(visit)
  await visit.look('layout')
  await visit.tap(rows(visit).nth(1).getByRole('button', { name: '上移' }))
  await visit.button('存草稿').waitFor()
  expect(await kindsOf(visit)).toEqual([second, first, ...others])

  await visit.tap(visit.button('预览'))
  const preview = visit.screen.getByRole('dialog', { name: '预览' })
  await preview.getByText('这一刻展示「平日」').waitFor()
  await preview.locator('.categories-block').waitFor()
  await visit.look('layout-preview')
  await visit.tap(preview.getByRole('button', { name: '关闭' }).first())
  const meanwhile = await desk.visit({ openid: buyerOpenid(2) })
  await beginsWith(meanwhile, 'banner')

  await visit.tap(visit.button('发布'))
  await confirm(visit)
  await visit.shop.getByText('已发布').waitFor()
  const after = await desk.visit({ openid: buyerOpenid(2) })
  await beginsWith(after, 'categories')
  await after.look('home-rearranged')
})

test('a version of before is put back in force', async () => {
  const visit = await openEveryday()
  await visit.tap(visit.button('历史版本'))
  const versions = visit.screen.getByRole('dialog', { name: '历史版本' })
  await versions.getByText('正在用').waitFor()
  await visit.look('layout-versions')
  await visit.tap(versions.getByRole('button', { name: '换回这一版' }).last())
  await confirm(visit)
  await visit.shop.getByText('已换回').waitFor()
  const after = await desk.visit({ openid: buyerOpenid(3) })
  await beginsWith(after, 'banner')
})

test('what was not saved is offered again after somebody else saved, and goes on or is given up as she says', async () => {
  const hers = await openEveryday()
  await hers.tap(rows(hers).nth(1).getByRole('button', { name: '上移' }))
  await hers.button('存草稿').waitFor()
  const order = await kindsOf(hers)
  const saveElsewhere = async () => {
    const owner = desk.phone(ownerOpenid)
    const { layouts } = await owner.call('storefront', 'layouts', { place: 'home' })
    const { code, revision, draft } = layouts.find((layout) => layout.draft.name === '平日')!
    const content = { ...draft, blocks: draft.blocks.slice(1) }
    await owner.call('storefront', 'saveLayout', { place: 'home', code, revision, content })
  }

  await saveElsewhere()
  await reopen(hers)
  await hers.shop.getByText('有人先存过了').waitFor()
  await confirm(hers)
  await hers.button('存草稿').waitFor()
  expect(await kindsOf(hers)).toEqual(order)

  await saveElsewhere()
  await reopen(hers)
  await hers.shop.getByText('有人先存过了').waitFor()
  await hers.shop.locator('.taro-model__cancel').tap()
  await hers.button('草稿已存').waitFor()
  expect(await kindsOf(hers)).toHaveLength(order.length - 2)
  await reopen(hers)
  await hers.button('草稿已存').waitFor()
  expect(await kindsOf(hers)).toHaveLength(order.length - 2)
})

test('a customer is led to no console', async () => {
  const visit = await desk.visit({ openid: buyerOpenid(4) })
  await openTab(visit, '我的')
  await visit.screen.locator('.me-grid').waitFor()
  expect(await visit.button('店铺装修').count()).toBe(0)
})
