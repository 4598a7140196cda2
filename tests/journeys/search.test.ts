import { readFileSync } from 'node:fs'
import type { InputOf, OutputOf } from '#domain/kernel/contract'
import type { catalogContract } from '#domain/catalog/contract'
import { ownerOpenid } from '#local-cloud/seed/personas'
import { availableOf, placeOrder } from '../support/buying'
import { openShop, type Phone, type Shop } from '../support/shop'

type Answer = OutputOf<(typeof catalogContract)['search']>

let shop: Shop
let lin: Phone
const [header = ''] = readFileSync('brand/snack/goods.csv', 'utf8').split(/\r?\n/)

beforeAll(async () => {
  shop = await openShop()
  lin = shop.phone('oLianpuBuyerLinXiaoyu')
})
afterAll(async () => {
  await shop.close()
})

const search = (text: string, more: Partial<InputOf<(typeof catalogContract)['search']>> = {}): Promise<Answer> =>
  lin.call('catalog', 'search', { text, ...more })
const titles = ({ goods }: Answer) => goods.map(({ title }) => title)

/** One row of a goods list with only what an import wants. */
function row(code: string, cells: Record<string, string> = {}): string {
  const filled: Record<string, string> = {
    product_code: code,
    category_code: 'GZ',
    title: `新品${code}`,
    sku_code: `${code}1`,
    price_yuan: '6.60',
    stock: '5',
    weight_grams: '110',
    pictures: 'goods/gzyw160.webp',
    rank: '900',
    ...cells,
  }
  return header
    .split(',')
    .map((column) => filled[column] ?? '')
    .join(',')
}

const importing = (...rows: string[]) =>
  shop.phone(ownerOpenid).call('catalog', 'importGoods', { csv: [header, ...rows].join('\n') })

test.each([
  ['瓜子', undefined],
  ['guazi', undefined],
  ['gz', undefined],
  ['瓜籽', '瓜子'],
  ['guzi', '瓜子'],
])('「%s」 brings the sunflower seeds', async (text, meant) => {
  const found = await search(text)
  expect(found.searchedFor).toBe(meant)
  expect(found.total).toBeGreaterThan(4)
  expect(titles(found)).toContain('原味瓜子 长粒葵花籽 带壳慢火炒')
  expect(found.suggestions).toEqual([])
})

test('nothing found is said plainly, with words that do find goods', async () => {
  const found = await search('手机壳')
  expect(found).toMatchObject({ total: 0, goods: [], categories: [] })
  expect(found.searchedFor).toBeUndefined()
  expect(found.suggestions.length).toBeGreaterThan(0)
  for (const word of found.suggestions) expect([word, (await search(word)).total]).not.toEqual([word, 0])
})

test('categories count all matches of the text, whichever filter is set', async () => {
  const all = await search('瓜子')
  const [most] = all.categories
  expect(all.categories.reduce((sum, { count }) => sum + count, 0)).toBe(all.total)
  const filtered = await search('瓜子', { categoryId: most?.categoryId })
  expect(filtered.total).toBe(most?.count)
  expect(filtered.categories).toEqual(all.categories)
})

test('a price range and stock narrow what is found, and prices sort both ways', async () => {
  const all = await search('坚果', { sort: 'price-up' })
  const prices = all.goods.map(({ priceFen }) => priceFen)
  expect(prices).toEqual([...prices].sort((a, b) => a - b))
  const down = (await search('坚果', { sort: 'price-down' })).goods.map(({ priceFen }) => priceFen)
  expect(down).toEqual([...prices].reverse())
  const [low = 0, high = 0] = [prices[1], prices.at(-2)]
  const within = await search('坚果', { priceFromFen: low, priceToFen: high })
  expect(within.goods.every(({ priceFen }) => priceFen >= low && priceFen <= high)).toBe(true)
  expect(within.total).toBe(prices.filter((price) => price >= low && price <= high).length)
})

test('pages follow one another without a gap or a repeat', async () => {
  await importing(
    ...Array.from({ length: 50 }, (_, at) => row(`XP${String(at)}`, { title: `试吃装瓜蒌籽${String(at)}` })),
  )
  const ids: string[] = []
  let page = await search('瓜蒌籽')
  expect(page.total).toBe(50)
  for (;;) {
    ids.push(...page.goods.map(({ productId }) => productId))
    if (!page.nextCursor) break
    page = await search('瓜蒌籽', { cursor: page.nextCursor })
  }
  expect(ids).toHaveLength(50)
  expect(new Set(ids).size).toBe(50)
})

test('goods imported a moment ago are found, and a title that was changed is forgotten', async () => {
  expect((await search('榴莲干')).goods).toEqual([])
  await importing(row('LLG', { title: '榴莲干' }))
  expect(titles(await search('榴莲干'))).toEqual(['榴莲干'])
  await shop.cloud.clock.advance(60_000)
  expect(titles(await search('liuliangan'))).toEqual(['榴莲干'])
  await importing(row('LLG', { title: '菠萝蜜干' }))
  expect(titles(await search('菠萝蜜干'))).toEqual(['菠萝蜜干'])
  expect((await search('榴莲')).total).toBe(0)
})

test('what is sold out stands behind, and away when only stock is wanted, from the order on', async () => {
  await importing(row('SOA', { title: '雪花酥', rank: '1' }), row('SOB', { title: '雪花酥大袋', rank: '2' }))
  const order = async (inStock: boolean) =>
    (await search('雪花酥', { inStock })).goods.map(({ productId }) => productId)
  expect(await order(false)).toEqual(['prdSOA', 'prdSOB'])
  await placeOrder(lin, 'skuSOA1', await availableOf(shop, 'skuSOA1'))
  expect(await order(false)).toEqual(['prdSOB', 'prdSOA'])
  expect(await order(true)).toEqual(['prdSOB'])
})

test('no word is suggested whose goods are all sold out', async () => {
  await importing(row('SOC', { title: '杨梅蜜饯', rank: '1' }))
  const near = async () => (await search('杨梅汁冰沙')).suggestions
  expect(await near()).toContain('杨梅蜜饯')
  await placeOrder(lin, 'skuSOC1', await availableOf(shop, 'skuSOC1'))
  expect(await near()).not.toContain('杨梅蜜饯')
})

test.each([
  ['gua', '瓜子'],
  ['瓜', '瓜子'],
  ['kx', '开心果'],
])('typing 「%s」 is helped on to %s', async (text, completed) => {
  const { suggestions } = await lin.call('catalog', 'suggest', { text })
  expect(suggestions).toContain(completed)
  for (const word of suggestions) expect([word, (await search(word)).total]).not.toEqual([word, 0])
})

test('a search costs two calls, three on a new instance, and they wait for one another once', async () => {
  await shop.cloud.clock.advance(60_000)
  await search('瓜子')
  expect(await lin.cost('catalog', 'search', { text: '瓜子' })).toMatchObject({ dbCalls: 2, depth: 2 })
  expect(await lin.cost('catalog', 'suggest', { text: 'gua' })).toMatchObject({ dbCalls: 1, depth: 1 })
  const fresh = await openShop({ freshInstances: true })
  try {
    const cost = await fresh.phone('oLianpuBuyerLinXiaoyu').cost('catalog', 'search', { text: '瓜子' })
    expect(cost).toMatchObject({ dbCalls: 3, depth: 2 })
  } finally {
    await fresh.close()
  }
})
