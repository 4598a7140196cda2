import { availableOf, hangzhou, newClientKey, openPaySheet, orderFor, placeOrder } from '../support/buying'
import { openShop, type Shop } from '../support/shop'
import { paySheetOf, settleWith } from '../support/paying'

const sku = 'skuGZYW260'
let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})
afterAll(async () => {
  await shop.close()
})

test('from the front page to the guide’s card: what she sees is what she pays, and it is there afterwards', async () => {
  const lin = shop.phone('oLianpuBuyerLinXiaoyu')
  await lin.call('members', 'enter', { scene: 1011 })
  const { blocks } = await lin.call('storefront', 'home', {})
  const card = blocks.flatMap((block) => (block.kind === 'goods' ? block.goods : []))[0]
  if (!card) throw new Error('the front page is empty')
  const { product } = await lin.call('catalog', 'product', { productId: card.productId })
  const chosen = product.skus.find(({ available }) => available > 2)
  if (!chosen) throw new Error('nothing to buy')

  const cart = await lin.call('cart', 'add', { skuId: chosen.skuId, quantity: 2 })
  expect(cart.goodsFen).toBe(2 * chosen.priceFen)
  const before = await availableOf(shop, chosen.skuId)
  const request = await orderFor(lin, chosen.skuId, { quantity: 2, fromCart: true, remark: '请放门口' })
  const placed = await lin.call('orders', 'place', request)
  expect(placed).toMatchObject({ payableFen: request.expectedPayableFen, status: 'awaiting-payment' })
  expect((await lin.call('cart', 'get', {})).lines).toEqual([])
  expect(await availableOf(shop, chosen.skuId)).toBe(before - 2)

  const prepayId = await openPaySheet(lin, placed.orderId)
  await settleWith(shop, prepayId, 'pay')
  const paid = await lin.call('orders', 'confirm', { orderId: placed.orderId })
  expect(paid).toMatchObject({ status: 'paid', remark: '请放门口', address: hangzhou })
  expect(paid.guide?.name).toMatch(/[\u4e00-\u9fff]{2,}/)
  expect(paid.guide?.contactUrl).toMatch(/^https:/)

  const { orders } = await lin.call('orders', 'list', { status: 'paid' })
  expect(orders.map(({ orderId }) => orderId)).toEqual([placed.orderId])
  expect((await lin.call('members', 'me', {})).orderCounts).toEqual({
    awaitingPayment: 0,
    paid: 1,
    shipped: 0,
    received: 0,
    reviewed: 0,
    closed: 0,
    afterSales: 0,
  })
  await shop.cloud.clock.advance(120_000)
  expect(await availableOf(shop, chosen.skuId)).toBe(before - 2)
})

test('the card on WeChat’s own receipt is that of the guide on ours', async () => {
  const wu = shop.phone('oLianpuBuyerWuMin')
  const orderId = await placeOrder(wu, sku)
  const prepayId = await openPaySheet(wu, orderId)
  const { outTradeNo } = await paySheetOf(shop, prepayId)
  await settleWith(shop, prepayId, 'pay')
  const { guide } = await wu.call('orders', 'confirm', { orderId })
  expect(shop.cloud.pay.cardOf(outTradeNo)?.name).toBe(guide?.name)
})

test('the same key with the same body is the same order, one after another and all at once', async () => {
  const lin = shop.phone('oLianpuBuyerLinXiaoyu')
  const before = await availableOf(shop, sku)
  const request = await orderFor(lin, sku)
  const ids = await Promise.all(Array.from({ length: 8 }, () => lin.call('orders', 'place', request)))
  const again = await lin.call('orders', 'place', request)
  expect(new Set([...ids, again].map(({ orderId }) => orderId)).size).toBe(1)
  expect(await availableOf(shop, sku)).toBe(before - 1)
})

