import { readFileSync } from 'node:fs'
import { datedGoodsList } from '#local-cloud/seed/goods-list'
import { ownerOpenid } from '#local-cloud/seed/personas'
import { availableOf, placeOrder } from '../support/buying'
import { openShop, type Phone, type Shop } from '../support/shop'
import { changeRows, rowsOf } from '../support/shop-rows'

let shop: Shop
let owner: Phone
const csv = datedGoodsList(readFileSync('brand/snack/goods.csv', 'utf8'), Date.now())
const [header = '', ...rows] = csv.split(/\r?\n/)
/** What a row ends with when the goods have no freight of their own, no barcode, no shelf life, no compared price, no exception and no guard. */
const plain = ',,,,,,,,'
const importing = (text: string, dryRun = false) => owner.call('catalog', 'importGoods', { csv: text, dryRun })

beforeAll(async () => {
  shop = await openShop()
  owner = shop.phone(ownerOpenid)
})
afterAll(async () => {
  await shop.close()
})

test('the goods list that ships with the project has no bad row and at least 42 goods in 6 categories or more', async () => {
  const { rejected } = await importing(csv, true)
  expect(rejected).toEqual([])
  const { categories } = await owner.call('catalog', 'category', {})
  expect(categories.length).toBeGreaterThanOrEqual(6)
  const perCategory = await Promise.all(
    categories.map(async ({ categoryId }) => (await owner.call('catalog', 'category', { categoryId })).goods.length),
  )
  expect(perCategory.every((count) => count > 0)).toBe(true)
  expect(perCategory.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(42)
})

test('importing the list again creates nothing and leaves stock as it was counted', async () => {
  const sku = 'skuGZYW260'
  await placeOrder(owner, sku, 5)
  const before = await availableOf(shop, sku)
  const report = await importing(csv)
  expect(report).toMatchObject({ productsCreated: 0, skusCreated: 0, rejected: [] })
  expect(report.productsUpdated).toBeGreaterThan(20)
  expect(await availableOf(shop, sku)).toBe(before)
})

test('a bad row is named by line, column and reason, and the good ones go in', async () => {
  const good = `XINPIN,GZ,新品瓜子,尝鲜,规格,100克,,,XINPIN100,6.60,,50,110,goods/gzyw160.webp,,净含量:100克,48 小时内发货,90${
    plain
  }`
  const bad = good.replace('XINPIN,', 'HUAI,').replace('XINPIN100', 'HUAI100').replace('6.60', '六块六')
  const report = await importing([header, good, bad].join('\n'))
  expect(report).toMatchObject({ productsCreated: 1, skusCreated: 1 })
  expect(report.rejected).toEqual([{ line: 3, column: 'price_yuan', reason: '售价要写成元，最多两位小数，例如 9.90' }])
  const { product } = await owner.call('catalog', 'product', { productId: 'prdXINPIN' })
  expect(product.skus.map(({ priceFen, available }) => [priceFen, available])).toEqual([[660, 50]])
})

test('a row that spans lines is named by the line it ends on', async () => {
  const broken = `"XINPIN2",GZ,"两行\n标题",尝鲜,规格,100克,,,XINPIN2A,-1,,50,110,goods/gzyw160.webp,,,,90${plain}`
  const { rejected } = await importing([header, broken].join('\n'), true)
  expect(rejected).toEqual([{ line: 3, column: 'price_yuan', reason: expect.any(String) as string }])
})

test.each([
  ['a header without prices', csv.replace('price_yuan', 'cost')],
  ['a row with too few columns', `${header}\nGZYW,GZ`],
  ['quotes that never close', `${header}\n"GZYW`],
])('%s is refused whole, in words', async (_, text) => {
  const report = await importing(text)
  expect(report).toMatchObject({ productsCreated: 0, productsUpdated: 0, skusCreated: 0 })
  expect(report.rejected).toEqual([
    { line: expect.any(Number) as number, column: 'row', reason: expect.stringMatching(/[\u4e00-\u9fff]/) as string },
  ])
})

test('trying a list out changes nothing', async () => {
  const dearer = [header, ...rows].join('\n').replaceAll(',9.90,', ',9.80,')
  await importing(dearer, true)
  const { product } = await owner.call('catalog', 'product', { productId: 'prdGZYW' })
  expect(product.skus[0]?.priceFen).toBe(990)
})

test('a price changed by the list is charged from then on, and a basket quoted before is told so', async () => {
  const lin = shop.phone('oLianpuBuyerLinXiaoyu')
  const lines = [{ skuId: 'skuGZYW160' as const, quantity: 1 }]
  const { sum } = await lin.call('orders', 'quote', { lines })
  expect(sum.goodsFen).toBe(990)
  await importing(csv.replaceAll('GZYW160,9.90,', 'GZYW160,9.50,'))
  expect((await lin.call('orders', 'quote', { lines })).sum.goodsFen).toBe(950)
})

test('a freight template the shop does not have is refused with its line; one taken away later takes its goods off sale', async () => {
  const row = (code: string, freight: string) =>
    `${code},GZ,礼盒瓜子,送礼,规格,100克,,,${code}A,66.00,,50,110,goods/gzyw160.webp,,净含量:100克,48 小时内发货,95,${freight},,,,,,,`
  const report = await importing([header, row('HEZI', 'GIFT'), row('HEZB', 'GFIT')].join('\n'))
  expect(report).toMatchObject({ productsCreated: 1, skusCreated: 1 })
  expect(report.rejected).toEqual([
    { line: 3, column: 'freight', reason: '没有编码为 GFIT 的运费模板，请改成 WEIGHT、GIFT，或留空用默认模板' },
  ])
  const lin = shop.phone('oLianpuBuyerLinXiaoyu')
  const lines = [{ skuId: 'skuHEZIA' as const, quantity: 1 }]
  await lin.call('cart', 'add', { skuId: 'skuHEZIA', quantity: 1 })
  await lin.call('cart', 'add', { skuId: 'skuGZYW260', quantity: 1 })
  expect((await lin.call('orders', 'quote', { lines })).sum.goodsFen).toBe(6_600)

  const [front] = await rowsOf(shop, 'settings', { _id: 'storefront' })
  const freight = (front?.['freight'] as { code: string }[]).filter(({ code }) => code !== 'GIFT')
  await changeRows(shop, 'settings', { where: { _id: 'storefront' }, change: { freight } })
  expect((await lin.refused('orders', 'quote', { lines })).code).toBe('NOT_FOR_SALE')
  expect((await lin.call('catalog', 'product', { productId: 'prdHEZI' })).product.skus).toEqual([])
  const cart = await lin.call('cart', 'get', {})
  expect(cart.lines.map(({ skuId, state }) => [skuId, state])).toEqual([
    ['skuGZYW260', 'for-sale'],
    ['skuHEZIA', 'withdrawn'],
  ])
})
