import { resolve } from 'node:path'
import { openShop, type Shop } from '../support/shop'
import { until } from '../support/until'
import { launchApp } from './logic-harness'
import { answersOf } from './phone-of-shop'

const dist = resolve(__dirname, '../../dist/miniprogram')
let shop: Shop

jest.setTimeout(60_000)
beforeAll(async () => {
  shop = await openShop()
})
afterAll(async () => {
  await shop.close()
})

test('a page that failed for want of a network asks again by itself when the phone has one', async () => {
  type Listener = (status: { isConnected: boolean }) => void
  const listeners = new Set<Listener>()
  let isOnline = false
  const answer = answersOf(shop, 'oLianpuBuyerWuMin')
  const lost = Object.assign(new Error(), { errMsg: 'cloud.callFunction:fail request:fail' })
  const app = launchApp({
    dist,
    answer: (call) => (isOnline ? answer(call) : Promise.reject(lost)),
    apis: {
      onNetworkStatusChange: (listener: Listener) => void listeners.add(listener),
      offNetworkStatusChange: (listener: Listener) => void listeners.delete(listener),
    },
  })
  const page = app.open('packages/catalog/product/index', { productId: 'prdGZYW' })
  await until(() => page.shows('网络断了'), 'the offline face', { seen: () => page.text() })
  await until(() => listeners.size > 0, 'somebody waits for the network')
  for (const tell of listeners) tell({ isConnected: false })
  isOnline = true
  for (const tell of listeners) tell({ isConnected: true })
  await until(() => page.shows('立即购买'), 'the product', { seen: () => page.text() })
  expect(page.calls().filter(({ action }) => action === 'product')).toHaveLength(2)
  expect(listeners.size).toBe(0)
  app.close()
})
