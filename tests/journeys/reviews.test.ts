import type { InputOf, OutputOf } from '#domain/kernel/contract'
import type { reviewsContract } from '#domain/reviews/contract'
import { openShop, type Phone, type Shop } from '../support/shop'

type Only = InputOf<(typeof reviewsContract)['list']>['only']
type Page = OutputOf<(typeof reviewsContract)['list']>

/** Has no review of its own in the brand's files. */
const quiet = 'prdHTHP'
let shop: Shop
let lin: Phone

async function write(id: string, review: object): Promise<void> {
  const data = {
    productId: quiet,
    author: '林**',
    stars: 5,
    text: '脆',
    specText: '',
    pictureIds: [],
    writtenAt: 1_000,
    ...review,
  }
  const reply = await shop.cloud.database.handle({
    action: 'database.modifyDocument',
    collectionName: 'reviews',
    query: JSON.stringify({ _id: id }),
    data: JSON.stringify(data),
    merge: false,
    upsert: true,
  })
  if (reply.code !== undefined) throw new Error(reply.code)
}

beforeAll(async () => {
  shop = await openShop()
  lin = shop.phone('oLianpuBuyerLinXiaoyu')
  // Twenty-five at three moments only, so that pages break among reviews of one moment.
  for (let at = 0; at < 25; at += 1) {
    const pictureIds = at % 5 === 0 ? ['cloud://shop.a/reviews/a.webp'] : []
    await write(`rev${String(at).padStart(3, '0')}`, { writtenAt: 1_000 * (at % 3), stars: (at % 5) + 1, pictureIds })
  }
})
afterAll(async () => {
  await shop.close()
})

async function all(only: Only): Promise<Page['reviews']> {
  const reviews: Page['reviews'] = []
  for (let cursor: string | undefined; ;) {
    const page: Page = await lin.call('reviews', 'list', {
      productId: quiet,
      only,
      ...(cursor !== undefined && { cursor }),
    })
    expect(page.reviews.length).toBeLessThanOrEqual(10)
    reviews.push(...page.reviews)
    cursor = page.nextCursor
    if (cursor === undefined) return reviews
  }
}

test('reviews come newest first and each once, also when many were written at one moment', async () => {
  const reviews = await all('all')
  expect(reviews).toHaveLength(25)
  expect(new Set(reviews.map(({ reviewId }) => reviewId)).size).toBe(25)
  const moments = reviews.map(({ writtenAt }) => writtenAt)
  expect(moments).toEqual([...moments].sort((a, b) => b - a))
})

test.each([
  ['with-pictures', (review: Page['reviews'][number]) => review.pictureIds.length > 0, 5],
  ['critical', (review: Page['reviews'][number]) => review.stars <= 3, 15],
] as const)('only %s are listed when asked for, all of them', async (only, fits, count) => {
  const reviews = await all(only)
  expect(reviews.every(fits)).toBe(true)
  expect(reviews).toHaveLength(count)
})

test('the sum of a product’s reviews stands on its page and above its list, and fits them', async () => {
  const { goods } = await lin.call('catalog', 'search', { text: '瓜子' })
  const productId = goods[0]?.productId ?? 'prdNone'
  const { reviews: summary } = await lin.call('catalog', 'product', { productId })
  const list = await lin.call('reviews', 'list', { productId })
  if (!summary) throw new Error('the first of the seeds has no reviews')
  const { latest, ...counts } = summary
  expect(list.summary).toEqual(counts)
  expect(latest).toEqual(list.reviews.slice(0, 2))
})

test('a product nobody reviewed has an empty list, one that is not there is missing', async () => {
  const { reviews } = await lin.call('catalog', 'product', { productId: 'prdHTHP' })
  expect(reviews).toBeUndefined()
  expect((await lin.refused('reviews', 'list', { productId: 'prdNICHTS' })).code).toBe('NOT_FOUND')
  expect((await lin.refused('reviews', 'list', { productId: quiet, cursor: 'o10' })).code).toBe('MALFORMED')
})

test('a page of reviews costs two calls side by side', async () => {
  expect(await lin.cost('reviews', 'list', { productId: quiet })).toMatchObject({ dbCalls: 2, depth: 1 })
})
