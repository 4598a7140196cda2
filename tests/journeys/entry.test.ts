import { openShop, type Shop } from '../support/shop'
import { rowsOf } from '../support/shop-rows'

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})
afterAll(async () => {
  await shop.close()
})

const memberOf = async (openid: string) => (await rowsOf(shop, 'members', { openid }))[0]
const cameBy = async (openid: string) => (await memberOf(openid))?.['cameBy']

test('the last way she came is remembered: scene, whose card, which sharing', async () => {
  const lin = shop.phone('oLianpuEntryLin')
  const zhao = shop.phone('oLianpuEntryZhao')
  const { shareCode } = await zhao.call('members', 'enter', { scene: 1001 })
  const first = await lin.call('members', 'enter', { scene: 1008, sharer: shareCode, touch: 'touch12345' })
  expect(first.isNew).toBe(true)
  expect(await cameBy(lin.openid)).toEqual({ scene: 1008, sharer: shareCode, touch: 'touch12345', at: first.serverNow })
  const second = await lin.call('members', 'enter', { scene: 1011 })
  expect(second).toMatchObject({ isNew: false, memberNumber: first.memberNumber, joinedAt: first.joinedAt })
  expect(await cameBy(lin.openid)).toEqual({ scene: 1011, at: second.serverNow })
})

test('her own card brings nobody', async () => {
  const lin = shop.phone('oLianpuEntrySelf')
  const { shareCode } = await lin.call('members', 'enter', { scene: 1001 })
  const { serverNow } = await lin.call('members', 'enter', { scene: 1007, sharer: shareCode, touch: 'touch12345' })
  expect(await cameBy(lin.openid)).toEqual({ scene: 1007, at: serverNow })
})

test('a share code is always the same, is another for everybody, and tells no openid', async () => {
  const codes = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      shop.phone(`oLianpuEntryCode${String(index)}`).call('members', 'enter', { scene: 1001 }),
    ),
  )
  expect(new Set(codes.map(({ shareCode }) => shareCode)).size).toBe(40)
  const again = await shop.phone('oLianpuEntryCode0').call('members', 'enter', { scene: 1001 })
  expect(again.shareCode).toBe(codes[0]?.shareCode)
  expect(again.shareCode).toMatch(/^[0-9A-Za-z]{6}$/)
})

test('a guide who brought her is named; one nobody knows is not', async () => {
  const lin = shop.phone('oLianpuEntryGuided')
  const { broughtBy } = await lin.call('members', 'enter', { scene: 1007, sharingGuideId: 'gdeFL01' })
  expect(broughtBy).toEqual({ guideName: '周小满' })
  expect((await memberOf(lin.openid))?.['sharedBy']).toMatchObject({ guideId: 'gdeFL01' })
  const unknown = await lin.call('members', 'enter', { scene: 1007, sharingGuideId: 'gdeNOBODY' })
  expect(unknown.broughtBy).toBeUndefined()
  expect((await memberOf(lin.openid))?.['sharedBy']).toMatchObject({ guideId: 'gdeFL01' })
})

test('the group she came from is the one WeChat says, for the person it was told to', async () => {
  const [lin, zhao] = ['oLianpuEntryGroupLin', 'oLianpuEntryGroupZhao']
  const openData = { $cloudID: shop.cloud.openData.mint(lin, { opengid: 'GROUP_of-Lin' }) }
  const enter = async (openid: string) => {
    const event = { action: 'enter', input: { scene: 1008 }, openData }
    const { result } = await shop.cloud.invoke({ name: 'members', event, openid, source: 'wx_client' })
    return result.ok ? (JSON.parse(result.reply) as { ok: boolean; refusal?: { code: string } }) : undefined
  }
  expect(await enter(zhao)).toMatchObject({ ok: false, refusal: { code: 'MALFORMED' } })
  expect(await enter(lin)).toMatchObject({ ok: true })
  expect(await cameBy(lin)).toMatchObject({ scene: 1008, groupId: 'GROUP_of-Lin' })
  expect(await cameBy(zhao)).toBeUndefined()
})

test('many hellos of somebody new at once are one member', async () => {
  const hellos = await Promise.all(
    Array.from({ length: 8 }, () => shop.phone('oLianpuEntryOnce').call('members', 'enter', { scene: 1001 })),
  )
  expect(hellos.filter(({ isNew }) => isNew)).toHaveLength(1)
  expect(new Set(hellos.map(({ memberNumber }) => memberNumber)).size).toBe(1)
})

test('a hello costs at most four calls of the database, two after one another', async () => {
  const hello = { scene: 1007, sharingGuideId: 'gdeFL01', sharer: 'abcdef', touch: 'touch12345' }
  for (const openid of ['oLianpuEntryCost', 'oLianpuEntryCost'])
    expect(await shop.phone(openid).cost('members', 'enter', hello)).toMatchObject({ dbCalls: 4, depth: 2 })
})