test('the same key with another body is refused and changes nothing', async () => {
  const lin = shop.phone('oLianpuBuyerLinXiaoyu')
  const request = await orderFor(lin, sku)
  await lin.call('orders', 'place', request)
  const before = await availableOf(shop, sku)
  const { code } = await lin.refused('orders', 'place', { ...request, remark: '换个备注' })
  expect(code).toBe('KEY_REUSED')
  expect(await availableOf(shop, sku)).toBe(before)
})

test('a retry finds its order even when it took the last unit', async () => {
  const lin = shop.phone('oLianpuBuyerLinXiaoyu')
  const last = 'skuHTSRNY200'
  const quantity = await availableOf(shop, last)
  const request = await orderFor(lin, last, { quantity })
  const { orderId } = await lin.call('orders', 'place', request)
  expect((await lin.call('orders', 'place', request)).orderId).toBe(orderId)
})

test('what the phone thinks it costs is compared, never used', async () => {
  const lin = shop.phone('oLianpuBuyerLinXiaoyu')
  const request = await orderFor(lin, sku)
  const before = await availableOf(shop, sku)
  const refusal = await lin.refused('orders', 'place', { ...request, expectedPayableFen: 1 })
  expect(refusal).toMatchObject({
    code: 'PRICE_CHANGED',
    details: { expectedFen: 1, payableFen: request.expectedPayableFen },
  })
  expect(await availableOf(shop, sku)).toBe(before)
})

test('places not served are refused before anything is reserved', async () => {
  const lin = shop.phone('oLianpuBuyerLinXiaoyu')
  const request = await orderFor(lin, sku, { address: { ...hangzhou, province: '香港特别行政区' } })
  expect((await lin.refused('orders', 'place', request)).code).toBe('NOT_DELIVERABLE')
})

test('one short line leaves the other lines untouched', async () => {
  const lin = shop.phone('oLianpuBuyerLinXiaoyu')
  const short = 'skuXWNY500'
  const left = await availableOf(shop, short)
  const before = await availableOf(shop, sku)
  const lines = [
    { skuId: sku, quantity: 1 },
    { skuId: short, quantity: left + 1 },
  ] as const
  const request = { clientKey: newClientKey(), lines: [...lines], address: hangzhou, expectedPayableFen: 0 }
  const refusal = await lin.refused('orders', 'place', request)
  expect(refusal).toMatchObject({ code: 'STOCK_SHORT', details: { skuId: short, available: left } })
  expect(await availableOf(shop, sku)).toBe(before)
})

test('another’s order is answered like a missing one', async () => {
  const orderId = await placeOrder(shop.phone('oLianpuBuyerLinXiaoyu'), sku)
  const zhao = shop.phone('oLianpuBuyerZhaoYang')
  const missing = { orderId: 'ord00000000000000000000000000000000' }
  for (const action of ['detail', 'prepay', 'confirm']) {
    const foreign = await zhao.refused('orders', action, { orderId })
    expect(foreign).toEqual(await zhao.refused('orders', action, missing))
    expect(foreign.code).toBe('NOT_FOUND')
  }
})

test('orders are paged newest first, each once', async () => {
  const zhao = shop.phone('oLianpuBuyerZhaoYang')
  const placed: string[] = []
  for (let index = 0; index < 12; index += 1) placed.push(await placeOrder(zhao, sku))
  const first = await zhao.call('orders', 'list', {})
  expect(first.orders).toHaveLength(10)
  const none = { paid: 0, shipped: 0, received: 0, reviewed: 0, closed: 0, afterSales: 0 }
  expect(first.counts).toEqual({ awaitingPayment: 12, ...none })
  const second = await zhao.call('orders', 'list', { cursor: first.nextCursor })
  expect(second.nextCursor).toBeUndefined()
  expect(second.counts).toBeUndefined()
  expect([...first.orders, ...second.orders].map(({ orderId }) => orderId)).toEqual([...placed].reverse())
})
