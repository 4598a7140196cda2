import { resolve } from 'node:path'
import { launchApp } from '../artifact/logic-harness'
import { answersOf } from '../artifact/phone-of-shop'
import { orderFor } from '../support/buying'
import { openShop, type Phone, type Shop } from '../support/shop'
import { until } from '../support/until'
import type { Measurement } from './measurement'

const sku = 'skuGZYW260'

type Step = readonly [name: string, input: (phone: Phone) => Promise<object>]

/** Every action of the purchase once, in the order in which a buyer meets them. */
const steps: readonly Step[] = [
  ['members.enter', async () => ({ scene: 1011 })],
  ['storefront.home', async () => ({})],
  ['catalog.category', async () => ({ categoryId: 'catGZ' })],
  ['catalog.search', async () => ({ text: '瓜子' })],
  ['catalog.product', async () => ({ productId: 'prdGZYW' })],
  ['cart.add', async () => ({ skuId: sku, quantity: 1 })],
  ['cart.get', async () => ({})],
  ['orders.quote', async () => ({ lines: [{ skuId: sku, quantity: 1 }], province: '浙江省' })],
  ['orders.place', async (phone) => ({ ...(await orderFor(phone, sku)), fromCart: true })],
  ['orders.prepay', lastOrder],
  ['orders.confirm', lastOrder],
  ['orders.detail', lastOrder],
  ['orders.list', async () => ({})],
  ['members.me', async () => ({})],
]

async function lastOrder(phone: Phone) {
  const { orders } = await phone.call('orders', 'list', {})
  return { orderId: orders[0]?.orderId }
}

/** Pages whose calls are counted, what opens them and the words that show that they are painted. */
const pages = [
  { figure: 'storefront.home.calls', route: 'pages/home/index', query: {}, shows: '当年新果' },
  {
    figure: 'catalog.product.calls',
    route: 'packages/catalog/product/index',
    query: { productId: 'prdGZYW' },
    shows: '立即购买',
  },
] as const

/** Function calls until the compiled page is painted that the app is opened with; the app's own hello is not the page's. */
async function callsToPaint(shop: Shop): Promise<Record<string, number>> {
  const counted: Record<string, number> = {}
  for (const { figure, route, query, shows } of pages) {
    const app = launchApp({
      dist: resolve('dist/miniprogram'),
      answer: answersOf(shop, 'oLianpuBenchLooker'),
      launch: { path: route, query, scene: 1001 },
    })
    try {
      const page = app.open(route, query)
      await until(() => page.shows(shows), shows, { seen: () => page.text() })
      counted[figure] = app.calls.filter(({ name }) => name !== 'members').length
    } finally {
      app.close()
    }
  }
  return counted
}

/** Database calls of every action and how many of them wait for one another, each on a function that was just started. */
export async function measure(): Promise<Measurement> {
  const shop = await openShop({ freshInstances: true })
  try {
    const phone = shop.phone('oLianpuBenchBuyer')
    const figures = await callsToPaint(shop)
    for (const [name, input] of steps) {
      const [functionName = '', action = ''] = name.split('.')
      const { dbCalls, depth, transactions } = await phone.cost(functionName, action, await input(phone))
      Object.assign(figures, { [`${name}.dbCalls`]: dbCalls, [`${name}.depth`]: depth })
      if (transactions.started > 0) figures[`${name}.transactions`] = transactions.committed
    }
    const { orders } = await phone.call('orders', 'list', {})
    const everyActionAsks = steps.every(([name]) => (figures[`${name}.dbCalls`] ?? 0) > 0)
    const everyPageAsks = pages.every(({ figure }) => (figures[figure] ?? 0) > 0)
    return { figures, n: 1, isCorrect: orders.length === 1 && everyActionAsks && everyPageAsks, instanceMode: 'fresh' }
  } finally {
    await shop.close()
  }
}
