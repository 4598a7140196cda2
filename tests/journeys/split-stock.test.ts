import { auditShop } from '#domain/audit/audit-shop'
import type { OrderId } from '#domain/kernel/ids'
import { minuteMs } from '#domain/kernel/time'
import { askBack } from '../support/after-sale'
import { availableOf, hangzhou, newClientKey, orderFor, placeOrder } from '../support/buying'
import { operatorOf, paidOrder } from '../support/shipping'
import { openShop, type Shop } from '../support/shop'
import { rowsOf } from '../support/shop-rows'
import { wholeDatabase } from '../support/whole-database'

const sku = 'skuHTSRJY200' as const
const units = 60
const buyers = 500
/** As many as two busy cores serve within a function's time. */
const atOnce = 40
const buckets = 8
let shop: Shop
/** Placed before the stock was split. */
let early: OrderId[]
/** Each of them one unit. */
let bought: { openid: string; orderId: OrderId }[]

beforeAll(async () => {
  shop = await openShop()
  const phone = shop.phone('oLianpuEarlyBuyer')
  const over = (await availableOf(shop, sku)) - units
  early = [await placeOrder(phone, sku, 2), await placeOrder(phone, sku, over - 2)]
})
afterAll(async () => {
  await shop.close()
})

const split = (count: number) => operatorOf(shop).call('catalog', 'splitStock', { skuId: sku, buckets: count })
const tick = () => shop.cloud.clock.advance(minuteMs)
const row = async () => (await rowsOf(shop, 'skus', { _id: sku }))[0]
const orderRow = async (_id: OrderId) => (await rowsOf(shop, 'orders', { _id }))[0]
const free = async () =>
  (await rowsOf(shop, 'stock-buckets', { skuId: sku })).map(({ available }) => available as number)
const cancel = ({ openid, orderId }: { openid: string; orderId: OrderId }) =>
  shop.phone(openid).call('orders', 'cancel', { orderId })

/** What the shop's own auditor says of it, when nothing is under way. */
async function violations() {
  const { auditedRows } = await import('#server/stores/audited-rows')
  return (await auditShop(auditedRows, { now: shop.cloud.clock.now() })).violations
}

/** One buyer's tap, over HTTP as the browser build sends it. */
async function tap(openid: string, expectedPayableFen: number) {
  const input = {
    clientKey: newClientKey(),
    lines: [{ skuId: sku, quantity: 1 }],
    address: hangzhou,
    expectedPayableFen,
  }
  const reply = await fetch(`${shop.cloud.url}/call/orders/place`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-persona': openid },
    body: JSON.stringify(input),
  })
  const body = (await reply.json()) as {
    ok: boolean
    data?: { orderId: OrderId }
    refusal?: { code: string }
    meta: { dbCalls: number }
  }
  return { openid, status: reply.status, ...body }
}

test('an operator splits stock: it lies evenly, pages say the same number, who holds units keeps them', async () => {
  expect(await split(buckets)).toEqual({ buckets, available: units, isLevel: true })
  expect((await free()).sort()).toEqual([7, 7, 7, 7, 8, 8, 8, 8])
  expect(await row()).toMatchObject({ available: 0, held: expect.any(Number) as number })
  expect(await availableOf(shop, sku)).toBe(units)
  const { product } = await shop.phone('oLianpuLooker').call('catalog', 'product', { productId: 'prdHTSR' })
  expect(product.skus.find(({ skuId }) => skuId === sku)?.available).toBe(units)
  expect(Object.keys((await row())?.['holders'] as object).sort()).toEqual([...early].sort())
  expect(await violations()).toEqual([])
})

test('splitting what does not exist is refused', async () => {
  const refusal = await operatorOf(shop).refused('catalog', 'splitStock', { skuId: 'skuNONE', buckets: 2 })
  expect(refusal.code).toBe('NOT_FOUND')
  expect(await rowsOf(shop, 'stock-buckets', { skuId: 'skuNONE' })).toEqual([])
})

test('placing an order costs as many database calls as it does in one document', async () => {
  const phone = shop.phone('oLianpuCostLooker')
  const apart = await orderFor(phone, sku)
  const whole = await orderFor(phone, 'skuGZYW260')
  const [{ dbCalls, depth }, plain] = [
    await phone.cost('orders', 'place', apart),
    await phone.cost('orders', 'place', whole),
  ]
  expect({ dbCalls, depth }).toEqual({ dbCalls: plain.dbCalls, depth: plain.depth })
  const { orders } = await phone.call('orders', 'list', {})
  for (const { orderId } of orders) await phone.call('orders', 'cancel', { orderId })
})

