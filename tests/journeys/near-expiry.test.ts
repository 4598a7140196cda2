import { minuteMs, parseRfc3339, shanghaiDate } from '#domain/kernel/time'
import { hashId } from '#server/hash-id'
import { orderFor } from '../support/buying'
import { openShop, type Phone, type Shop } from '../support/shop'

const near = 'skuHSHTLQ'
const fresh = 'skuHSHT150'
let shop: Shop
let lin: Phone

/** The day the near lot may be sold for the last time. */
async function lastDay(): Promise<string> {
  const early = await openShop()
  try {
    const { product } = await early.phone('oLianpuTestLooker').call('catalog', 'product', { productId: 'prdHSHT' })
    return product.skus.find(({ skuId }) => skuId === near)?.bestBeforeOn ?? ''
  } finally {
    await early.close()
  }
}

/** Epoch ms of midnight after that day. */
let midnight: number

beforeAll(async () => {
  const at = parseRfc3339(`${await lastDay()}T23:57:00+08:00`)
  if (at === undefined) throw new Error('the shop has no lot near its end')
  midnight = at + 3 * minuteMs
  shop = await openShop({ at })
  // The scheduler has looked at the lot on its last day.
  await shop.cloud.clock.advance(minuteMs)
  lin = shop.phone('oLianpuBuyerLinXiaoyu')
})
afterAll(async () => {
  await shop.close()
})

const pageOf = async () => (await lin.call('catalog', 'product', { productId: 'prdHSHT' })).product.skus

test('a lot near its end says so beside the fresh one, and costs less', async () => {
  const skus = await pageOf()
  const [freshOne, nearOne] = [fresh, near].map((id) => skus.find(({ skuId }) => skuId === id))
  expect(nearOne).toMatchObject({ isNearExpiry: true, bestBeforeOn: shanghaiDate(shop.cloud.clock.now()) })
  expect(nearOne?.specValues[0]).toContain('临期')
  expect(freshOne?.isNearExpiry).toBe(false)
  expect(nearOne?.priceFen).toBeLessThan(freshOne?.priceFen ?? 0)
})

test('on its last day it can be bought; from midnight on it is withdrawn everywhere, and the fresh one is not', async () => {
  await lin.call('cart', 'add', { skuId: near, quantity: 1 })
  await lin.call('cart', 'add', { skuId: fresh, quantity: 1 })
  const order = await orderFor(lin, near)
  expect((await lin.call('cart', 'get', {})).lines.map(({ state }) => state)).toEqual(['for-sale', 'for-sale'])

  await shop.cloud.clock.advance(3 * minuteMs)
  const { lines, goodsFen } = await lin.call('cart', 'get', {})
  expect(lines.map(({ skuId, state }) => [skuId, state])).toEqual([
    [fresh, 'for-sale'],
    [near, 'withdrawn'],
  ])
  expect(goodsFen).toBe(1_190)
  const line = { skuId: near, quantity: 1 }
  expect(await lin.refused('orders', 'quote', { lines: [line] })).toMatchObject({ code: 'NOT_FOR_SALE' })
  expect(await lin.refused('orders', 'place', order)).toMatchObject({ code: 'NOT_FOR_SALE' })
  expect(await lin.refused('cart', 'add', line)).toMatchObject({ code: 'NOT_FOR_SALE' })
  expect((await pageOf()).map(({ skuId }) => skuId)).toEqual([fresh])
})

test('in the first seconds of the next day, before the scheduler has looked, it is sold nowhere either', async () => {
  const night = await openShop({ at: midnight + 1_000 })
  try {
    const wu = night.phone('oLianpuBuyerWuMin')
    const line = { quantity: 1, selected: true, addedAt: 1 }
    await night.cloud.database.handle({
      action: 'database.modifyDocument',
      collectionName: 'carts',
      query: JSON.stringify({ _id: hashId('car', wu.openid) }),
      data: JSON.stringify({ openid: wu.openid, lines: { [near]: line, [fresh]: line } }),
      merge: false,
      upsert: true,
    })
    const { lines } = await wu.call('cart', 'get', {})
    expect(new Map(lines.map(({ skuId, state }) => [skuId, state]))).toEqual(
      new Map([
        [near, 'withdrawn'],
        [fresh, 'for-sale'],
      ]),
    )
    expect((await wu.refused('cart', 'add', { skuId: near, quantity: 1 })).code).toBe('NOT_FOR_SALE')
    const { product } = await wu.call('catalog', 'product', { productId: 'prdHSHT' })
    expect(product.skus.map(({ skuId }) => skuId)).toEqual([fresh])
    expect((await wu.refused('catalog', 'remindRestock', { skuId: near })).code).toBe('NOT_FOUND')
  } finally {
    await night.close()
  }
})
