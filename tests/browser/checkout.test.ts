import { readFileSync } from 'node:fs'
import { datedGoodsList } from '#local-cloud/seed/goods-list'
import { ownerOpenid } from '#local-cloud/seed/personas'
import { placeOrder } from '../support/buying'
import { importAddress } from './support/address-steps'
import { buyNow, findProduct, payable, settle, submit } from './support/buying-steps'
import { buyerOpenid, type Desk, openDesk } from './support/desk'
import type { Visit } from './support/visit'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})
afterEach(() => desk.leave())
afterAll(() => desk.close())

/** The owner imports her list again with another price for one SKU. */
async function reprice(skuCode: string, from: string, to: string): Promise<void> {
  const list = datedGoodsList(readFileSync('brand/snack/goods.csv', 'utf8'), desk.cloud.clock.now())
  const [header = '', ...rows] = list.trim().split(/\r?\n/)
  const code = rows.find((row) => row.includes(`,${skuCode},`))?.split(',')[0] ?? ''
  const own = rows.filter((row) => row.startsWith(`${code},`))
  const csv = [header, ...own.map((row) => row.replace(`,${skuCode},${from},`, `,${skuCode},${to},`))].join('\n')
  expect(csv).toContain(`,${skuCode},${to},`)
  expect((await desk.phone(ownerOpenid).call('catalog', 'importGoods', { csv })).rejected).toEqual([])
}

/** Somebody else buys until only so many are left. */
async function leaveOnly(left: number, { title, specs }: Wish): Promise<void> {
  const other = desk.phone(buyerOpenid(3))
  const { goods } = await other.call('catalog', 'search', { text: title })
  const { product } = await other.call('catalog', 'product', { productId: goods[0]?.productId ?? 'prd' })
  const sku = product.skus.find(({ specValues }) => specValues.join() === specs.join())
  if (!sku) throw new Error(`no ${title} of ${specs.join()}`)
  await placeOrder(other, sku.skuId, sku.available - left)
}

interface Wish {
  readonly title: string
  readonly specs: readonly string[]
  readonly quantity?: number
}

/** Stands at the checkout with everything typed. */
async function atCheckout(openid: string, { title, specs, quantity }: Wish): Promise<Visit> {
  const visit = await desk.visit({ openid })
  await findProduct(visit, title)
  await buyNow(visit, specs, quantity)
  await importAddress(visit)
  await visit.field('想让我们知道的').fill('放门卫')
  await payable(visit)
  return visit
}

async function expectAllTyped(visit: Visit): Promise<void> {
  await visit.reads('浙江省杭州市西湖区文三路 90 号 3 幢 502 室')
  expect(await visit.screen.locator('.checkout-address-who').textContent()).toBe('林晓139 0000 0001')
  expect(await visit.field('想让我们知道的').inputValue()).toBe('放门卫')
}

test('a price that changed is told at the button, the sum is new and nothing typed is lost', async () => {
  const visit = await atCheckout(buyerOpenid(1), { title: '焦糖瓜子', specs: ['260克'] })
  expect(await payable(visit)).toBe('¥21.90')
  await reprice('GZJT260', '15.90', '17.90')
  await visit.page.setViewportSize({ width: 375, height: 667 })
  await visit.tap(visit.button(/^提交订单/))
  await visit.screen.locator('.checkout-problem').waitFor()
  await visit.screen.locator('.bottom-bar').getByText('¥23.90').first().waitFor()
  const told = await visit.screen.locator('.checkout-problem').boundingBox()
  const button = await visit.button(/^提交订单/).boundingBox()
  expect((told?.y ?? NaN) + (told?.height ?? NaN)).toBeLessThan(button?.y ?? NaN)
  await visit.look('price-changed')
  await expectAllTyped(visit)
  expect(await submit(visit)).toBe('¥23.90')
  await settle(visit, 'cancel')
})

test('a bag somebody else took meanwhile is told at its line, with how many are left', async () => {
  const wish = { title: '山核桃仁', specs: ['奶油', '200克'], quantity: 3 }
  const visit = await atCheckout(buyerOpenid(2), wish)
  await leaveOnly(2, wish)
  await visit.tap(visit.button(/^提交订单/))
  await visit.screen.locator('.order-line').getByText('只剩 2 件').waitFor()
  await visit.look('stock-short')
  await expectAllTyped(visit)
  await visit.tap(visit.button('改成 2 件').first())
  await visit.screen.locator('.bottom-bar').getByText('¥142.00').first().waitFor()
  expect(await submit(visit)).toBe('¥142.00')
  await settle(visit, 'pay')
})

test('goods that cannot be sent back are bought only once that is ticked, and the tick outlives a kill', async () => {
  const visit = await atCheckout(buyerOpenid(5), { title: '海苔花生豆', specs: ['150克 临期装'] })
  await visit.reads('海苔花生豆 一口一颗 150克 临期装（临近保质期）')
  await visit.tap(visit.button(/^提交订单/))
  await visit.screen.locator('.checkout-problem').getByText('先在上面勾选').waitFor()
  await visit.look('no-return')
  const tick = visit.screen.getByRole('checkbox', { name: '不支持 7 天无理由退货' })
  await visit.tap(tick)
  await tick.and(visit.screen.locator('[aria-checked="true"]')).waitFor()
  const frame = visit.page.frames().find((one) => one.parentFrame())
  await frame?.evaluate(() => {
    location.reload()
  })
  await expectAllTyped(visit)
  await tick.and(visit.screen.locator('[aria-checked="true"]')).waitFor()
  expect(await submit(visit)).toBe('¥13.90')
  await settle(visit, 'pay')
  await visit.reads('已付款，48 小时内发货')
})

test('a checkout that was killed comes back with its goods, address and remark', async () => {
  const visit = await atCheckout(buyerOpenid(4), { title: '原味瓜子', specs: ['260克'] })
  const before = await payable(visit)
  const frame = visit.page.frames().find((one) => one.parentFrame())
  await frame?.evaluate(() => {
    location.reload()
  })
  await expectAllTyped(visit)
  expect(await payable(visit)).toBe(before)
  expect(await submit(visit)).toBe(before)
  await settle(visit, 'pay')
  await visit.reads('已付款，48 小时内发货')
})
