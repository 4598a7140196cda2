import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { saveAddress } from '../support/saved-address'
import { openShop, type Phone, type Shop } from '../support/shop'

let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})
afterAll(async () => {
  await shop.close()
})

/** The button of `getPhoneNumber`: the person agrees, the phone is given a code. */
async function phoneCode(phone: Phone, phoneNumber?: string): Promise<string> {
  const reply = await fetch(`${shop.cloud.url}/sim/phone-code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-persona': phone.openid },
    body: JSON.stringify({ phoneNumber }),
  })
  return ((await reply.json()) as { code: string }).code
}

/** What a phone has uploaded to a path of the shop's storage. @returns its id */
function uploaded(path: string, content: Buffer): string {
  mkdirSync(join(shop.dir, 'storage', 'files', 'avatars'), { recursive: true })
  writeFileSync(join(shop.dir, 'storage', 'files', path), content)
  return `cloud://local-env.6c6f-local-env/${path}`
}

const risky = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级'
const bind = async (phone: Phone, number: string) =>
  phone.call('members', 'bindPhone', { code: await phoneCode(phone, number) })

test('a phone number is shown by its ends alone, on every page and in no log', async () => {
  const lin = shop.phone('oLianpuProfileLin')
  const profile = await bind(lin, '13800000001')
  expect(profile.maskedPhone).toBe('138****0001')
  expect(await lin.call('members', 'card', {})).toEqual(profile)
  const replies = [profile, await lin.call('members', 'me', {}), await lin.call('members', 'enter', { scene: 1001 })]
  expect(JSON.stringify(replies)).not.toContain('13800000001')
  expect(JSON.stringify(shop.cloud.events.after(0, 5_000))).not.toContain('13800000001')
})

test('no log holds an address or what was pasted, not even when a call goes wrong', async () => {
  const lin = shop.phone('oLianpuProfileLogs')
  await saveAddress(lin, { recipient: '无人知晓', phone: '13900000007', detail: '秘密路 7 号' })
  await lin.call('members', 'readAddress', { text: '无人知晓 13900000007 浙江省杭州市西湖区秘密路 7 号' })
  await lin.refused('members', 'saveAddress', { address: { phone: '13900000007', recipient: '无人知晓' } })
  const log = JSON.stringify(shop.cloud.events.after(0, 5_000))
  expect(log).toContain('saveAddress')
  for (const secret of ['无人知晓', '13900000007', '秘密路']) expect(log).not.toContain(secret)
})

test('a code tells the number once; used again it changes nothing', async () => {
  const lin = shop.phone('oLianpuProfileTwice')
  const code = await phoneCode(lin, '13800000002')
  await lin.call('members', 'bindPhone', { code })
  expect((await lin.refused('members', 'bindPhone', { code })).code).toBe('PHONE_UNAVAILABLE')
  expect((await lin.call('members', 'card', {})).maskedPhone).toBe('138****0002')
})

test.each([299_000, 301_000])('a code is good for five minutes: after %d ms', async (ms) => {
  const lin = shop.phone(`oLianpuProfileLate${String(ms)}`)
  const code = await phoneCode(lin)
  await shop.cloud.clock.advance(ms)
  const reply = await shop.cloud.call('members', 'bindPhone', { code }, lin.openid)
  expect(reply.body.ok).toBe(ms < 300_000)
})

test('a made-up code binds nothing, and a forgotten number is gone', async () => {
  const lin = shop.phone('oLianpuProfileForget')
  expect((await lin.refused('members', 'bindPhone', { code: 'made-up' })).code).toBe('PHONE_UNAVAILABLE')
  await bind(lin, '13800000003')
  expect((await lin.call('members', 'unbindPhone', {})).maskedPhone).toBeUndefined()
  expect((await lin.call('members', 'me', {})).maskedPhone).toBeUndefined()
  expect((await bind(lin, '13900000004')).maskedPhone).toBe('139****0004')
})

test('a nickname WeChat refuses leaves the old one', async () => {
  const lin = shop.phone('oLianpuProfileName')
  expect((await lin.call('members', 'setProfile', { nickname: '小雨' })).nickname).toBe('小雨')
  const refusal = await lin.refused('members', 'setProfile', { nickname: risky.slice(0, 20) })
  expect(refusal).toMatchObject({ code: 'CONTENT_REFUSED', details: { field: 'nickname' } })
  expect((await lin.call('members', 'card', {})).nickname).toBe('小雨')
})

test('a picture becomes the avatar only when WeChat lets it through; refused, all stays as it was', async () => {
  const lin = shop.phone('oLianpuProfileAvatar')
  const [good, bad] = [
    uploaded('avatars/lin1.png', picture),
    uploaded('avatars/lin2.png', Buffer.concat([picture, Buffer.from(risky)])),
  ]
  const profile = await lin.call('members', 'setProfile', { nickname: '小雨', avatarId: good })
  expect(profile).toMatchObject({ nickname: '小雨', avatarId: good })
  const refusal = await lin.refused('members', 'setProfile', { nickname: '大雨', avatarId: bad })
  expect(refusal).toMatchObject({ code: 'CONTENT_REFUSED', details: { field: 'avatar' } })
  expect(await lin.call('members', 'card', {})).toEqual(profile)
  const changed = await lin.call('members', 'setProfile', { nickname: '大雨' })
  expect(changed).toEqual({ ...profile, nickname: '大雨' })
})

const picture = readFileSync('docs/pictures/panel.png').subarray(0, 50_000)
const own = 'cloud://local-env.6c6f-local-env'

test.each([
  ['a picture of the shop', `${own}/goods/gzyw160.webp`, 'not_an_avatar'],
  ['a way out of the folder', `${own}/avatars/../goods/gzyw160.webp`, 'not_an_avatar'],
  ['a folder below', `${own}/avatars/lin/1.png`, 'not_an_avatar'],
  ['another storage', 'cloud://other-env.6c6f-local-env/avatars/lin1.png', 'not_an_avatar'],
  ['another bucket', 'cloud://local-env.other/avatars/lin1.png', 'not_an_avatar'],
  ['what is no picture', `${own}/avatars/lin1.html`, 'not_an_avatar'],
  ['what was never uploaded', `${own}/avatars/nobody.png`, 'not_uploaded'],
  ['a picture above 1 MB', 'large', 'too_big'],
])('%s is no avatar', async (_, avatarId, rule) => {
  const id = avatarId === 'large' ? uploaded('avatars/large.png', Buffer.alloc(1024 * 1024 + 1, picture)) : avatarId
  const wu = shop.phone('oLianpuProfileWu')
  expect(await wu.refused('members', 'setProfile', { avatarId: id })).toMatchObject({
    code: 'MALFORMED',
    details: { issues: [{ path: 'avatarId', rule }] },
  })
  expect((await wu.call('members', 'card', {})).avatarId).toBeUndefined()
})

test('nobody sees another’s profile', async () => {
  const [lin, wu] = [shop.phone('oLianpuProfileHers'), shop.phone('oLianpuProfileHis')]
  await bind(lin, '13800000005')
  const hers = await lin.call('members', 'setProfile', { nickname: '只有我' })
  const his = await wu.call('members', 'card', {})
  expect(Object.keys(his).sort()).toEqual(['joinedAt', 'memberNumber'])
  expect(his.memberNumber).not.toBe(hers.memberNumber)
})
