import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { type GoodsRow, readGoodsRows } from '#domain/catalog/goods-rows'
import { completionsOf } from '#domain/catalog/search-suggestions'
import { isHan, unitsOf } from '#domain/catalog/search-text'
import type { ListedGoods } from '#server/stores/products'
import { findGoods } from './find-goods'
import { createGoodsIndex, type GoodsIndex } from './goods-index'
import { type ReadAloud, readAloud } from './read-aloud'

const rows: GoodsRow[] = parse(readFileSync('brand/snack/goods.csv'), {
  columns: true,
  bom: true,
  skip_empty_lines: true,
})
// The lots' days are written when a shop is filled, and search does not look at them.
const filled = rows.map((row) => ({ ...row, produced_on: '', shelf_life_days: '' }))
const listed: ListedGoods[] = readGoodsRows(filled, { lineOf: (line) => line, freightCodes: ['GIFT'] }).products.map(
  (product) => ({
    _id: `prd${product.code}`,
    categoryId: `cat${product.categoryCode}`,
    title: product.title,
    subtitle: product.subtitle,
    pictureIds: [],
    chips: [...product.chips],
    facts: [...product.facts],
    specAxes: [...product.specAxes],
    rank: product.rank,
  }),
)
const { categories } = JSON.parse(readFileSync('brand/snack/brand.json', 'utf8')) as {
  categories: { code: string; name: string }[]
}
const names = new Map(categories.map(({ code, name }) => [`cat${code}`, name]))

let index: GoodsIndex
let aloud: ReadAloud

beforeAll(async () => {
  aloud = await readAloud()
  index = createGoodsIndex(listed, names, aloud)
})

test('the list that is searched is the brand’s', () => {
  expect(listed.length).toBeGreaterThan(30)
})

/** Product codes, nearest first, then in the brand's order. */
function found(text: string): string[] {
  const { nearness } = findGoods(index, text)
  const rank = (id: string) => index.goods.get(id as `prd${string}`)?.rank ?? 0
  return [...nearness].sort(([a, nearA], [b, nearB]) => nearA - nearB || rank(a) - rank(b)).map(([id]) => id.slice(3))
}

test.each([
  ['原味瓜子', 'GZYW'],
  ['瓜子', 'GZYW'],
  ['南瓜子', 'GZNG'],
  ['guazi', 'GZYW'],
  ['gua zi', 'GZYW'],
  ['GuaZi', 'GZYW'],
  ['gz', 'GZYW'],
  ['nanguazi', 'GZNG'],
  ['xwyg', 'XWNY'],
  ['xiaweiyi', 'XWNY'],
  ['kaixing', 'KXYJ'],
  ['mrjg', 'MRJD'],
  ['藤椒', 'GZTJ'],
  ['莎车', 'BDNX'],
  ['八角', 'GZWX'],
  ['瓜子 藤椒', 'GZTJ'],
  ['藤椒瓜子', 'GZTJ'],
  ['瓜子藤椒', 'GZTJ'],
  ['guazitengjiao', 'GZTJ'],
  ['tengjiao瓜子', 'GZTJ'],
  ['坚果礼盒', 'LHSS'],
  ['核桃1千克', 'HTZP'],
  ['５００克瓜子', 'GZYW'],
])('「%s」 finds %s first', (text, code) => {
  expect(found(text)[0]).toBe(code)
  expect(findGoods(index, text).searchedFor).toBeUndefined()
})

test.each([
  ['瓜籽', '瓜子', 'GZYW'],
  ['开新果', '开心果', 'KXYJ'],
  ['夏威夷国', '夏威夷果', 'XWNY'],
  ['夏威果', '夏威夷果', 'XWNY'],
  ['夏威威夷果', '夏威夷果', 'XWNY'],
  ['夏夷威果', '夏威夷果', 'XWNY'],
  ['夏成夷果', '夏威夷果', 'XWNY'],
  ['蔓越梅', '蔓越莓', 'GGMY'],
  ['guzi', '瓜子', 'GZYW'],
  ['guazzi', '瓜子', 'GZYW'],
  ['gauzi', '瓜子', 'GZYW'],
  ['kaixinguu', '开心果', 'KXYJ'],
  ['藤椒 瓜籽', '藤椒 瓜子', 'GZTJ'],
  ['瓜籽礼盒', '瓜子 礼盒', 'LHFX'],
  ['焦塘瓜籽', '焦糖瓜子', 'GZJT'],
])('「%s」 is read as 「%s」', (text, meant, code) => {
  expect(findGoods(index, text).searchedFor).toBe(meant)
  expect(found(text)[0]).toBe(code)
})

