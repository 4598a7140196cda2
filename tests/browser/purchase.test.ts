import { readFileSync } from 'node:fs'
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import {
  buyNow,
  cashierAmount,
  chooseRegion,
  importAddress,
  openProduct,
  payable,
  settle,
  submit,
} from './support/buying-steps'
import { buyerOpenid, type Desk, openDesk } from './support/desk'
import type { Visit } from './support/visit'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterEach(() => desk.leave())
afterAll(() => desk.close())

/** What a phone's camera reads off the screen. */
async function readCode({ screen }: Visit, code: string): Promise<string | undefined> {
  const { data, width, height } = PNG.sync.read(await screen.locator(code).screenshot())
  return jsQR(new Uint8ClampedArray(data), width, height)?.data
}

/** The guide of the brand's files whose name is on the screen. */
async function guideOnScreen({ screen }: Visit): Promise<{ name: string; contactUrl: string }> {
  const guides = JSON.parse(readFileSync('brand/snack/guides.json', 'utf8')) as { name: string; contactUrl: string }[]
  const said = (await screen.locator('.guide-name').textContent()) ?? ''
  const guide = guides.find(({ name }) => said.includes(name))
  if (!guide) throw new Error(`no guide is called ${said}`)
  return guide
}

test('a buyer goes from home to her guide by way of cart, typed address and cashier', async () => {
  const visit = await desk.visit({ openid: buyerOpenid(1) })
  await visit.reads('原味瓜子')
  await visit.look('home')
  await openProduct(visit, '原味瓜子')
  await visit.look('product')

  await visit.tap(visit.button(/种规格可选/))
  const sheet = visit.screen.getByRole('dialog', { name: '选择规格' })
  await visit.tap(sheet.getByRole('button', { name: '500克', exact: true }))
  await visit.tap(sheet.getByRole('button', { name: '加一件' }))
  await visit.look('sku-sheet')
  await visit.tap(sheet.getByRole('button', { name: '加入购物车', exact: true }))
  await sheet.waitFor({ state: 'detached' })
  await visit.reads('已选 500克')

  await visit.tap(visit.button(/^购物车/))
  await visit.button('结算（2）').waitFor()
  expect(await visit.screen.locator('.cart-bar .price').textContent()).toBe('¥51.80')
  await visit.look('cart')
  await visit.tap(visit.button('结算（2）'))

  expect(await payable(visit)).toBe('¥51.80')
  await visit.look('checkout-untouched')
  await visit.tap(visit.button(/^提交订单/))
  await visit.reads('写上手机号')
  await visit.look('checkout-missing')
  await visit.field('姓名').fill('林小雨')
  await visit.field('11 位手机号').fill('13800000000')
  await chooseRegion(visit, ['浙江省', '杭州市', '西湖区'])
  await visit.field('街道、小区、楼栋和门牌号').fill('文三路 1 号 2 单元 301')
  await visit.field('想让我们知道的').fill('周末送')
  await visit.reads('浙江省 杭州市 西湖区')
  const asked = await payable(visit)
  await visit.look('checkout')

  expect(await submit(visit)).toBe(asked)
  await visit.look('cashier')
  await settle(visit, 'pay')

  await visit.reads('已付款，48 小时内发货')
  expect(await visit.screen.locator('.result-head .price').textContent()).toBe(asked)
  const photo = visit.screen.locator('.guide-photo img')
  expect(
    await photo.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(0)
  const guide = await guideOnScreen(visit)
  await visit.reads(`这一单由${guide.name}照看`)
  expect(await readCode(visit, '.guide-qr')).toBe(guide.contactUrl)
  await visit.look('pay-result')

  await visit.tap(visit.button('看订单'))
  await visit.reads('订单号')
  expect(await visit.screen.locator('.life-name').allTextContents()).toEqual(['已下单', '已付款', '48 小时内发货'])
  expect(await visit.screen.locator('.life-at').count()).toBe(2)
  await visit.reads('林小雨 13800000000')
  await visit.reads('周末送')
  await visit.look('order-paid')
  await visit.tap(visit.button('加微信'))
  await visit.screen.getByRole('dialog').waitFor()
  expect(await readCode(visit, '.guide-qr-large')).toBe(guide.contactUrl)
  await visit.look('guide-sheet')
  const { orders } = await desk.phone(buyerOpenid(1)).call('orders', 'list', {})
  expect(orders).toMatchObject([{ status: 'paid', sum: { payableFen: 5180 }, lines: [{ quantity: 2 }] }])
})

test('a buyer finds a bag by searching, buys it now and takes her address out of WeChat', async () => {
  const visit = await desk.visit({ openid: buyerOpenid(2) })
  await visit.tap(visit.button('搜索商品'))
  await visit.reads('可以搜品名、口味或原料')
  await visit.field('想找什么').fill('藤椒')
  await visit.tap(visit.button('搜索'))
  await visit.reads('藤椒瓜子')
  await visit.look('search-results')
  await openProduct(visit, '藤椒瓜子')
  await buyNow(visit, ['260克'])
  expect(await payable(visit)).toBe('¥22.90')

  await visit.tap(visit.button('导入微信地址'))
  const book = visit.page.getByRole('dialog', { name: '选择收货地址' })
  await visit.look('address-book')
  await book.getByRole('button', { name: '取消' }).tap()
  await book.waitFor({ state: 'detached' })
  expect(await visit.field('姓名').inputValue()).toBe('')

  await importAddress(visit, '阿依古丽')
  await visit.reads('新疆维吾尔自治区 乌鲁木齐市 天山区')
  await visit.screen.locator('.bottom-bar').getByText('¥34.90').waitFor()
  expect(await submit(visit)).toBe('¥34.90')
  expect(await cashierAmount(visit)).toBe('¥34.90')
  await settle(visit, 'pay')
  await visit.reads('已付款，48 小时内发货')
  expect(await visit.screen.getByText('¥34.90').count()).toBe(1)
})
