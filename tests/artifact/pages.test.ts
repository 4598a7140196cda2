import { resolve } from 'node:path'
import budgets from '../../config/budgets.json'
import { openPaySheet, placeOrder } from '../support/buying'
import { settleWith } from '../support/paying'
import { openShop, type Shop } from '../support/shop'
import { until } from '../support/until'
import { pageCases, queryFor } from './page-cases'
import type { Answer, SentCall } from './fake-wx'
import { launchApp, type RunningApp } from './logic-harness'
import type { OpenPage } from './open-page'
import { addressBook, answersOf, paySheetOf } from './phone-of-shop'

const dist = resolve(__dirname, '../../dist/miniprogram')
const buyer = 'oLianpuBuyerLinXiaoyu'
const sku = 'skuGZYW260'

let shop: Shop
let paidOrder: string
let app: RunningApp | undefined

jest.setTimeout(60_000)

beforeAll(async () => {
  shop = await openShop()
  const phone = shop.phone(buyer)
  await phone.call('members', 'enter', { scene: 1001 })
  await phone.call('cart', 'add', { skuId: sku, quantity: 2 })
  paidOrder = await placeOrder(phone, sku)
  await settleWith(shop, await openPaySheet(phone, paidOrder as never), 'pay')
  await phone.call('orders', 'confirm', { orderId: paidOrder as never })
})
afterAll(async () => {
  await shop.close()
})
afterEach(() => {
  const { unstubbed = new Set(), errors = [] } = app ?? {}
  app?.close()
  app = undefined
  // Swallowed or not: on a phone these would have done something, and nobody here knows what.
  expect({ unstubbed: [...unstubbed], errors }).toEqual({ unstubbed: [], errors: [] })
})

const nameOf = ({ name, action }: SentCall) => `${name}/${action}`

/** Answers only the calls a page is painted by; all others stay unanswered, so a page that needs them stays a skeleton. */
const onlyAnswering = (answer: Answer, names: readonly string[]): Answer => {
  return (call) => (names.includes(nameOf(call)) ? answer(call) : new Promise(() => undefined))
}

/** The largest setData of a page from now on: what one touch may cost. */
function stepsAfter(page: OpenPage): () => number {
  const before = page.setDatas.length
  return () => Math.max(0, ...page.setDatas.slice(before).map(({ bytes }) => bytes))
}

test('the table below names every page of the shop', () => {
  app = launchApp({ dist, answer: answersOf(shop, buyer) })
  expect(pageCases.map(({ route }) => route).sort()).toEqual([...app.routes].sort())
})

test.each(pageCases)('$route paints with one call and small steps', async (testCase) => {
  const { route, paintedBy, also = [], shows, openid = buyer } = testCase
  app = launchApp({ dist, answer: onlyAnswering(answersOf(shop, openid), ['members/enter', paintedBy ?? '']) })
  const page = app.open(route, queryFor(testCase, paidOrder))
  await until(() => page.shows(shows), shows, { seen: () => page.text() })

  const sent = page
    .calls()
    .map(nameOf)
    .filter((name) => name !== 'members/enter')
  expect(sent.sort()).toEqual([...(paintedBy ? [paintedBy] : []), ...also].sort())
  const largest = Math.max(...page.setDatas.map(({ bytes }) => bytes))
  expect(largest).toBeLessThanOrEqual(budgets.pages.firstSetDataBytes)
})

test('bought on the compiled pages: product, SKU sheet, checkout, pay sheet, the guide’s card', async () => {
  const apis = { ...addressBook, ...paySheetOf(shop, 'pay') }
  app = launchApp({ dist, answer: answersOf(shop, 'oLianpuBuyerWuMin'), apis })
  const running = app
  const top = () => running.pages.at(-1)!
  const shown = async (text: string) => until(() => top().shows(text), text, { seen: () => top().text() })

  app.open('packages/catalog/product/index', { productId: 'prdGZYW' })
  await shown('立即购买')
  const steps = stepsAfter(top())
  top().tap('立即购买')
  await shown('数量')
  expect(steps()).toBeLessThanOrEqual(budgets.pages.interactionSetDataBytes)
  top().tap('立即购买')
  await until(() => top().route.endsWith('checkout/index'), 'the checkout page')
  await shown('提交订单')
  expect(Math.max(...top().setDatas.map(({ bytes }) => bytes))).toBeLessThanOrEqual(budgets.pages.firstSetDataBytes)
  const typed = stepsAfter(top())
  top().tap('导入微信地址')
  await shown('浙江省')
  await shown('提交订单')
  expect(typed()).toBeLessThanOrEqual(budgets.pages.interactionSetDataBytes)
  top().tapClass('button-buy')
  await until(() => top().route.endsWith('pay-result/index'), 'the pay result', { seen: () => top().text() })
  await shown('已付款，48 小时内发货')
  const { orders } = await shop.phone('oLianpuBuyerWuMin').call('orders', 'list', {})
  expect(orders).toHaveLength(1)
  const { guide } = await shop.phone('oLianpuBuyerWuMin').call('orders', 'detail', { orderId: orders[0]!.orderId })
  expect(top().text()).toContain(`这一单由${guide?.name ?? '?'}照看`)
})

test('a payment left on the sheet ends on the order, which says so and can still be paid', async () => {
  const apis = { ...addressBook, ...paySheetOf(shop, 'cancel') }
  app = launchApp({ dist, answer: answersOf(shop, 'oLianpuBuyerZhaoYang'), apis })
  const running = app
  const top = () => running.pages.at(-1)!
  const shown = async (text: string) => until(() => top().shows(text), text, { seen: () => top().text() })
  app.open('packages/catalog/product/index', { productId: 'prdGZYW' })
  await shown('立即购买')
  top().tap('立即购买')
  await shown('数量')
  top().tap('立即购买')
  await shown('导入微信地址')
  top().tap('导入微信地址')
  await shown('浙江省')
  await shown('提交订单')
  top().tapClass('button-buy')
  await until(() => top().route.endsWith('detail/index'), 'the order', { seen: () => top().text() })
  await shown('待付款')
})

test('without a network a page says so and offers another try', async () => {
  app = launchApp({
    dist,
    answer: () => Promise.reject(Object.assign(new Error(), { errMsg: 'cloud.callFunction:fail request:fail' })),
  })
  const page = app.open('packages/catalog/product/index', { productId: 'prdGZYW' })
  await until(() => page.shows('网络'), 'the offline face', { seen: () => page.text() })
})