test.each([
  ['瓜子', 'KXYJ'],
  ['花生', 'KXYJ'],
  ['花生', 'XWYW'],
  ['坚果', 'GGMG'],
  ['gz', 'MRJD'],
  ['hetao', 'GZYW'],
  ['500克', 'GZTJ'],
])('「%s」 does not find %s', (text, code) => {
  expect(found(text)).not.toContain(code)
})

test.each(['手机壳', 'qwrtp', '牛肉', '瓜卒', 'x', '♥', '12345'])(
  '「%s」 finds nothing and suggests words that do',
  (text) => {
    const { nearness, nearby, searchedFor } = findGoods(index, text)
    if (text !== 'x') expect(nearness.size).toBe(0)
    expect(text === 'x' ? undefined : searchedFor).toBeUndefined()
    expect(nearby.length).toBeGreaterThanOrEqual(4)
    for (const word of nearby) expect([word, found(word).length]).not.toEqual([word, 0])
  },
)

test.each([
  ['gua', '瓜子'],
  ['瓜', '瓜子'],
  ['kx', '开心果'],
  ['yuanw', '原味瓜子'],
  ['焦', '焦糖'],
  ['xwy', '夏威夷果'],
])('「%s」 is completed to %s', (text, completed) => {
  const suggestions = completionsOf(index.lexicon, text)
  expect(suggestions).toContain(completed)
  expect(suggestions.length).toBeLessThanOrEqual(8)
  expect(new Set(suggestions).size).toBe(suggestions.length)
  for (const word of suggestions) expect([word, found(word).length]).not.toEqual([word, 0])
})

test('words that begin as typed are suggested before those that merely hold it', () => {
  const characters = new Set(index.lexicon.phrases.flatMap(({ units }) => units).filter(isHan))
  for (const typed of characters) {
    const begins = completionsOf(index.lexicon, typed).map((word) => word.startsWith(typed))
    expect([typed, begins]).toEqual([typed, [...begins].sort((a, b) => Number(b) - Number(a))])
  }
})

test('a text that stands whole in a title is nearer than one of which a part stands there', () => {
  const goods = (_id: `prd${string}`, more: Partial<ListedGoods>): ListedGoods => {
    const plain = { title: '', subtitle: '', pictureIds: [], chips: [], facts: [], specAxes: [], rank: 1 }
    return { ...plain, _id, categoryId: 'catGZ', ...more }
  }
  const two = [goods('prdA', { title: '焦糖瓜子' }), goods('prdB', { title: '瓜子', subtitle: '焦糖瓜子味' })]
  const nearness = createGoodsIndex(two, new Map(), aloud).holding('焦糖瓜子')
  expect(nearness.get('prdA')).toBe(0)
  expect(nearness.get('prdB')).toBeGreaterThan(0)
})

describe('every product is found by', () => {
  const written = (text: string) => unitsOf(text).join('')
  test.each([
    ['its title', (title: string) => title],
    ['its title without spaces', written],
    ['its title in pinyin', (title: string) => aloud(title).join('')],
    [
      'the initials of its title',
      (title: string) =>
        aloud(title)
          .map((sound) => (/\d/.test(sound) ? sound : sound[0]))
          .join(''),
    ],
    ['its name in pinyin', (title: string) => aloud(title.split(' ')[0] ?? '').join('')],
    [
      'the initials of its name',
      (title: string) =>
        aloud(title.split(' ')[0] ?? '')
          .map((sound) => (/\d/.test(sound) ? sound : sound[0]))
          .join(''),
    ],
  ])('%s', (_, typed) => {
    for (const { title, _id } of listed)
      expect([title, typed(title), found(typed(title))]).toEqual([
        title,
        typed(title),
        expect.arrayContaining([_id.slice(3)]),
      ])
  })
})

const around = (text: readonly string[], [at, until]: readonly [number, number], put: readonly string[]): string[] => [
  ...text.slice(0, at),
  ...put,
  ...text.slice(until),
]

test('a slip in the name of any product still finds it', () => {
  const slips: ((text: string[], at: number) => string[])[] = [
    (text, at) => around(text, [at, at + 1], []),
    (text, at) => around(text, [at, at + 1], ['囧']),
    (text, at) => around(text, [at, at], ['囧']),
    (text, at) => around(text, [at, at + 2], [text[at + 1] ?? '', text[at] ?? '']),
  ]
  const named = listed.map(({ _id, title }) => ({ id: _id.slice(3), name: unitsOf(title.split(' ')[0] ?? '') }))
  const long = named.filter(({ name }) => name.length >= 4 && !name.some((unit) => /\d/.test(unit)))
  fc.assert(
    fc.property(fc.constantFrom(...long), fc.constantFrom(...slips), fc.nat(), ({ id, name }, slip, seed) => {
      const typed = slip(name, seed % (name.length - 1)).join('')
      expect([typed, found(typed)]).toEqual([typed, expect.arrayContaining([id])])
    }),
    { numRuns: 300 },
  )
})
