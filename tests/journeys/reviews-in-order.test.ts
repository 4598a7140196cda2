import fc from 'fast-check'
import type { OrderId, ProductId } from '#domain/kernel/ids'
import { minuteMs } from '#domain/kernel/time'
import { newerFirst, type Review, summarise } from '#domain/reviews/summarise'
import { postTo, writeRows } from '../support/compared-day'
import { allReviews, receivedOrder, wordsFor } from '../support/reviewing'
import { openShop, type Phone, type Shop } from '../support/shop'
import { rowsOf } from '../support/shop-rows'

const sku = 'skuGZYW260'
const productId = 'prdGZYW'
let shop: Shop
let looker: Phone

beforeAll(async () => {
  shop = await openShop()
  looker = shop.phone('oLianpuReviewLooker')
})
afterAll(async () => {
  await shop.close()
})

const reviewOf = (id: string, { stars, at, pictures }: { stars: number; at: number; pictures: number }): Review => ({
  reviewId: `rev${id}`,
  author: '林**',
  stars,
  text: stars < 3 ? '不好吃' : '',
  specText: '260克',
  pictureIds: Array.from({ length: pictures }, (_, index) => `cloud://shop.a/review-pictures/${String(index)}.jpg`),
  writtenAt: at,
})

test('for any reviews the list holds every one of them once, newest first, whatever its stars', async () => {
  const drawn = fc.record({
    stars: fc.integer({ min: 1, max: 5 }),
    // Few moments, so that many were written at one.
    at: fc.integer({ min: 1_000, max: 1_006 }),
    pictures: fc.nat(2),
  })
  let shops = 0
  await fc.assert(
    fc.asyncProperty(fc.array(drawn, { minLength: 1, maxLength: 35 }), async (some) => {
      shops += 1
      const of: ProductId = `prdDrawn${String(shops)}`
      const reviews = some.map((one, at) => reviewOf(`drawn${String(shops)}x${String(at)}`, one))
      const rows = reviews.map(({ reviewId: _id, ...rest }) => JSON.stringify({ _id, productId: of, ...rest }))
      await writeRows(postTo(shop.cloud.url), 'products', [JSON.stringify({ _id: of, title: '抽样' })])
      await writeRows(postTo(shop.cloud.url), 'reviews', rows)
      const { reviews: listed } = await allReviews(looker, of)
      expect(listed).toEqual([...reviews].sort(newerFirst))
      const critical = await allReviews(looker, of, 'critical')
      expect(critical.reviews).toEqual(listed.filter(({ stars }) => stars <= 3))
    }),
    { numRuns: 12 },
  )
})

test('of six who write at once each is counted, and the product says what the rows say', async () => {
  const buyers = Array.from({ length: 6 }, (_, at) => shop.phone(`oLianpuAtOnce${String(at)}`))
  const orders: OrderId[] = []
  for (const phone of buyers) orders.push(await receivedOrder(shop, phone, { sku }))
  await Promise.all(
    buyers.map((phone, at) => {
      const orderId = orders[at] ?? 'ordnone'
      return phone.call('reviews', 'write', { orderId, lines: [wordsFor(sku, { stars: (at % 5) + 1 })] })
    }),
  )
  // Whoever was overtaken at every try has left it to the scheduler.
  await shop.cloud.clock.advance(minuteMs)
  const rows = await rowsOf(shop, 'reviews', { productId })
  expect(rows.filter((row) => row['dueAt'] !== undefined)).toEqual([])
  const { reviews, summary } = await allReviews(looker, productId)
  expect(reviews).toHaveLength(rows.length)
  const counted = summarise(reviews)
  expect(summary).toEqual(counted && { ...counted, latest: undefined })
  expect((await looker.call('catalog', 'product', { productId })).reviews).toEqual(counted)
  for (const [at, orderId] of orders.entries())
    expect((await buyers[at]?.call('orders', 'detail', { orderId }))?.status).toBe('reviewed')
})
