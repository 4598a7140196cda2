import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { type GoodsRow, readGoodsRows } from '#domain/catalog/goods-rows'
import { catalogLimits } from '#domain/catalog/limits'
import brand from './brand.json'
import guides from './guides.json'

const csv = readFileSync(join(__dirname, 'goods.csv'), 'utf8')
const rows = parse(csv, { columns: true }) as unknown as (GoodsRow & Record<string, string>)[]
const { products, rejected } = readGoodsRows(rows, (index) => index + 2)
const productCodes = new Set(products.map(({ code }) => code))
const shownPictures = [
  ...rows.flatMap(({ pictures }) => pictures.split(' ')),
  ...brand.banners.map(({ picture }) => picture),
  ...brand.categories.map(({ picture }) => picture),
  ...guides.map(({ photo }) => photo),
]

/** Width and height from the head of a WebP file. */
function sizeOf(webp: Buffer): [number, number] {
  expect(webp.toString('latin1', 0, 4) + webp.toString('latin1', 8, 12)).toBe('RIFFWEBP')
  return webp.toString('latin1', 12, 16) === 'VP8X'
    ? [webp.readUIntLE(24, 3) + 1, webp.readUIntLE(27, 3) + 1]
    : [webp.readUInt16LE(26) & 0x3fff, webp.readUInt16LE(28) & 0x3fff]
}

test('every row of the goods list is one the importer takes, in one call', () => {
  expect(rejected).toEqual([])
  expect(Buffer.byteLength(csv)).toBeLessThan(catalogLimits.importCsvBytes)
})

test('there is enough to shop for, and something sold out', () => {
  expect(products).toHaveLength(34)
  expect(new Set(products.map(({ categoryCode }) => categoryCode)).size).toBe(10)
  expect(rows.filter(({ stock }) => stock === '0')).toHaveLength(2)
  for (const { price_yuan: price } of rows) {
    expect(Number(price)).toBeGreaterThanOrEqual(9.9)
    expect(Number(price)).toBeLessThanOrEqual(168)
  }
})

test('the front page names goods and categories that exist', () => {
  const named = [
    ...brand.banners.map(({ productCode }) => productCode),
    ...brand.sections.flatMap((each) => each.productCodes),
  ]
  expect(named.filter((code) => !productCodes.has(code))).toEqual([])
  const listed = brand.categories.map(({ code }) => code)
  expect(products.filter(({ categoryCode }) => !listed.includes(categoryCode))).toEqual([])
})

test('every food tells what the law wants known before buying', () => {
  for (const { facts } of products)
    expect(facts.map(({ name }) => name)).toEqual([
      '配料',
      '净含量',
      '保质期',
      '贮存条件',
      '产地',
      '原料产地',
      '生产许可证号',
      '过敏原',
    ])
})

test('nothing is called the best or the first, and nobody is shouted at', () => {
  const words = csv + JSON.stringify(brand) + JSON.stringify(guides)
  expect(words.match(/最|第一|国家级|顶级|极致|全网|唯一|亲们|！|!/g)).toBeNull()
})

test('the pictures shown are the pictures there, none more, none missing', () => {
  const kept = readdirSync(join(__dirname, 'pictures'), { recursive: true, encoding: 'utf8' })
  const files = kept.filter((path) => path.endsWith('.webp')).map((path) => path.replaceAll('\\', '/'))
  expect(files.sort()).toEqual([...new Set(shownPictures)].sort())
})

test.each([
  ['goods', [800, 800], 60_000],
  ['banners', [1200, 600], 90_000],
  ['categories', [240, 240], 14_000],
  ['guides', [480, 480], 30_000],
] as const)('pictures of %s have their size and are light', (folder, size, maxBytes) => {
  for (const name of readdirSync(join(__dirname, 'pictures', folder))) {
    const picture = readFileSync(join(__dirname, 'pictures', folder, name))
    expect({ name, size: sizeOf(picture) }).toEqual({ name, size })
    expect(picture.length).toBeLessThanOrEqual(maxBytes)
  }
})

const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const luminance = (colour: string) =>
  [1, 3, 5]
    .map((at) => channel(parseInt(colour.slice(at, at + 2), 16) / 255))
    .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0)

describe.each(['light', 'dark'] as const)('in the %s palette', (mode) => {
  const palette = brand.palette[mode]
  const texts = ['ink', 'soft', 'brand', 'action', 'goldText', 'good', 'warn'] as const
  test.each([
    ...texts.flatMap((text) => [[text, 'paper'] as const, [text, 'ground'] as const]),
    ['brand', 'brandPale'],
    ['action', 'actionPale'],
    ['goldText', 'goldPale'],
    ['goldOnBrand', 'brand'],
    ['paper', 'brand'],
    ['paper', 'action'],
  ] as const)('%s can be read on %s', (text, under) => {
    const [darker = 0, lighter = 0] = [luminance(palette[text]), luminance(palette[under])].sort(
      (one, other) => one - other,
    )
    expect((lighter + 0.05) / (darker + 0.05)).toBeGreaterThanOrEqual(4.5)
  })
})
