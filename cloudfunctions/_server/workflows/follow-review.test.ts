import { summarise } from '#domain/reviews/summarise'
import { openLocalDatabase } from '../../../tests/support/local-database'
import { sdkEnvironment } from '../../../tests/support/official-sdk'
import { startWireServer } from '../../../tests/support/wire-server'

type Products = typeof import('../stores/products')
type Reviews = typeof import('../stores/reviews')
type Follow = typeof import('./follow-review')
let products: Products
let reviews: Reviews
let follow: Follow
let close: () => Promise<void>

beforeAll(async () => {
  const database = await openLocalDatabase()
  const server = await startWireServer(database)
  Object.assign(process.env, sdkEnvironment(server.url))
  ;[products, reviews, follow] = await Promise.all([
    import('../stores/products'),
    import('../stores/reviews'),
    import('./follow-review'),
  ])
  close = async () => {
    await server.close()
    await database.dispose()
  }
}, 30_000)
afterAll(() => close())

let made = 0
async function newProduct() {
  made += 1
  const _id = `prdTest${String(made)}` as const
  const texts = { code: 'A', categoryId: 'catA', title: '测试', subtitle: '' } as const
  const lists = { pictureIds: [], chips: [], facts: [], promises: [], specAxes: [] }
  await products.saveProduct({ _id, ...texts, ...lists, rank: 1, onSale: true })
  return _id
}

const written = (productId: `prd${string}`, at: number) =>
  reviews.insertReview({
    _id: `rev${productId}x${String(at)}`,
    productId,
    orderId: `ord${String(at)}`,
    skuId: 'skuA',
    openid: 'oA',
    author: '林**',
    stars: (at % 5) + 1,
    text: '脆',
    specText: '',
    pictureIds: [],
    pictures: [],
    writtenAt: at,
  })

async function saidAndCounted(productId: `prd${string}`) {
  const all = await reviews.reviewsOf({ productId, only: 'all', limit: 100 })
  const said = (await products.reviewSummaryOf(productId))?.reviewSummary
  return [said, summarise(all.map(follow.shownReview))]
}

test('whoever counted before somebody else wrote may not write over her', async () => {
  const productId = await newProduct()
  await written(productId, 1)
  const revision = (await products.reviewRevisionOf(productId)) ?? NaN
  const stale = { summary: undefined, at: 1 }
  // Another counts in between, as a second call would.
  await follow.countReviews(productId, 2)
  expect(await products.changeReviewSummary(productId, revision, stale)).toBe(false)
  await written(productId, 2)
  const second = (await products.reviewRevisionOf(productId)) ?? NaN
  await follow.countReviews(productId, 3)
  expect(await products.changeReviewSummary(productId, second, stale)).toBe(false)
  const [said, counted] = await saidAndCounted(productId)
  expect(said).toEqual(counted)
  expect(said?.count).toBe(2)
})

test('each writes while the one before is still counting, and in the end every review is counted', async () => {
  const productId = await newProduct()
  const counts: Promise<void>[] = []
  for (let at = 1; at <= 20; at += 1) {
    await written(productId, at)
    counts.push(follow.countReviews(productId, at))
  }
  const ends = await Promise.allSettled(counts)
  // Whoever was overtaken at every try leaves it to the scheduler, which counts once more.
  if (ends.some(({ status }) => status === 'rejected')) await follow.countReviews(productId, 21)
  const [said, counted] = await saidAndCounted(productId)
  expect(said).toEqual(counted)
  expect(said?.count).toBe(20)
})

test('reviews of a product that is gone are left alone', async () => {
  await written('prdGone', 1)
  await follow.countReviews('prdGone', 1)
  expect(await products.reviewSummaryOf('prdGone')).toBeUndefined()
})
