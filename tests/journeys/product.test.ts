import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { goodsColumns } from '#domain/catalog/goods-rows'
import { minuteMs, shanghaiDate } from '#domain/kernel/time'
import { ownerOpenid } from '#local-cloud/seed/personas'
import { availableOf, placeOrder } from '../support/buying'
import { openShop, type Phone, type Shop } from '../support/shop'
import { rowsOf } from '../support/shop-rows'

const productId = 'prdGZYW'
let shop: Shop
let lin: Phone

beforeAll(async () => {
  shop = await openShop()
  lin = shop.phone('oLianpuBuyerLinXiaoyu')
})
afterAll(async () => {
  await shop.close()
})

test('a product’s page is one call of three questions, two of them after one another', async () => {
  expect(await lin.cost('catalog', 'product', { productId })).toMatchObject({ dbCalls: 3, depth: 2 })
})

test('a product that is not there is said to be missing', async () => {
  expect((await lin.refused('catalog', 'product', { productId: 'prdNICHTS' })).code).toBe('NOT_FOUND')
})

test('beside a product stand six others, its own category first, and sold-out ones last', async () => {
  const { related, product } = await lin.call('catalog', 'product', { productId })
  expect(related).toHaveLength(6)
  expect(related.map((card) => card.productId)).not.toContain(productId)
  const { goods } = await lin.call('catalog', 'category', { categoryId: product.categoryId })
  const own = goods.map((card) => card.productId).filter((id) => id !== productId)
  expect(related.slice(0, own.length).map((card) => card.productId)).toEqual(own.slice(0, 6))
  const [first] = related
  const { product: beside } = await lin.call('catalog', 'product', { productId: first?.productId ?? productId })
  for (const { skuId } of beside.skus) {
    for (let left = await availableOf(shop, skuId); left > 0; left = await availableOf(shop, skuId))
      await placeOrder(lin, skuId, Math.min(left, 99))
  }
  const after = await lin.call('catalog', 'product', { productId })
  const at = after.related.findIndex((card) => card.productId === first?.productId)
  expect(at === -1 || after.related.slice(at).every(({ soldOut }) => soldOut)).toBe(true)
  expect(after.related[0]?.productId).not.toBe(first?.productId)
})

test('a favourite is known on the product’s page, to her alone', async () => {
  const favourite = async (phone: Phone) => (await phone.call('catalog', 'product', { productId })).isFavourite
  expect(await favourite(lin)).toBe(false)
  await lin.call('members', 'setFavourite', { productId, isFavourite: true })
  expect(await favourite(lin)).toBe(true)
  expect(await favourite(shop.phone('oLianpuBuyerWuMin'))).toBe(false)
})

test('freight on the page is what one unit costs to her province, or that it cannot go there', async () => {
  const delivery = async (province?: string) =>
    (await lin.call('catalog', 'product', { productId, ...(province !== undefined && { province }) })).delivery
  const { product } = await lin.call('catalog', 'product', { productId })
  const cheapest = [...product.skus].filter(({ available }) => available > 0).sort((a, b) => a.priceFen - b.priceFen)[0]
  for (const province of ['浙江省', '新疆维吾尔自治区']) {
    const lines = [{ skuId: cheapest?.skuId ?? 'skuNone', quantity: 1 }] as const
    const { sum } = await lin.call('orders', 'quote', { lines: [...lines], province })
    expect([province, (await delivery(province)).freightFen]).toEqual([province, sum.freightFen])
  }
  expect((await delivery('新疆维吾尔自治区')).freightFen).toBeGreaterThan((await delivery('浙江省')).freightFen)
  expect((await delivery('浙江省')).freeFreightFromFen).toBe(3900)
  expect(await delivery('香港特别行政区')).toEqual({ deliverable: false, freightFen: 0 })
  expect(await delivery()).toEqual(await delivery('浙江省'))
})

/** Imports one new product whose only lot was made that many days ago. */
async function importLot(code: string, madeDaysAgo: number, shelfLifeDays: number): Promise<void> {
  await importRows({
    product_code: code,
    sku_code: code,
    title: `批次${code}`,
    produced_on: shanghaiDate(shop.cloud.clock.now() - madeDaysAgo * 24 * 60 * minuteMs),
    shelf_life_days: String(shelfLifeDays),
  })
}

/** Imports rows of a goods list, each filled up with what an import wants. */
async function importRows(...rows: Record<string, string>[]): Promise<void> {
  const plain: Record<string, string> = {
    category_code: 'GZ',
    price_yuan: '9.90',
    stock: '5',
    weight_grams: '100',
    pictures: 'goods/gzyw160.webp',
    rank: '900',
  }
  const written = rows.map((row) => goodsColumns.map((column) => ({ ...plain, ...row })[column] ?? '').join(','))
  const csv = [goodsColumns.join(','), ...written].join('\n')
  const { rejected } = await shop.phone(ownerOpenid).call('catalog', 'importGoods', { csv })
  expect(rejected).toEqual([])
}

