import { guideOpenid, ownerOpenid } from '#local-cloud/seed/personas'
import { openPaySheet, orderFor, placeOrder } from '../support/buying'
import { paySheetOf, settleWith } from '../support/paying'
import { openShop, type Shop } from '../support/shop'

const sku = 'skuGZYW260'
let shop: Shop

beforeAll(async () => {
  shop = await openShop()
})
afterAll(async () => {
  await shop.close()
})
afterEach(() => {
  shop.cloud.pay.setFaults({ smartguideDelayMs: 0, prepayFails: false })
})

const paidGuide = async (openid: string, more: object = {}) => {
  const phone = shop.phone(openid)
  const { orderId } = await phone.call('orders', 'place', await orderFor(phone, sku, more))
  const prepayId = await openPaySheet(phone, orderId)
  await settleWith(shop, prepayId, 'pay')
  const { guide } = await phone.call('orders', 'confirm', { orderId })
  const { outTradeNo } = await paySheetOf(shop, prepayId)
  return { guide, onReceipt: shop.cloud.pay.cardOf(outTradeNo)?.name }
}

test('the guide who shared the shop serves the order, on our card and on WeChat’s receipt', async () => {
  const { guide, onReceipt } = await paidGuide('oLianpuGuidedA', { sharingGuideId: 'gdeFL03' })
  expect(guide?.guideId).toBe('gdeFL03')
  expect(onReceipt).toBe(guide?.name)
})

test('a guide nobody knows is no guide: the one on duty with the fewest orders serves', async () => {
  const { guide } = await paidGuide('oLianpuGuidedB', { sharingGuideId: 'gdeNOBODY' })
  expect(guide?.guideId).not.toBe('gdeNOBODY')
  expect(guide?.guideId).toMatch(/^gdeFL/)
})

test('orders without a sharer go round among those on duty', async () => {
  const served = new Set<string | undefined>()
  for (let index = 0; index < 4; index += 1)
    served.add((await paidGuide(`oLianpuGuidedC${String(index)}`)).guide?.guideId)
  expect(served.size).toBeGreaterThan(2)
})

test('a guide who goes off duty gets no more orders, and nobody on duty means no guide', async () => {
  for (const code of ['FL01', 'FL02', 'FL03', 'FL04']) {
    await shop.phone(guideOpenid(code)).call('guides', 'setDuty', { onDuty: false })
  }
  const { guide, onReceipt } = await paidGuide('oLianpuGuidedD')
  expect(guide).toBeUndefined()
  expect(onReceipt).toBeUndefined()
  await shop.phone(guideOpenid('FL02')).call('guides', 'setDuty', { onDuty: true })
  expect((await paidGuide('oLianpuGuidedE')).guide?.guideId).toBe('gdeFL02')
})

test('a slow guide service costs the card on the receipt, not the order', async () => {
  shop.cloud.pay.setFaults({ smartguideDelayMs: 20_000 })
  const phone = shop.phone('oLianpuGuidedF')
  const orderId = await placeOrder(phone, sku)
  const { serverMs } = await phone.cost('orders', 'prepay', { orderId })
  // A slower answer would mean that the order waited for the guide: patience is 300 ms, the fault 20 s.
  expect(serverMs).toBeLessThan(5_000)
  const prepayId = await openPaySheet(phone, orderId)
  await settleWith(shop, prepayId, 'pay')
  const { status, guide } = await phone.call('orders', 'confirm', { orderId })
  expect(status).toBe('paid')
  expect(guide?.guideId).toBe('gdeFL02')
  expect(shop.cloud.pay.cardOf((await paySheetOf(shop, prepayId)).outTradeNo)).toBeUndefined()
})

test('when WeChat Pay is down the buyer is told that nothing was charged, and can pay a moment later', async () => {
  const phone = shop.phone('oLianpuGuidedG')
  const orderId = await placeOrder(phone, sku)
  shop.cloud.pay.setFaults({ prepayFails: true })
  const { code, message } = await phone.refused('orders', 'prepay', { orderId })
  expect(code).toBe('PAY_UNAVAILABLE')
  expect(message).toContain('没有扣款')
  shop.cloud.pay.setFaults({ prepayFails: false })
  await settleWith(shop, await openPaySheet(phone, orderId), 'pay')
  expect((await phone.call('orders', 'confirm', { orderId })).status).toBe('paid')
})

test('a guide sees her own card and how many orders came to her; others have none to see', async () => {
  const profile = await shop.phone(guideOpenid('FL02')).call('guides', 'profile', {})
  expect(profile).toMatchObject({ onDuty: true, registered: true, card: { guideId: 'gdeFL02' } })
  expect(profile.ordersServed).toBeGreaterThan(0)
  expect((await shop.phone(ownerOpenid).refused('guides', 'profile', {})).code).toBe('FORBIDDEN')
})
