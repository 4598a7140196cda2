/**
 * The built pages in WeChat's own component engine (miniprogram-simulate: j-component over jsdom, templates compiled by the
 * official wcc), with data from the built local cloud. Pages are not drawn: no styles, no native components.
 * @jest-environment jsdom
 */
import { resolve } from 'node:path'
import simulate, { type RenderedComponent } from 'miniprogram-simulate'
import { compareADay } from '../support/compared-day'
import { until } from '../support/until'
import { createFakeWx } from './fake-wx'
import { officialCompilersRunHere } from './official-compilers'
import { askedBack, askedOrder, operator, pageCases, paidOrder, queryFor } from './page-cases'
import { startShopProcess, type ShopProcess } from './shop-process'

const dist = resolve(__dirname, '../../dist/miniprogram')
const openid = 'oLianpuBuyerLinXiaoyu'
const sku = 'skuGZYW260'

/** Pages the engine cannot run, by name and with the reason. The harness of pages.test.ts runs all of them. */
const cannotRun: Readonly<Record<string, string>> = {}

type Lifecycle = Record<'onLaunch' | 'onLoad' | 'onShow' | 'onReady' | 'onUnload', (options?: unknown) => void>

let shop: ShopProcess
let who = openid
let ids: Readonly<Record<string, string>>
let app: Lifecycle
/** What the phone keeps; emptied before each page, which then finds a phone that has seen no other. */
const storage = new Map<string, unknown>()
const fake = createFakeWx({
  answer: ({ name, action, input }) => shop.call(`${name}/${action}`, input, who),
  navigate: () => undefined,
  storage,
})

async function dataOf(path: string, input: unknown, by = openid): Promise<Record<string, unknown>> {
  const reply = await shop.call(path, input, by)
  if (reply['ok'] !== true) throw new Error(`${path}: ${JSON.stringify(reply)}`)
  return reply['data'] as Record<string, unknown>
}

/** A paid order, and something in the cart. */
async function buy(clientKey: string): Promise<string> {
  const lines = [{ skuId: sku, quantity: 1 }]
  const region = { province: '浙江省', city: '杭州市', district: '西湖区' }
  const address = { recipient: '林小雨', phone: '13800000000', ...region, detail: '文三路 1 号 301' }
  await dataOf('cart/add', lines[0])
  const { sum } = (await dataOf('orders/quote', { lines, province: '浙江省' })) as { sum: { payableFen: number } }
  const order = { clientKey, lines, address, expectedPayableFen: sum.payableFen }
  const placed = (await dataOf('orders/place', order)) as { orderId: string }
  const params = (await dataOf('orders/prepay', { orderId: placed.orderId })) as { package: string }
  await shop.post('/sim/pay', { prepayId: params.package.replace('prepay_id=', ''), outcome: 'pay' })
  await dataOf('orders/confirm', { orderId: placed.orderId })
  return placed.orderId
}

/** Ships an order and asks its money back. @returns the after-sale's id */
async function askBack(orderId: string): Promise<string> {
  const items = [{ skuId: sku, quantity: 1 }]
  const parcel = { orderId, revision: 0, company: 'ZTO', number: '7512345678901', items }
  await dataOf('fulfilment/ship', parcel, operator)
  const wish = { orderId, kind: 'money-only', items }
  const { amountFen } = await dataOf('after-sales/quote', wish)
  const said = { reason: 'damaged', pictureIds: ['cloud://local/after-sales/a.jpg'], expectedFen: amountFen }
  const { afterSaleId } = await dataOf('after-sales/ask', { ...wish, ...said, clientKey: 'c1b2c3d4e5f6a7b8' })
  return String(afterSaleId)
}

interface Rendered {
  readonly component: RenderedComponent
  readonly parent: Element
}
const byRoute = new Map<string, Rendered>()

/** Renders a built page and takes it through its lifecycle. */
function render(route: string, query: Record<string, string>): Rendered {
  Object.assign(globalThis, {
    Page: (page: object & { data?: object }) => simulateComponent({ data: page.data, methods: page }),
  })
  const component = simulate.render(
    simulate.load(`${dist}/${route}`, 'shop-page', { rootPath: dist, compiler: 'official' }),
  )
  const parent = document.createElement('div')
  component.attach(parent)
  const page = component.instance as RenderedComponent['instance'] & Lifecycle
  page.onLoad(query)
  page.onShow()
  page.onReady()
  const made = { component, parent }
  byRoute.set(route, made)
  return made
}

/** A page an earlier test rendered: the engine loads a file once only. */
function rendered(route: string): Rendered {
  const made = byRoute.get(route)
  if (!made) throw new Error(`${route} was not rendered`)
  return made
}
const simulateComponent = (definition: object) =>
  (globalThis as unknown as { Component: (d: object) => void }).Component(definition)

beforeAll(async () => {
  shop = await startShopProcess()
  const asked = await buy('b1b2c3d4e5f6a7b8')
  ids = { [askedOrder]: asked, [askedBack]: await askBack(asked), [paidOrder]: await buy('a1b2c3d4e5f6a7b8') }
  await compareADay((path, body) => shop.post(path, body))
  Object.assign(globalThis, {
    wx: fake.wx,
    App: (registered: Lifecycle) => (app = registered),
    getApp: () => app,
    getCurrentPages: () => [],
  })
  jest.requireActual(`${dist}/app.js`)
  app.onLaunch({ path: 'pages/home/index', query: {}, scene: 1001 })
})
afterAll(() => {
  shop.close()
})

const here = officialCompilersRunHere ? describe : describe.skip

here('in WeChat’s component engine', () => {
  test.each(pageCases.filter(({ route }) => !(route in cannotRun)))('$route shows what the shop says', async (page) => {
    who = page.openid ?? openid
    storage.clear()
    const { parent } = render(page.route, queryFor(page, ids))
    const text = () => parent.textContent
    await until(() => text().includes(page.shows), page.shows, { seen: text })
  })

  test('a tap reaches the page through the compiled template: the SKU sheet opens', async () => {
    const { component, parent } = rendered('packages/catalog/product/index')
    await component.querySelectorAll('.button-buy').at(-1)?.dispatchEvent('tap')
    await until(() => parent.textContent.includes('数量'), 'the SKU sheet', {
      seen: () => parent.textContent,
    })
  })
})

test('of those it cannot run each is a page of the shop, named with a reason', () => {
  const routes = pageCases.map(({ route }) => route)
  expect(routes).toEqual(expect.arrayContaining(Object.keys(cannotRun)))
})
