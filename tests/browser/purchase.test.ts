import { readFileSync } from 'node:fs'
import { agree, chooseFromBook, chooseRegion, importAddress, keepAddress, pasteAddress } from './support/address-steps'
import {
  buyNow,
  cashierAmount,
  findProduct,
  openProduct,
  openTab,
  payable,
  settle,
  submit,
} from './support/buying-steps'
import { buyerOpenid, type Desk, openDesk } from './support/desk'
import { readQrCode } from './support/read-codes'
import { wordsOfShop } from './support/shop-words'
import type { Visit } from './support/visit'

const { voice } = wordsOfShop()
let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterEach(() => desk.leave())
afterAll(() => desk.close())

/** The guide of the brand's files whose name is on the screen. */
async function guideOnScreen({ screen }: Visit): Promise<{ name: string; contactUrl: string }> {
  const guides = JSON.parse(readFileSync('brand/snack/guides.json', 'utf8')) as { name: string; contactUrl: string }[]
  const said = (await screen.locator('.guide-name').first().textContent()) ?? ''
  const guide = guides.find(({ name }) => said.includes(name))
  if (!guide) throw new Error(`no guide is called ${said}`)
  return guide
}

/** Types pinyin, takes the suggestion and goes into the product. */
async function findByPinyin(visit: Visit): Promise<void> {
  await visit.tap(visit.button('搜索商品'))
  await visit.reads('大家在搜')
  await visit.look('search')
  await visit.field(voice.searchHint).fill('yuanweiguazi')
  const suggestion = visit.screen.getByRole('option', { name: /原味瓜子/ }).first()
  await suggestion.waitFor()
  await visit.look('search-suggestions')
  await visit.tap(suggestion)
  await visit.reads('共 1 件')
  await visit.look('search-results')
  await openProduct(visit, '原味瓜子')
  await visit.look('product')
}

/** Puts two bags of 500 grams into the cart and goes there. */
async function fillCart(visit: Visit): Promise<void> {
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
}

/** Sends the order to an address that was pasted as one text. */
async function addressTheOrder(visit: Visit): Promise<void> {
  await visit.button('先填收货地址').waitFor()
  await visit.look('checkout-untouched')
  await pasteAddress(visit, '林小雨，13800000000，浙江省杭州市西湖区文三路1号2单元301')
  expect(await visit.field('姓名').inputValue()).toBe('林小雨')
  expect(await visit.field('11 位手机号').inputValue()).toBe('13800000000')
  expect(await visit.screen.locator('.address-region').textContent()).toBe('浙江省 杭州市 西湖区')
  expect(await visit.field('街道').inputValue()).toBe('文三路1号2单元301')
  await visit.look('address-pasted')
  await keepAddress(visit)
  await visit.reads('浙江省杭州市西湖区文三路1号2单元301')
  await visit.field('想让我们知道的').fill('周末送')
}

/** After paying: the guide, her code, and the order she looks after. */
async function meetGuide(visit: Visit): Promise<void> {
  const photo = visit.screen.locator('.guide-photo')
  const width = await photo.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))
  expect(width).toBeGreaterThan(0)
  const guide = await guideOnScreen(visit)
  await visit.reads(`这一单由${guide.name}照看`)
  expect(await readQrCode(visit.screen.locator('.guide-qr'))).toBe(guide.contactUrl)
  await visit.look('pay-result')
  await visit.tap(visit.button('看订单'))
  await visit.reads('订单号')
  expect(await visit.screen.locator('.life-name').allTextContents()).toEqual(['已下单', '已付款', '48 小时内发货'])
  expect(await visit.screen.locator('.life-at').count()).toBe(2)
  await visit.reads('林小雨 138 0000 0000')
  await visit.reads('周末送')
  await visit.look('order-paid')
  await visit.tap(visit.button('加微信'))
  await visit.screen.getByRole('dialog').waitFor()
  expect(await readQrCode(visit.screen.locator('.guide-qr-large'))).toBe(guide.contactUrl)
  await visit.look('guide-sheet')
}

test('a buyer goes from pinyin to her guide by way of cart, pasted address and cashier', async () => {
  const visit = await desk.visit({ openid: buyerOpenid(1) })
  await visit.reads('原味瓜子')
  await visit.look('home')
  await findByPinyin(visit)
  await fillCart(visit)
  await visit.tap(visit.button('结算（2）'))
  await addressTheOrder(visit)
  expect(await payable(visit)).toBe('¥51.80')
  await visit.look('checkout')

  expect(await submit(visit)).toBe('¥51.80')
  await visit.look('cashier')
  await settle(visit, 'pay')
  await visit.reads('已付款，48 小时内发货')
  expect(await visit.screen.locator('.result-head .price').textContent()).toBe('¥51.80')
  await meetGuide(visit)

  const { orders } = await desk.phone(buyerOpenid(1)).call('orders', 'list', {})
  expect(orders).toMatchObject([{ status: 'paid', sum: { payableFen: 5180 }, lines: [{ quantity: 2 }] }])
})