test(`${String(buyers)} buyers, ${String(atOnce)} at once: exactly ${String(units)} get one, the others are told so, nothing breaks`, async () => {
  const phone = shop.phone('oLianpuRaceLooker')
  const { expectedPayableFen } = await orderFor(phone, sku)
  const waiting = Array.from({ length: buyers }, (_, index) => `oLianpuRacer${String(index)}`)
  const taps: Awaited<ReturnType<typeof tap>>[] = []
  const tapInTurn = async () => {
    for (let openid = waiting.pop(); openid; openid = waiting.pop()) taps.push(await tap(openid, expectedPayableFen))
  }
  await Promise.all(Array.from({ length: atOnce }, tapInTurn))
  expect(new Set(taps.map(({ status }) => status))).toEqual(new Set([200]))
  bought = taps.flatMap(({ openid, data }) => (data ? [{ openid, orderId: data.orderId }] : []))
  expect(bought).toHaveLength(units)
  expect(new Set(taps.flatMap(({ refusal }) => refusal?.code ?? []))).toEqual(new Set(['STOCK_SHORT']))
  expect((await free()).every((available) => available === 0)).toBe(true)
  expect(await violations()).toEqual([])
}, 120_000)

test('once it is known to be sold out, the next buyer is told with three reads and no write', async () => {
  const phone = shop.phone('oLianpuLateBuyer')
  expect(await availableOf(shop, sku)).toBe(0)
  const { expectedPayableFen } = await orderFor(phone, sku)
  const before = await wholeDatabase(shop)
  const { refusal, meta } = await tap(phone.openid, expectedPayableFen)
  expect(refusal?.code).toBe('STOCK_SHORT')
  expect(meta.dbCalls).toBe(3)
  expect(await wholeDatabase(shop)).toBe(before)
})

test('what is given up goes back to its bucket, and a minute later pages say so', async () => {
  const homes = await Promise.all(bought.map(async ({ orderId }) => (await orderRow(orderId))?.['heldIn'] as object))
  const bucketOf = (heldIn: object) => (heldIn as Record<string, [{ bucket: number }]>)[sku]?.[0].bucket ?? 0
  const given = [...new Map(bought.map((one, at) => [bucketOf(homes[at] ?? {}), one])).values()].slice(0, 4)
  for (const one of given) await cancel(one)
  expect((await free()).filter((available) => available === 1)).toHaveLength(4)
  await tick()
  expect(await availableOf(shop, sku)).toBe(4)
  bought = bought.filter((one) => !given.includes(one))
  expect(await violations()).toEqual([])
})

test('an order that no bucket can serve alone is served out of several, paid, and sold once', async () => {
  const phone = shop.phone('oLianpuWholesaler')
  const orderId = await paidOrder(shop, phone, { sku, quantity: 3 })
  const parts = ((await orderRow(orderId))?.['heldIn'] as Record<string, { quantity: number }[]>)[sku]
  expect(parts?.map(({ quantity }) => quantity)).toEqual([1, 1, 1])
  const sold = async () =>
    (await rowsOf(shop, 'stock-buckets', { skuId: sku })).reduce((sum, one) => sum + (one['sold'] as number), 0)
  const before = await sold()
  await tick()
  expect(await sold()).toBe(before + 3)
  expect(await violations()).toEqual([])
  await askBack(phone, orderId, { sku, quantity: 2 })
  await tick()
  await tick()
  // What was given up is on the shelf again, and in buckets, where orders look.
  expect(await row()).toMatchObject({ restocked: 2, available: 0 })
  expect(await availableOf(shop, sku)).toBe(3)
})

test('put together again, everything is for sale at once, and buckets go when the last holder has gone', async () => {
  expect(await split(1)).toEqual({ buckets: 1, available: 3, isLevel: true })
  expect(await row()).toMatchObject({ available: 3, buckets })
  const [kept, ...rest] = bought
  for (const one of rest) await cancel(one)
  await tick()
  expect(await row()).toMatchObject({ available: 3 + rest.length, buckets })
  if (kept) await cancel(kept)
  await tick()
  const after = await row()
  expect(after).toMatchObject({ available: 3 + bought.length })
  expect(after).not.toHaveProperty('buckets')
  await tick()
  expect(await violations()).toEqual([])
  expect(await placeOrder(shop.phone('oLianpuLastBuyer'), sku, 5)).toMatch(/^ord/)
})
