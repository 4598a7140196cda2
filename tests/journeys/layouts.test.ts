import type { InputOf } from '#domain/kernel/contract'
import { minuteMs } from '#domain/kernel/time'
import type { storefrontContract } from '#domain/storefront/contract'
import { ownerOpenid } from '#local-cloud/seed/personas'
import { openPaySheet, placeOrder } from '../support/buying'
import { settleWith } from '../support/paying'
import { openShop, type Phone, type Shop } from '../support/shop'

type Content = InputOf<(typeof storefrontContract)['saveLayout']>['content']

let shop: Shop
let owner: Phone
let lin: Phone

beforeAll(async () => {
  shop = await openShop()
  owner = shop.phone(ownerOpenid)
  lin = shop.phone('oLianpuBuyerLinXiaoyu')
})
afterAll(async () => {
  await shop.close()
})

const notice = (text: string, more: object = {}) => ({ kind: 'notice', text, ...more }) as const
const content = (name: string, ...blocks: Content['blocks']): Content => ({ name, blocks })
const save = (code: string, what: Content, revision = 0) =>
  owner.call('storefront', 'saveLayout', { place: 'me', code, revision, content: what })
const publish = (saved: { layoutId: `lay${string}`; revision: number }) =>
  owner.call('storefront', 'publishLayout', { layoutId: saved.layoutId, revision: saved.revision })
/** The notices somebody reads on her 我的 page. */
const noticesOf = async (phone: Phone) => {
  const { blocks } = await phone.call('storefront', 'blocks', { place: 'me' })
  return blocks.flatMap((block) => (block.kind === 'notice' ? [block.text] : []))
}
const standing = async () => (await lin.call('storefront', 'blocks', { place: 'me' })).layout
const now = () => shop.cloud.clock.now()

test('a draft is nobody’s business until it is published, and a later draft until it is', async () => {
  const first = await save('DRAFTS', content('稿一', notice('第一稿')))
  expect(await noticesOf(lin)).not.toContain('第一稿')
  expect(await publish(first)).toEqual({ version: 1 })
  const early = await owner.call('storefront', 'layouts', { place: 'me' })
  expect(early.layouts.find(({ code }) => code === 'DRAFTS')).toMatchObject({ version: 1, isChanged: false })
  const second = await save('DRAFTS', content('稿二', notice('第二稿')), first.revision)
  const { layouts } = await owner.call('storefront', 'layouts', { place: 'me' })
  expect(layouts.find(({ code }) => code === 'DRAFTS')).toMatchObject({ version: 1, isChanged: true })
  const { blocks } = await owner.call('storefront', 'previewLayout', {
    place: 'me',
    at: now(),
    audience: 'newcomers',
    draftOf: second.layoutId,
  })
  expect(JSON.stringify(blocks)).toContain('第二稿')
  const elsewhere = { place: 'home', at: now(), audience: 'newcomers', draftOf: second.layoutId }
  expect((await owner.refused('storefront', 'previewLayout', elsewhere)).code).toBe('NOT_FOUND')
  expect(await publish(second)).toEqual({ version: 2 })
  expect(await publish(second)).toEqual({ version: 2 })
  await owner.call('storefront', 'withdrawLayout', { layoutId: second.layoutId })
})

test('a layout with a window stands from its minute on and not a minute longer; a preview shows it before', async () => {
  const fromAt = now() + 60 * minuteMs
  const untilAt = fromAt + 30 * minuteMs
  const saved = await save('EVENING', { ...content('晚场', notice('晚场开始了')), fromAt, untilAt })
  await publish(saved)
  const preview = (at: number) =>
    owner.call('storefront', 'previewLayout', { place: 'me', at, audience: 'newcomers' }).then(({ layout }) => layout)
  expect(await preview(fromAt - 1)).not.toBe('晚场')
  expect(await preview(fromAt)).toBe('晚场')
  expect(await preview(untilAt - 1)).toBe('晚场')
  expect(await preview(untilAt)).not.toBe('晚场')
  expect(await noticesOf(lin)).not.toContain('晚场开始了')
  await shop.cloud.clock.advance(60 * minuteMs)
  expect(await noticesOf(lin)).toEqual(['晚场开始了'])
  await shop.cloud.clock.advance(30 * minuteMs)
  expect(await noticesOf(lin)).not.toContain('晚场开始了')
})