test('freight on the page is that of the cheapest SKU that is in stock', async () => {
  const row = (sku_code: string, more: Record<string, string>) => ({
    product_code: 'WEIGHTS',
    title: '大小包',
    spec_1_name: '规格',
    spec_1_value: sku_code,
    sku_code,
    ...more,
  })
  await importRows(
    row('WGONE', { price_yuan: '1.00', stock: '0', weight_grams: '9000' }),
    row('WLIGHT', { price_yuan: '5.00', weight_grams: '500' }),
    row('WHEAVY', { price_yuan: '9.00', weight_grams: '3000' }),
  )
  const { delivery } = await lin.call('catalog', 'product', { productId: 'prdWEIGHTS', province: '浙江省' })
  const lines = [{ skuId: 'skuWLIGHT' as const, quantity: 1 }]
  const { sum } = await lin.call('orders', 'quote', { lines, province: '浙江省' })
  expect(delivery.freightFen).toBe(sum.freightFen)
  const heavy = [{ skuId: 'skuWHEAVY' as const, quantity: 1 }]
  const { sum: dearer } = await lin.call('orders', 'quote', { lines: heavy, province: '浙江省' })
  expect(dearer.freightFen).toBeGreaterThan(sum.freightFen)
})

test('every lot says its days, and one near its end says so', async () => {
  const lotOf = async (id: `prd${string}`) => (await lin.call('catalog', 'product', { productId: id })).product.skus[0]
  expect(await lotOf(productId)).toMatchObject({
    producedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    bestBeforeOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    isNearExpiry: false,
  })
  await importLot('LOTNEAR', 171, 190)
  await importLot('LOTGOOD', 160, 190)
  expect((await lotOf('prdLOTNEAR'))?.isNearExpiry).toBe(true)
  expect((await lotOf('prdLOTGOOD'))?.isNearExpiry).toBe(false)
})

test('cards come in the order asked, each once, without what is gone', async () => {
  const productIds = ['prdKXYJ', 'prdNICHTS', 'prdGZYW', 'prdKXYJ'] as const
  const { goods } = await lin.call('catalog', 'cards', { productIds: [...productIds] })
  expect(goods.map((card) => card.productId)).toEqual(['prdKXYJ', 'prdGZYW'])
})

test('the barcode of a pack leads to its SKU, another to nothing', async () => {
  const sku = (await lin.call('catalog', 'product', { productId })).product.skus[0]
  const { data } = (await shop.cloud.database.handle({
    action: 'database.getDocument',
    collectionName: 'skus',
    query: JSON.stringify({ _id: sku?.skuId }),
  })) as unknown as { data: { list: string[] } }
  const { barcode } = JSON.parse(data.list[0] ?? '{}') as { barcode: string }
  expect(await lin.call('catalog', 'byBarcode', { barcode })).toEqual({ productId, skuId: sku?.skuId })
  expect((await lin.refused('catalog', 'byBarcode', { barcode: '6900000000000' })).code).toBe('NOT_FOUND')
})

describe('a 小程序码 for a poster', () => {
  const pathOf = (pictureId: string) => /^cloud:\/\/[^/]+\/(.+)$/.exec(pictureId)?.[1] ?? ''
  async function read(pictureId: string): Promise<string | undefined> {
    const reply = await fetch(`${shop.cloud.url}/storage/${pathOf(pictureId)}`)
    const { data, width, height } = PNG.sync.read(Buffer.from(await reply.arrayBuffer()))
    return jsQR(new Uint8ClampedArray(data), width, height)?.data
  }

  test('opens the product and says who shared it; WeChat draws it once for each sharer', async () => {
    const first = await lin.call('catalog', 'shareCode', { productId })
    expect(await read(first.pictureId)).toMatch(/^packages\/catalog\/product\/index\?scene=p\.GZYW\.[0-9A-Za-z]{6}$/)
    expect(first).toEqual(await lin.call('catalog', 'shareCode', { productId }))
    expect(await rowsOf(shop, 'share-codes', { picture: pathOf(first.pictureId) })).toHaveLength(1)
    expect(await lin.cost('catalog', 'shareCode', { productId })).toMatchObject({ dbCalls: 2, depth: 1 })
    const other = await shop.phone('oLianpuBuyerWuMin').call('catalog', 'shareCode', { productId })
    expect(await read(other.pictureId)).not.toBe(await read(first.pictureId))
  })

  test('is refused for a product that is not there, and said to fail when WeChat draws none', async () => {
    expect((await lin.refused('catalog', 'shareCode', { productId: 'prdNICHTS' })).code).toBe('NOT_FOUND')
    const long = 'LANGERCODEVIERUNDZWANZIG'
    await importLot(long, 1, 190)
    expect((await lin.refused('catalog', 'shareCode', { productId: `prd${long}` })).code).toBe('CODE_UNAVAILABLE')
  })
})
