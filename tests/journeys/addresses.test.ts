import { memberLimits } from '#domain/members/limits'
import { hangzhou, newClientKey } from '../support/buying'
import { saveAddress } from '../support/saved-address'
import { openShop, type Shop } from '../support/shop'

const lines = [{ skuId: 'skuGZYW260' as const, quantity: 1 }]
let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})
afterAll(async () => {
  await shop.close()
})

let made = 0
/** Somebody whose address book is empty. */
const newcomer = () => shop.phone(`oLianpuAddresses${String((made += 1))}`)
const defaultsOf = (addresses: { isDefault: boolean }[]) => addresses.filter(({ isDefault }) => isDefault).length

test('the first address is the default; the next one leaves it so, unless it is made the default', async () => {
  const lin = newcomer()
  const first = await saveAddress(lin)
  expect(first.addresses).toEqual([{ addressId: first.addressId, ...hangzhou, isDefault: true }])
  const second = await saveAddress(lin, { detail: '南山路 2 号' })
  expect(second.addresses.map(({ addressId, isDefault }) => [addressId, isDefault])).toEqual([
    [first.addressId, true],
    [second.addressId, false],
  ])
  const third = await saveAddress(lin, { detail: '体育场路 3 号', isDefault: true })
  const { addresses } = await lin.call('members', 'addresses', {})
  expect(addresses.map(({ addressId, isDefault }) => [addressId, isDefault])).toEqual([
    [third.addressId, true],
    [second.addressId, false],
    [first.addressId, false],
  ])
})

test('a retried addition is one address, and what the retry says is what stands', async () => {
  const lin = newcomer()
  const clientKey = newClientKey()
  const tries = await Promise.all(Array.from({ length: 6 }, () => saveAddress(lin, { clientKey })))
  expect(new Set(tries.map(({ addressId }) => addressId)).size).toBe(1)
  const again = await saveAddress(lin, { clientKey, detail: '南山路 2 号' })
  expect(again.addressId).toBe(tries[0]?.addressId)
  expect(again.addresses).toEqual([{ addressId: again.addressId, ...hangzhou, detail: '南山路 2 号', isDefault: true }])
})

test('two people with the same key have an address each', async () => {
  const clientKey = newClientKey()
  const [hers, his] = [await saveAddress(newcomer(), { clientKey }), await saveAddress(newcomer(), { clientKey })]
  expect(hers.addressId).not.toBe(his.addressId)
})

test('first addresses saved all at once leave exactly one default', async () => {
  const lin = newcomer()
  await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      saveAddress(lin, { isDefault: index % 2 === 0, detail: `${String(index)} 号楼` }),
    ),
  )
  const { addresses } = await lin.call('members', 'addresses', {})
  expect(addresses).toHaveLength(6)
  expect(defaultsOf(addresses)).toBe(1)
  const again = await saveAddress(lin, { detail: '后来的 1 号' })
  expect(again.addresses[0]?.addressId).toBe(addresses[0]?.addressId)
})

test('when the default is removed the newest that is left takes its place, and keeps it', async () => {
  const lin = newcomer()
  const first = await saveAddress(lin)
  const second = await saveAddress(lin, { detail: '南山路 2 号' })
  const third = await saveAddress(lin, { detail: '体育场路 3 号' })
  const left = await lin.call('members', 'removeAddress', { addressId: first.addressId })
  expect(left.addresses.map(({ addressId, isDefault }) => [addressId, isDefault])).toEqual([
    [third.addressId, true],
    [second.addressId, false],
  ])
  const fourth = await saveAddress(lin, { detail: '凤起路 4 号' })
  expect(fourth.addresses.find(({ isDefault }) => isDefault)?.addressId).toBe(third.addressId)
  await lin.call('members', 'removeAddress', { addressId: third.addressId })
  await lin.call('members', 'removeAddress', { addressId: fourth.addressId })
  expect((await lin.call('members', 'removeAddress', { addressId: second.addressId })).addresses).toEqual([])
})

