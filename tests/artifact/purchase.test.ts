import { resolve } from 'node:path'
import { openShop, type Shop } from '../support/shop'
import { until } from '../support/until'
import { launchApp, type RunningApp } from './logic-harness'
import { addressBookOf, answersOf, paySheetOf } from './phone-of-shop'
import { walkOn, type Walk } from './walk'

const dist = resolve(__dirname, '../../dist/miniprogram')
const words = '林小雨，13800000000，浙江省杭州市西湖区文三路1号2单元301'
let shop: Shop
let lastCard: string
let app: RunningApp | undefined

jest.setTimeout(60_000)
beforeAll(async () => {
  shop = await openShop()
  const { related } = await shop.phone('oLianpuBuyerWuMin').call('catalog', 'product', { productId: 'prdGZYW' })
  // Two a row, whole rows only.
  lastCard = related[related.length - (related.length % 2) - 1]!.title
})
afterAll(async () => {
  await shop.close()
})
afterEach(() => {
  const { unstubbed = new Set(), errors = [] } = app ?? {}
  app?.close()
  app = undefined
  expect({ unstubbed: [...unstubbed], errors }).toEqual({ unstubbed: [], errors: [] })
})

/** From the product through the SKU sheet to a checkout that knows no address. */
async function reachCheckout({ top, shown, touch }: Walk): Promise<void> {
  // The page grows from top to bottom: touched once its last card stands, so that only the touch is counted.
  await shown(lastCard)
  await touch((page) => page.tap('立即购买'), '数量')
  await touch((page) => page.tap('立即购买'), '先填收货地址')
  expect(top().route).toBe('packages/orders/checkout/index')
}

/** Submits once the sum for this address is there: until then the button is dead. */
async function submit({ top, touch }: Walk, comes: string): Promise<void> {
  await until(() => top().shows('提交订单¥') && top().hears('button-buy'), 'the sum', { seen: () => top().text() })
  await touch((page) => page.tapClass('button-buy'), comes)
}

test('bought on the compiled pages: product, SKU sheet, WeChat’s address behind its gate, pay sheet, the guide’s card', async () => {
  const book = addressBookOf()
  app = launchApp({
    dist,
    answer: answersOf(shop, 'oLianpuBuyerWuMin'),
    apis: { ...book.apis, ...paySheetOf(shop, 'pay') },
  })
  const walk = walkOn(app)
  app.open('packages/catalog/product/index', { productId: 'prdGZYW' })
  await reachCheckout(walk)
  await walk.touch((page) => page.tap('导入微信地址'), '用之前先问你一声')
  expect(walk.top().text()).not.toContain('文三路')
  await walk.touch((page) => book.agree(page), '浙江省杭州市西湖区文三路 1 号 2 单元 301')
  await submit(walk, '已付款，48 小时内发货')
  expect(walk.top().route).toBe('packages/orders/pay-result/index')

  const phone = shop.phone('oLianpuBuyerWuMin')
  const { orders } = await phone.call('orders', 'list', {})
  expect(orders).toHaveLength(1)
  const { guide } = await phone.call('orders', 'detail', { orderId: orders[0]!.orderId })
  expect(walk.top().text()).toContain(`这一单由${guide?.name ?? '?'}照看`)
  const { addresses } = await phone.call('members', 'addresses', {})
  expect(addresses.map(({ detail }) => detail)).toEqual(['文三路 1 号 2 单元 301'])
})

test('who refuses the gate keeps her address, and is asked again the next time', async () => {
  const book = addressBookOf()
  app = launchApp({ dist, answer: answersOf(shop, 'oLianpuBuyerChenRui'), apis: book.apis })
  const walk = walkOn(app)
  app.open('packages/catalog/product/index', { productId: 'prdGZYW' })
  await reachCheckout(walk)
  await walk.touch((page) => page.tap('导入微信地址'), '用之前先问你一声')
  await walk.touch((page) => page.tap('不同意'), '地址没有取用，可以自己填写')
  await walk.touch((page) => page.tap('知道了'), { gone: '想用时再点一次就行' })
  await walk.touch((page) => page.tap('导入微信地址'), '用之前先问你一声')
  await walk.touch((page) => book.agree(page), '浙江省杭州市西湖区')
})

test('a payment left on the sheet ends on the order, which says so and is paid from there', async () => {
  const apis = paySheetOf(shop, 'cancel', 'pay')
  app = launchApp({ dist, answer: answersOf(shop, 'oLianpuBuyerZhaoYang'), apis })
  const walk = walkOn(app)
  app.open('packages/catalog/product/index', { productId: 'prdGZYW' })
  await reachCheckout(walk)
  await walk.touch((page) => page.tap('先填收货地址'), '保存并使用')
  expect(walk.top().route).toBe('packages/members/address/index')
  await walk.touch((page) => page.tap('保存并使用'), '写上收货人')
  await walk.touch((page) => page.type('paste-text', words), '都认出来了')
  await walk.touch((page) => page.tap('保存并使用'), '浙江省杭州市西湖区文三路1号2单元301')
  expect(walk.top().route).toBe('packages/orders/checkout/index')
  await submit(walk, '还没有付款，货给你留着')
  expect(walk.top().route).toBe('packages/orders/detail/index')
  await walk.shown('待付款')
  await walk.touch((page) => page.tapClass('button-buy'), '已付款，48 小时内发货')
  expect(walk.top().route).toBe('packages/orders/pay-result/index')
})