test('rolling back puts an earlier version in force as a new one and keeps the draft', async () => {
  const untilAt = now() + 600 * minuteMs
  const one = await save('BACK', { ...content('回退', notice('甲')), fromAt: now(), untilAt })
  await publish(one)
  const two = await save('BACK', { ...content('回退', notice('乙')), fromAt: now(), untilAt }, one.revision)
  await publish(two)
  expect(await noticesOf(lin)).toEqual(['乙'])
  const back = await owner.call('storefront', 'rollBackLayout', { layoutId: one.layoutId, version: 1 })
  expect(back).toEqual({ version: 3 })
  expect(await noticesOf(lin)).toEqual(['甲'])
  const { layouts } = await owner.call('storefront', 'layouts', { place: 'me' })
  const layout = layouts.find(({ code }) => code === 'BACK')
  expect(layout).toMatchObject({ version: 3, isChanged: true, draft: { blocks: [{ text: '乙' }] } })
  expect(layout?.versions.map(({ version }) => version)).toEqual([1, 2, 3])
  expect(await owner.refused('storefront', 'rollBackLayout', { layoutId: one.layoutId, version: 9 })).toMatchObject({
    code: 'NOT_FOUND',
  })
  await owner.call('storefront', 'withdrawLayout', { layoutId: one.layoutId })
  expect(await standing()).not.toBe('回退')
})

test('a block reaches whom it is for: before her first paid order and after it', async () => {
  const wu = shop.phone('oLianpuBuyerWuMin')
  const saved = await save('AUDIENCE', {
    ...content('分人', notice('初次见面', { audience: 'newcomers' }), notice('又见面了', { audience: 'buyers' })),
    fromAt: now(),
  })
  await publish(saved)
  expect(await noticesOf(wu)).toEqual(['初次见面'])
  await settleWith(shop, await openPaySheet(wu, await placeOrder(wu, 'skuGZYW260')), 'pay')
  expect(await noticesOf(wu)).toEqual(['又见面了'])
  expect(await noticesOf(lin)).toEqual(['初次见面'])
  await owner.call('storefront', 'withdrawLayout', { layoutId: saved.layoutId })
})

