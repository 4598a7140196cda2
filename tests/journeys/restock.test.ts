import { minuteMs } from '#domain/kernel/time'
import { availableOf, placeOrder } from '../support/buying'
import { openShop, type Phone, type Shop } from '../support/shop'

/** Few are left of it, so one order takes them all. */
const sku = 'skuHTSRNY200'
let shop: Shop
let buyer: Phone

beforeAll(async () => {
  shop = await openShop()
  buyer = shop.phone('oLianpuBuyerZhaoYang')
})
afterAll(async () => {
  await shop.close()
})

const advance = (ms: number) => shop.cloud.clock.advance(ms)
const messages = (openid: string) =>
  shop.cloud.events
    .after(0, 5_000)
    .filter((event) => event.kind === 'openapi.subscribe-message' && event['touser'] === openid)

/** Orders everything that is left; nobody pays, so all of it comes back after fifteen minutes. */
const sellOut = async () => placeOrder(buyer, sku, await availableOf(shop, sku))

const ask = (openid: string) => shop.phone(openid).call('catalog', 'remindRestock', { skuId: sku })

test('what is in stock needs no reminder, what is not there none either', async () => {
  const refused = await buyer.refused('catalog', 'remindRestock', { skuId: sku })
  expect(refused).toMatchObject({ code: 'IN_STOCK', details: { available: await availableOf(shop, sku) } })
  expect((await buyer.refused('catalog', 'remindRestock', { skuId: 'skuNICHTS' })).code).toBe('NOT_FOUND')
})

test('whoever asked is told once when it is back, and not before', async () => {
  await sellOut()
  await Promise.all(Array.from({ length: 4 }, () => ask('oLianpuBuyerLinXiaoyu')))
  await advance(3 * minuteMs)
  expect(messages('oLianpuBuyerLinXiaoyu')).toEqual([])
  await advance(16 * minuteMs)
  expect(messages('oLianpuBuyerLinXiaoyu')).toHaveLength(1)
  const [message] = messages('oLianpuBuyerLinXiaoyu')
  expect(message).toMatchObject({
    templateId: 'local-restock-reminder',
    page: 'packages/catalog/product/index?productId=prdHTSR',
    data: { thing1: { value: expect.stringContaining('山核桃仁') as string } },
  })
  await advance(10 * minuteMs)
  expect(messages('oLianpuBuyerLinXiaoyu')).toHaveLength(1)
})

test('two schedulers at one moment send one message to each of sixty', async () => {
  const orderId = await sellOut()
  const people = Array.from({ length: 60 }, (_, at) => `oLianpuWaiting${String(at)}`)
  await Promise.all(people.map(ask))
  const { expiresAt } = await buyer.call('orders', 'detail', { orderId })
  await advance(expiresAt - shop.cloud.clock.now())
  // Looking at it closes it between two ticks of the clock: the stock is back and nobody has been told.
  await buyer.call('orders', 'detail', { orderId })
  expect(await availableOf(shop, sku)).toBeGreaterThan(0)
  expect(people.flatMap(messages)).toEqual([])
  const event = { Type: 'Timer', TriggerName: 'every-minute' }
  const tick = () => shop.cloud.invoke({ name: 'scheduler', event, source: 'wx_trigger' })
  await Promise.all([tick(), tick(), tick()])
  expect(people.map((openid) => messages(openid).length)).toEqual(people.map(() => 1))
})

test('told once, she may ask again the next time', async () => {
  const before = messages('oLianpuBuyerLinXiaoyu').length
  await sellOut()
  await ask('oLianpuBuyerLinXiaoyu')
  await advance(18 * minuteMs)
  expect(messages('oLianpuBuyerLinXiaoyu')).toHaveLength(before + 1)
})

test('who refuses messages is not asked again; a send that failed is tried again, five times at most', async () => {
  await sellOut()
  await Promise.all(['oLianpuRefuses', 'oLianpuUnreachable'].map(ask))
  await advance(66 * minuteMs)
  const tried = (openid: string) =>
    shop.cloud.events
      .after(0, 5_000)
      .filter((event) => event.kind === 'openapi.subscribe-refused' && event['touser'] === openid).length
  expect([tried('oLianpuRefuses'), tried('oLianpuUnreachable')]).toEqual([1, 5])
})
