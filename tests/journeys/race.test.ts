import { availableOf, hangzhou, newClientKey, placeOrder } from '../support/buying'
import { openShop, phoneOf, type Shop } from '../support/shop'

const sku = 'skuHTSRNY200' as const
const units = 10
const buyers = 64
let shop: Shop

beforeAll(async () => {
  shop = await openShop()
  const left = await availableOf(shop, sku)
  const early = shop.phone('oLianpuEarlyBuyer')
  const { sum } = await early.call('orders', 'quote', {
    lines: [{ skuId: sku, quantity: left - units }],
    province: hangzhou.province,
  })
  const lines = [{ skuId: sku, quantity: left - units }]
  await early.call('orders', 'place', {
    clientKey: newClientKey(),
    lines,
    address: hangzhou,
    expectedPayableFen: sum.payableFen,
  })
})
afterAll(async () => {
  await shop.close()
})

type Lines = { skuId: `sku${string}`; quantity: number }[]

/** One buyer's tap, over HTTP as the browser build sends it. */
async function tap(openid: string, lines: Lines, expectedPayableFen: number) {
  const input = { clientKey: newClientKey(), lines, address: hangzhou, expectedPayableFen }
  const reply = await fetch(`${shop.cloud.url}/call/orders/place`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-persona': openid },
    body: JSON.stringify(input),
  })
  return {
    status: reply.status,
    body: (await reply.json()) as { ok: boolean; refusal?: { code: string; message: string } },
  }
}

test(`${String(buyers)} buyers race for ${String(units)} units: exactly ${String(units)} get one, the others are told so`, async () => {
  expect(await availableOf(shop, sku)).toBe(units)
  const { sum } = await phoneOf(shop.cloud, 'oLianpuRaceLooker').call('orders', 'quote', {
    lines: [{ skuId: sku, quantity: 1 }],
    province: hangzhou.province,
  })
  const taps = await Promise.all(
    Array.from({ length: buyers }, (_, index) =>
      tap(`oLianpuRacer${String(index)}`, [{ skuId: sku, quantity: 1 }], sum.payableFen),
    ),
  )
  expect(taps.map(({ status }) => status)).toEqual(Array.from({ length: buyers }, () => 200))
  const refused = taps.filter(({ body }) => !body.ok)
  expect(taps.length - refused.length).toBe(units)
  expect(new Set(refused.map(({ body }) => body.refusal?.code))).toEqual(new Set(['STOCK_SHORT']))
  expect(refused.every(({ body }) => /[\u4e00-\u9fff]/.test(body.refusal?.message ?? ''))).toBe(true)
  expect(await availableOf(shop, sku)).toBe(0)
})

test('who loses the race for one line holds nothing of the other', async () => {
  const plenty = 'skuGZYW260'
  const scarce = 'skuLHMR60'
  const phone = shop.phone('oLianpuSecondEarlyBuyer')
  await placeOrder(phone, scarce, (await availableOf(shop, scarce)) - 3)
  const before = await availableOf(shop, plenty)
  const lines: Lines = [
    { skuId: plenty, quantity: 1 },
    { skuId: scarce, quantity: 1 },
  ]
  const { sum } = await phone.call('orders', 'quote', { lines, province: hangzhou.province })
  const taps = await Promise.all(
    Array.from({ length: 32 }, (_, index) => tap(`oLianpuPairRacer${String(index)}`, lines, sum.payableFen)),
  )
  expect(taps.filter(({ body }) => body.ok)).toHaveLength(3)
  expect(await availableOf(shop, scarce)).toBe(0)
  expect(await availableOf(shop, plenty)).toBe(before - 3)
})