test('who saves over somebody else’s draft is told, and loses nothing of theirs', async () => {
  const mine = await save('BOTH', content('两人', notice('我的')))
  await save('BOTH', content('两人', notice('她的')), mine.revision)
  const late = { place: 'me', code: 'BOTH', revision: mine.revision, content: content('两人', notice('晚了')) }
  expect(await owner.refused('storefront', 'saveLayout', late)).toMatchObject({
    code: 'DRAFT_CHANGED',
    details: { revision: 2 },
  })
  expect(await owner.refused('storefront', 'saveLayout', { ...late, revision: 0 })).toMatchObject({
    code: 'DRAFT_CHANGED',
  })
  expect(await owner.refused('storefront', 'publishLayout', mine)).toMatchObject({ code: 'DRAFT_CHANGED' })
  expect(await owner.refused('storefront', 'saveLayout', { ...late, code: 'NEVER', revision: 4 })).toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('eight publications of one draft at once are one version', async () => {
  const saved = await save('RACE', content('并发', notice('一次')))
  const asked = { layoutId: saved.layoutId, revision: saved.revision }
  const replies = await Promise.all(Array.from({ length: 8 }, () => owner.call('storefront', 'publishLayout', asked)))
  expect(replies).toEqual(Array.from({ length: 8 }, () => ({ version: 1 })))
  const { layouts } = await owner.call('storefront', 'layouts', { place: 'me' })
  expect(layouts.find(({ code }) => code === 'RACE')).toMatchObject({ version: 1, isChanged: false })
  await owner.call('storefront', 'withdrawLayout', { layoutId: saved.layoutId })
})

test('roll-backs at once are each a version of its own; who came too late is told', async () => {
  const one = await save('ROLLS', content('并发', notice('甲')))
  await publish(one)
  const asked = { layoutId: one.layoutId, version: 1 }
  const replies = await Promise.all(
    Array.from({ length: 8 }, () => shop.cloud.call('storefront', 'rollBackLayout', asked, ownerOpenid)),
  )
  const refused = replies.flatMap(({ body }) => (body.ok ? [] : [body['refusal']]))
  const versions = replies.flatMap(({ body }) => (body.ok ? [(body['data'] as { version: number }).version] : []))
  for (const refusal of refused) expect(refusal).toMatchObject({ code: 'DRAFT_CHANGED' })
  expect([...versions].sort((a, b) => a - b)).toEqual(versions.map((_, index) => index + 2))
  const { layouts } = await owner.call('storefront', 'layouts', { place: 'me' })
  const layout = layouts.find(({ code }) => code === 'ROLLS')
  expect(layout?.versions.map(({ version }) => version)).toEqual([1, ...versions.map((_, index) => index + 2)])
  await owner.call('storefront', 'withdrawLayout', { layoutId: one.layoutId })
})

test('goods that left the shelf leave their block, and an empty block takes no place', async () => {
  const goods: Content['blocks'][number] = { kind: 'goods', title: '都没了', look: 'grid', productCodes: ['NICHTDA'] }
  const saved = await save('EMPTY', { ...content('空', goods, notice('还有我')), fromAt: now() })
  await publish(saved)
  const { blocks } = await lin.call('storefront', 'blocks', { place: 'me' })
  expect(blocks.map(({ kind }) => kind)).toEqual(['notice'])
  await owner.call('storefront', 'withdrawLayout', { layoutId: saved.layoutId })
})

test('a ranking is by what was sold most, each product once, whatever the order it was written in', async () => {
  const zhao = shop.phone('oLianpuBuyerZhaoYang')
  await settleWith(shop, await openPaySheet(zhao, await placeOrder(zhao, 'skuKXYJ150', 2)), 'pay')
  await shop.cloud.clock.advance(2 * minuteMs)
  const productCodes = ['GZYW', 'MRJD', 'KXYJ', 'MRJD']
  const rank: Content['blocks'][number] = { kind: 'goods', title: '热卖', look: 'rank', productCodes }
  const { layoutId: draftOf } = await save('RANKED', { ...content('排行', rank), fromAt: now() })
  const asked = { place: 'me', at: now(), audience: 'newcomers', draftOf } as const
  const [block] = (await owner.call('storefront', 'previewLayout', asked)).blocks
  const goods = block?.kind === 'goods' ? block.goods : []
  expect(goods.map(({ productId }) => productId).sort()).toEqual(['prdGZYW', 'prdKXYJ', 'prdMRJD'])
  const sold = goods.map(({ soldCount }) => soldCount)
  expect(new Set(sold).size).toBeGreaterThan(1)
  expect(sold).toEqual([...sold].sort((a, b) => b - a))
})

test('customers and guides arrange nothing', async () => {
  for (const action of ['saveLayout', 'publishLayout', 'layouts', 'previewLayout', 'set']) {
    expect(await lin.refused('storefront', action, {})).toMatchObject({ code: 'FORBIDDEN' })
  }
})

test('every kind of block of the seeded home draws, and the stream brings all goods once', async () => {
  const { blocks } = await lin.call('storefront', 'home', {})
  const kinds = blocks.map(({ kind }) => kind)
  for (const kind of ['banner', 'categories', 'goods', 'stream'] as const) expect(kinds).toContain(kind)
  expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length)
  const stream = blocks.find((block) => block.kind === 'stream')
  const seen: string[] = []
  let cursor = stream?.nextCursor
  while (cursor !== undefined) {
    const page = await lin.call('storefront', 'stream', { cursor })
    seen.push(...page.goods.map(({ productId }) => productId))
    cursor = page.nextCursor
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThanOrEqual(40)
})
