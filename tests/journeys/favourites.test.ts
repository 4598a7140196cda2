import { readFileSync } from 'node:fs'
import { memberLimits } from '#domain/members/limits'
import { ownerOpenid } from '#local-cloud/seed/personas'
import { openShop, type Phone, type Shop } from '../support/shop'

let shop: Shop
let goods: `prd${string}`[]

beforeAll(async () => {
  shop = await openShop()
  const { categories } = await shop.phone('oLianpuLooker').call('catalog', 'category', {})
  const pages = await Promise.all(
    categories.map(({ categoryId }) => shop.phone('oLianpuLooker').call('catalog', 'category', { categoryId })),
  )
  goods = [...new Set(pages.flatMap((page) => page.goods.map(({ productId }) => productId)))]
})
afterAll(async () => {
  await shop.close()
})

const idsOf = (page: { goods: { productId: string }[] }) => page.goods.map(({ productId }) => productId)

test('what she keeps is hers, newest first, once, and gone when she lets it go', async () => {
  const [lin, zhao] = [shop.phone('oLianpuKeeperLin'), shop.phone('oLianpuKeeperZhao')]
  const [a, b] = [goods[0] ?? 'prd', goods[1] ?? 'prd'] as const
  const keep = async (productId: `prd${string}`, isFavourite = true) =>
    lin.call('members', 'setFavourite', { productId, isFavourite })
  expect(await keep(a)).toEqual({ isFavourite: true, favouriteCount: 1 })
  expect(await keep(b)).toEqual({ isFavourite: true, favouriteCount: 2 })
  const twice = await Promise.all([keep(a), keep(a)])
  expect(twice).toEqual(Array(2).fill({ isFavourite: true, favouriteCount: 2 }))
  const list = await lin.call('members', 'favourites', {})
  expect(idsOf(list)).toEqual([b, a])
  expect(list.goods[0]).toMatchObject({ title: expect.any(String), priceFen: expect.any(Number) })
  expect((await lin.call('members', 'me', {})).favouriteCount).toBe(2)
  expect((await zhao.call('members', 'favourites', {})).goods).toEqual([])
  expect((await zhao.call('members', 'me', {})).favouriteCount).toBe(0)
  expect(await zhao.call('members', 'setFavourite', { productId: b, isFavourite: false })).toMatchObject({
    favouriteCount: 0,
  })
  expect(await keep(b, false)).toEqual({ isFavourite: false, favouriteCount: 1 })
  expect(await keep(b, false)).toEqual({ isFavourite: false, favouriteCount: 1 })
  expect(idsOf(await lin.call('members', 'favourites', {}))).toEqual([a])
})

test('a product nobody sells cannot be kept', async () => {
  const refusal = await shop
    .phone('oLianpuKeeperWu')
    .refused('members', 'setFavourite', { productId: 'prdNOTHERE', isFavourite: true })
  expect(refusal).toMatchObject({ code: 'NOT_FOUND', details: { kind: 'product' } })
})

test('a long list comes in pages, each product once, also of those kept in one moment', async () => {
  const wu = shop.phone('oLianpuKeeperMany')
  await Promise.all(goods.map((productId) => wu.call('members', 'setFavourite', { productId, isFavourite: true })))
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await wu.call('members', 'favourites', cursor === undefined ? {} : { cursor })
    seen.push(...idsOf(page))
    cursor = page.nextCursor
  } while (cursor !== undefined)
  expect(goods.length).toBeGreaterThan(20)
  expect([...seen].sort()).toEqual([...goods].sort())
  expect(await wu.cost('members', 'favourites', {})).toMatchObject({ dbCalls: 2, depth: 2 })
})

test('beyond the limit the oldest falls out', async () => {
  const lin = shop.phone('oLianpuKeeperFull')
  const many = await sell(memberLimits.favourites + 3)
  const keep = (productId: `prd${string}`) => lin.call('members', 'setFavourite', { productId, isFavourite: true })
  const [first, second, ...rest] = many
  if (!first || !second) throw new Error('nothing to keep')
  await keep(first)
  await shop.cloud.clock.advance(1_000)
  await keep(second)
  await shop.cloud.clock.advance(1_000)
  const last = rest.at(-1) ?? first
  // Twenty at a time: more would wait for one another longer than a call may last.
  for (let from = 0; from < rest.length - 1; from += 20)
    await Promise.all(
      rest
        .slice(0, -1)
        .slice(from, from + 20)
        .map(keep),
    )
  await shop.cloud.clock.advance(1_000)
  expect(await keep(last)).toEqual({ isFavourite: true, favouriteCount: memberLimits.favourites })
  const seen: string[] = []
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const page: Awaited<ReturnType<typeof list>> = await list(lin, cursor)
    seen.push(...idsOf(page))
    cursor = page.nextCursor
  }
  expect(seen).toHaveLength(memberLimits.favourites)
  expect(seen[0]).toBe(last)
  expect(seen).not.toContain(first)
  expect(seen).not.toContain(second)
})

const list = (phone: Phone, cursor: string) => phone.call('members', 'favourites', cursor === '' ? {} : { cursor })

/** Puts that many plain products on sale. */
async function sell(count: number): Promise<`prd${string}`[]> {
  const [header = ''] = readFileSync('brand/snack/goods.csv', 'utf8').split('\n')
  const plain: Record<string, string> = {
    category_code: 'GZ',
    title: '一样的瓜子',
    spec_1_name: '规格',
    spec_1_value: '100克',
    price_yuan: '1.00',
    stock: '1',
    weight_grams: '110',
    pictures: 'goods/gzyw160.webp',
    rank: '99',
  }
  const codes = Array.from({ length: count }, (_, index) => `MANY${String(index)}`)
  const rows = codes.map((code) =>
    header
      .split(',')
      .map((column) => ({ ...plain, product_code: code, sku_code: `${code}A` })[column] ?? '')
      .join(','),
  )
  const csv = [header, ...rows].join('\n')
  expect(await shop.phone(ownerOpenid).call('catalog', 'importGoods', { csv })).toMatchObject({
    productsCreated: count,
    rejected: [],
  })
  return codes.map((code) => `prd${code}` as const)
}
