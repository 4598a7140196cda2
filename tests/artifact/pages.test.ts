import { resolve } from 'node:path'
import budgets from '../../config/budgets.json'
import { wishFor } from '../support/after-sale'
import { compareADay, postTo } from '../support/compared-day'
import { paidOrder as paidOrderOf, ship } from '../support/shipping'
import { openShop, type Shop } from '../support/shop'
import { until } from '../support/until'
import { askedBack, askedOrder, pageCases, paidOrder, queryFor } from './page-cases'
import type { Answer, SentCall } from './fake-wx'
import { launchApp, type RunningApp } from './logic-harness'
import { answersOf } from './phone-of-shop'

const dist = resolve(__dirname, '../../dist/miniprogram')
const buyer = 'oLianpuBuyerLinXiaoyu'
const sku = 'skuGZYW260'

let shop: Shop
let ids: Readonly<Record<string, string>>
let app: RunningApp | undefined

jest.setTimeout(60_000)

beforeAll(async () => {
  shop = await openShop()
  const phone = shop.phone(buyer)
  await phone.call('members', 'enter', { scene: 1001 })
  await phone.call('cart', 'add', { skuId: sku, quantity: 2 })
  const asked = await paidOrderOf(shop, phone, { sku })
  await ship(shop, asked, { number: '7512345678901' })
  const wish = await wishFor(phone, asked, { sku, kind: 'money-only', pictureIds: ['cloud://local/after-sales/a.jpg'] })
  const { afterSaleId } = await phone.call('after-sales', 'ask', { ...wish, reason: 'damaged' })
  ids = { [paidOrder]: await paidOrderOf(shop, phone, { sku }), [askedOrder]: asked, [askedBack]: afterSaleId }
  await compareADay(postTo(shop.cloud.url))
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

test('the table below names every page of the shop', () => {
  app = launchApp({ dist, answer: answersOf(shop, buyer) })
  expect(pageCases.map(({ route }) => route).sort()).toEqual([...app.routes].sort())
})

test.each(pageCases)('$route paints with one call and small steps', async (testCase) => {
  const { route, paintedBy, also = [], shows, openid = buyer } = testCase
  const query = queryFor(testCase, ids)
  const running = launchApp({
    dist,
    answer: onlyAnswering(answersOf(shop, openid), ['members/enter', paintedBy ?? '']),
    launch: { path: route, query, scene: 1001 },
  })
  app = running
  const page = running.open(route, query)
  await until(() => page.shows(shows), shows, { seen: () => page.text() })

  const sent = () => running.calls.map(nameOf).filter((name) => name !== 'members/enter')
  const wanted = [...(paintedBy ? [paintedBy] : []), ...also].sort()
  await until(() => sent().length >= wanted.length, wanted.join(', '), { seen: () => sent().join(', ') })
  expect(sent().sort()).toEqual(wanted)
  const largest = Math.max(...page.setDatas.map(({ bytes }) => bytes))
  expect(largest).toBeLessThanOrEqual(budgets.pages.firstSetDataBytes)
})

test.each([
  ['pages/home/index', {}, 'storefront/home'],
  ['packages/catalog/product/index', { productId: 'prdGZYW' }, 'catalog/product'],
])('what %s shows is asked for before its code is loaded', (path, query, asked) => {
  app = launchApp({ dist, answer: answersOf(shop, buyer), launch: { path, query, scene: 1001 } })
  expect(app.calls.map(nameOf)).toEqual([asked])
})

test('without a network a page says so and offers another try', async () => {
  app = launchApp({
    dist,
    answer: () => Promise.reject(Object.assign(new Error(), { errMsg: 'cloud.callFunction:fail request:fail' })),
  })
  const page = app.open('packages/catalog/product/index', { productId: 'prdGZYW' })
  await until(() => page.shows('网络'), 'the offline face', { seen: () => page.text() })
})