test('an order that was paid stands in the list, and brings the same goods again', async () => {
  const visit = await desk.visit({ openid: buyerOpenid(1) })
  await openTab(visit, '我的')
  await visit.tap(visit.button(/^待发货 1 笔/))
  const card = visit.screen.locator('.order-card')
  await card.getByText('共 2 件').waitFor()
  expect(await card.count()).toBe(1)
  expect(await card.locator('.card-goods-spec').textContent()).toBe('500克 × 2')
  await visit.look('orders')
  await visit.tap(visit.button('再来一单'))
  await visit.button('结算（2）').waitFor()
  await visit.tap(visit.button('结算（2）'))
  await visit.reads('浙江省杭州市西湖区文三路1号2单元301')
  expect(await payable(visit)).toBe('¥51.80')
})

test('a buyer finds a bag by searching, buys it now and takes her address out of WeChat', async () => {
  const visit = await desk.visit({ openid: buyerOpenid(2) })
  await findProduct(visit, '藤椒瓜子')
  await buyNow(visit, ['260克'])
  await visit.button('先填收货地址').waitFor()
  await visit.tap(visit.button('导入微信地址'))
  await agree(visit)
  const book = visit.page.getByRole('dialog', { name: '选择收货地址' })
  await visit.look('address-book')
  await book.getByRole('button', { name: '取消' }).tap()
  await book.waitFor({ state: 'detached' })
  await visit.button('先填收货地址').waitFor()

  await visit.tap(visit.button('导入微信地址'))
  await chooseFromBook(visit, '阿依古丽')
  await visit.reads('新疆维吾尔自治区乌鲁木齐市天山区')
  await visit.screen.locator('.bottom-bar').getByText('¥34.90').first().waitFor()
  expect(await submit(visit)).toBe('¥34.90')
  expect(await cashierAmount(visit)).toBe('¥34.90')
  await settle(visit, 'pay')
  await visit.reads('已付款，48 小时内发货')
  expect(await visit.screen.getByText('¥34.90').count()).toBe(1)
})

test('an address typed by hand says what is missing, and the next order knows it', async () => {
  const visit = await desk.visit({ openid: buyerOpenid(3) })
  await findProduct(visit, '藤椒瓜子')
  await buyNow(visit, ['260克'])
  await visit.tap(visit.button('先填收货地址'))
  await visit.tap(visit.button('保存并使用'))
  for (const missing of ['写上收货人', '写上手机号', '选一下省市区', '写上街道和门牌号']) await visit.reads(missing)
  await visit.look('address-missing')
  await visit.field('姓名').fill('何嘉')
  await visit.field('11 位手机号').fill('13800000001')
  await chooseRegion(visit, ['浙江省', '杭州市', '西湖区'])
  await visit.field('街道').fill('文三路 1 号')
  expect(await visit.screen.locator('.field-problem').count()).toBe(0)
  await keepAddress(visit)
  await visit.reads('浙江省杭州市西湖区文三路 1 号')
  const { addresses } = await desk.phone(buyerOpenid(3)).call('members', 'addresses', {})
  expect(addresses).toMatchObject([{ recipient: '何嘉', district: '西湖区', detail: '文三路 1 号' }])
  const next = await desk.visit({ openid: buyerOpenid(3) })
  await findProduct(next, '焦糖瓜子')
  await buyNow(next, ['260克'])
  await next.reads('浙江省杭州市西湖区文三路 1 号')
  expect(await payable(next)).toBe('¥21.90')
})

test('a buyer with two addresses sends this order to the other one', async () => {
  const visit = await desk.visit({ openid: buyerOpenid(4) })
  await findProduct(visit, '焦糖瓜子')
  await buyNow(visit, ['260克'])
  await importAddress(visit)
  await visit.tap(visit.button('更换收货地址'))
  await visit.tap(visit.button('新建收货地址'))
  await visit.tap(visit.button('导入微信地址'))
  await chooseFromBook(visit, '何嘉')
  await keepAddress(visit)
  await visit.reads('广东省深圳市南山区')
  await visit.look('checkout-other-address')
})
