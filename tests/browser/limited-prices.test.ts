import { ownerOpenid } from '#local-cloud/seed/personas'
import { openPaySheet, placeOrder } from '../support/buying'
import { settleWith } from '../support/paying'
import { buyNow, findProduct, openTab, payable, settle, submit } from './support/buying-steps'
import { importAddress } from './support/address-steps'
import { buyerOpenid, type Desk, openDesk } from './support/desk'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterEach(() => desk.leave())
afterAll(() => desk.close())

const sku = 'skuGZYW260'

/** Somebody buys a bag at today's price. */
async function sellOne(): Promise<void> {
  const phone = desk.phone(buyerOpenid(3))
  const orderId = await placeOrder(phone, sku)
  await settleWith(desk, await openPaySheet(phone, orderId), 'pay')
  await phone.call('orders', 'confirm', { orderId })
}

test('an operator lowers a price, and it is charged with its end and 日常价 beside it', async () => {
  await sellOne()
  const hers = await desk.visit({ openid: ownerOpenid })
  await hers.reads('原味瓜子')
  await openTab(hers, '我的')
  await hers.tap(hers.button('限时价'))
  await hers.reads('现在没有限时价')
  await hers.field('搜商品，设限时价').fill('原味瓜子')
  await hers.tap(hers.button('搜索'))
  await hers.tap(hers.screen.locator('.prices-found').filter({ hasText: '长粒葵花籽' }))
  const row = hers.screen.locator('.price-row').filter({ hasText: '260克' })
  await hers.tap(row.getByRole('button', { name: '设限时价' }))
  const sheet = hers.screen.getByRole('dialog', { name: '设限时价' })
  await sheet.locator('.limit-input input').fill('14.90')
  await hers.tap(sheet.getByRole('button', { name: '现在开始' }))
  await sheet.getByText('要低于日常价 14.90').waitFor()
  await sheet.locator('.limit-input input').fill('12.80')
  await hers.look('limit-sheet')
  await hers.tap(sheet.getByRole('button', { name: '现在开始' }))
  await row.getByText('结束').first().waitFor()
  await hers.look('prices')

  const visit = await desk.visit({ openid: buyerOpenid(1) })
  await findProduct(visit, '原味瓜子')
  await buyNow(visit, ['260克'])
  await importAddress(visit)
  await visit.screen
    .locator('.order-line')
    .getByText(/^限时价，\d\d-\d\d \d\d:\d\d 结束$/)
    .waitFor()
  expect(await payable(visit)).toBe('¥18.80')
  await visit.look('limited-checkout')
  expect(await submit(visit)).toBe('¥18.80')
  await settle(visit, 'pay')
  await visit.reads('已付款，48 小时内发货')
})