test('another’s address can be neither changed nor removed, and is answered like a missing one', async () => {
  const [lin, zhao] = [newcomer(), newcomer()]
  const { addressId, addresses } = await saveAddress(lin)
  const change = { clientKey: newClientKey(), address: { ...hangzhou, detail: '别处 1 号' }, isDefault: true }
  const foreign = await zhao.refused('members', 'saveAddress', { ...change, addressId })
  expect(foreign).toEqual(await zhao.refused('members', 'saveAddress', { ...change, addressId: 'adrMISSING' }))
  expect(foreign).toMatchObject({ code: 'NOT_FOUND', details: { kind: 'address' } })
  expect((await zhao.call('members', 'removeAddress', { addressId })).addresses).toEqual([])
  expect((await zhao.call('members', 'addresses', {})).addresses).toEqual([])
  expect((await lin.call('members', 'addresses', {})).addresses).toEqual(addresses)
})

test('an address that is changed stays the same one, and saying nothing of the default takes none away', async () => {
  const lin = newcomer()
  const { addressId } = await saveAddress(lin)
  const address = { ...hangzhou, recipient: '林大雨' }
  const change = { addressId, clientKey: newClientKey(), address, isDefault: false }
  expect((await lin.call('members', 'saveAddress', change)).addresses).toEqual([
    { addressId, ...address, isDefault: true },
  ])
  expect((await lin.call('members', 'saveAddress', change)).addressId).toBe(addressId)
})

test('however many are added at once, the book holds twenty; one that is there can still be saved again', async () => {
  const lin = newcomer()
  const keys = Array.from({ length: memberLimits.addresses + 4 }, newClientKey)
  const add = (clientKey: string) =>
    shop.cloud.call('members', 'saveAddress', { clientKey, address: hangzhou, isDefault: false }, lin.openid)
  const replies = await Promise.all(keys.map(add))
  const refused = replies.filter(({ body }) => !body.ok).map(({ body }) => body['refusal'])
  expect(refused).toEqual(Array(4).fill(expect.objectContaining({ code: 'ADDRESSES_FULL', details: { limit: 20 } })))
  const { addresses } = await lin.call('members', 'addresses', {})
  expect([addresses.length, defaultsOf(addresses)]).toEqual([memberLimits.addresses, 1])
  const known = keys.find((_, index) => replies[index]?.body.ok)
  expect((await add(known ?? '')).body.ok).toBe(true)
  await lin.call('members', 'removeAddress', { addressId: addresses[0]?.addressId ?? 'adr0' })
  expect((await saveAddress(lin)).addresses).toHaveLength(memberLimits.addresses)
})

test('checkout opens with the default address and its freight in one call of few reads', async () => {
  const zhao = newcomer()
  const before = await zhao.call('orders', 'quote', { lines, forDefaultAddress: true })
  expect(before.address).toBeUndefined()
  await saveAddress(zhao)
  const far = { province: '新疆维吾尔自治区', city: '乌鲁木齐市', district: '天山区', detail: '人民路 1 号' }
  const { addressId } = await saveAddress(zhao, { ...far, isDefault: true })
  const quote = await zhao.call('orders', 'quote', { lines, forDefaultAddress: true })
  expect(quote.address).toEqual({ addressId, ...hangzhou, ...far })
  const { sum } = await zhao.call('orders', 'quote', { lines, province: far.province })
  expect(quote.sum).toEqual(sum)
  expect(sum).not.toEqual((await zhao.call('orders', 'quote', { lines, province: hangzhou.province })).sum)
  expect(await zhao.cost('orders', 'quote', { lines, forDefaultAddress: true })).toMatchObject({ dbCalls: 4, depth: 1 })
})

test('a pasted text becomes the fields of an address that can be saved as it is', async () => {
  const lin = newcomer()
  const text = '收货人：林小雨\n手机号码：138 0000 0000\n所在地区：浙江省杭州市西湖区\n详细地址：文三路1号'
  const { found } = await lin.call('members', 'readAddress', { text })
  expect(found).toEqual({ ...hangzhou, detail: '文三路1号' })
  expect((await saveAddress(lin, found as typeof hangzhou)).addresses[0]).toMatchObject(found)
  expect(await lin.cost('members', 'readAddress', { text })).toMatchObject({ dbCalls: 0 })
  expect((await lin.call('members', 'readAddress', { text: '今天天气真好' })).found).toEqual({})
})
