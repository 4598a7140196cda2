import { catalogLimits } from '#domain/catalog/limits'
import { shelfState } from '#domain/catalog/near-expiry'
import { datedGoodsList, goodsListParts } from '#local-cloud/seed/goods-list'
import { brandCodes, shippedBrand } from '../tests/support/brands'

const now = Date.UTC(2026, 10, 22, 2)

const foodFacts = ['配料', '净含量', '保质期', '贮存条件', '产地', '原料产地', '生产许可证号', '过敏原']
const cosmeticFacts = ['全成分', '净含量', '使用方法', '使用期限', '备案编号', '生产许可证号', '产地', '注意事项']

describe.each(brandCodes)('the goods of %s', (code) => {
  const { files, products, rejected, rows } = shippedBrand(code, now)

  test('are all taken by the importer, in parts that fit a call', () => {
    expect(rejected).toEqual([])
    for (const part of goodsListParts(datedGoodsList(files.goodsCsv, now)))
      expect(Buffer.byteLength(part)).toBeLessThan(catalogLimits.importCsvBytes)
  })

  test('repeat on every row of a product what concerns the product', () => {
    const shared = ['subtitle', 'chips', 'facts', 'promises'] as const
    for (const column of shared) {
      const kinds = new Set(rows.map((row) => `${row.product_code} ${row[column]}`))
      expect({ column, kinds: kinds.size }).toEqual({ column, kinds: products.length })
    }
  })

  test('carry a barcode that a shop may invent, but for lots near their end', () => {
    const [without, withOne] = [rows.filter((row) => row.barcode === ''), rows.filter((row) => row.barcode !== '')]
    expect(without.map((row) => row.spec_1_value).filter((value) => !value.includes('临期'))).toEqual([])
    // 20 to 29 are for use inside a shop: no maker anywhere has them (GS1 General Specifications).
    expect(withOne.filter((row) => !row.barcode.startsWith('2'))).toEqual([])
  })

  test('are fresh unless their spec says otherwise', () => {
    const states = products.flatMap(({ skus }) =>
      skus.map(({ producedOn, bestBeforeOn, specValues }) => ({
        state: shelfState(producedOn, bestBeforeOn, now),
        isSaid: specValues.some((value) => value.includes('临期')),
      })),
    )
    expect(states.filter(({ state, isSaid }) => state !== (isSaid ? 'near-expiry' : 'fresh'))).toEqual([])
  })

  test('are seen from the front, from behind, near by and beside something whose size is known', () => {
    for (const { product_code: productCode, sku_code: skuCode, pictures } of rows) {
      const views = ['front', 'back', 'close', 'size'].map(
        (view) => `gallery/${productCode.toLowerCase()}-${view}.webp`,
      )
      expect(pictures.split(' ')).toEqual([`goods/${skuCode.toLowerCase()}.webp`, ...views])
    }
  })

  test('are reviewed in believable ways', () => {
    const { reviews } = files
    expect(reviews.length).toBeGreaterThanOrEqual(12)
    for (const { productCode, reviews: written } of reviews) {
      const product = products.find((one) => one.code === productCode)
      const skus = product?.skus.map((sku) => sku.code) ?? []
      expect(written.filter(({ skuCode }) => !skus.includes(skuCode))).toEqual([])
      expect(written.length).toBeGreaterThanOrEqual(5)
      const pictures = written.flatMap(({ pictures = [] }) => pictures)
      expect(pictures.filter((path) => !path.startsWith(`gallery/${productCode.toLowerCase()}-`))).toEqual([])
    }
    const all = reviews.flatMap((one) => one.reviews)
    expect(all.filter(({ author }) => !/^\p{Script=Han}\*{1,2}$/u.test(author))).toEqual([])
    expect(all.filter(({ at }) => !/^([01]\d|2[0-3]):[0-5]\d$/.test(at))).toEqual([])
    expect(new Set(all.map(({ stars }) => stars))).toEqual(new Set([2, 3, 4, 5]))
    expect(all.some(({ pictures }) => pictures)).toBe(true)
    expect(all.filter(({ stars, reply }) => stars <= 3 && !reply)).toEqual([])
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
  })
})

test('the snack brand has at least 42 goods in 10 categories, a sold-out one and a lot near its end', () => {
  const { products, rows } = shippedBrand('snack', now)
  expect(products.length).toBeGreaterThanOrEqual(42)
  expect(new Set(products.map(({ categoryCode }) => categoryCode)).size).toBe(10)
  expect(rows.filter(({ stock }) => stock === '0')).toHaveLength(2)
  expect(rows.filter((row) => row.spec_1_value.includes('临期'))).toHaveLength(1)
  for (const { facts } of products) expect(facts.map(({ name }) => name)).toEqual(foodFacts)
})

test('the skin-care brand has 22 to 26 goods in 8 categories and tells what cosmetics must', () => {
  const { products, rows } = shippedBrand('skin', now)
  expect(products.length).toBeGreaterThanOrEqual(22)
  expect(products.length).toBeLessThanOrEqual(26)
  expect(new Set(products.map(({ categoryCode }) => categoryCode)).size).toBe(8)
  expect(rows.some(({ stock }) => stock === '0')).toBe(true)
  for (const { facts } of products) {
    expect(facts.map(({ name }) => name)).toEqual(cosmeticFacts)
    expect(facts.find(({ name }) => name === '备案编号')?.value).toMatch(/（示例）$/)
  }
})
