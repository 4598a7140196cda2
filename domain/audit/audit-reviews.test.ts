import { auditShop } from './audit-shop'
import type { AuditSource } from './audit-source'
import type { AuditedOrder, AuditedPayment, AuditedProduct, AuditedReview } from './audited'
import { reviewInvariants } from './violation'

const now = 100 * 3_600_000
const order: AuditedOrder = {
  _id: 'ordReviewed',
  status: 'reviewed',
  openid: 'oBuyer',
  placedAt: now - 600_000,
  expiresAt: now + 300_000,
  paidAt: now - 500_000,
  receivedAt: now - 300_000,
  // The second was given up before it left.
  lines: ['skuA', 'skuB'].map((skuId) => ({
    skuId,
    quantity: 1,
    unitPriceFen: 500,
    goodsFen: 500,
    discountFen: 0,
    paidFen: 500,
  })),
  parcels: [{ items: [{ skuId: 'skuA' }] }],
  sum: { goodsFen: 1000, promotionFen: 0, couponFen: 0, pointsFen: 0, freightFen: 600, payableFen: 1600 },
  paymentId: 'pay1',
  effects: {},
}
const payment: AuditedPayment = {
  _id: 'pay1',
  orderId: 'ordReviewed',
  outTradeNo: 'number1',
  amountFen: 1600,
  status: 'succeeded',
  payExpiresAt: now + 240_000,
  transactionId: '4200',
  paidAt: now - 500_000,
}
const hers: AuditedReview = {
  _id: 'rev1',
  productId: 'prdA',
  orderId: 'ordReviewed',
  skuId: 'skuA',
  openid: 'oBuyer',
  stars: 2,
  pictureIds: ['a'],
}
const brands: AuditedReview = { _id: 'revBrand', productId: 'prdA', stars: 5, pictureIds: [] }
const product: AuditedProduct = {
  _id: 'prdA',
  reviewSummary: { count: 2, withPictures: 1, critical: 1, starsTenths: 35 },
}
const unreviewed: AuditedProduct = { _id: 'prdB' }

interface Shop {
  readonly orders: AuditedOrder[]
  readonly reviews: AuditedReview[]
  readonly products: AuditedProduct[]
}
const sound: Shop = { orders: [order], reviews: [hers, brands], products: [product, unreviewed] }

/** One document a page, so that every audit pages. */
function sourceOf(shop: Shop): AuditSource {
  const all = { ...shop, payments: [payment], refunds: [], skus: [], 'stock-buckets': [] }
  const sorted = (name: keyof typeof all) => [...all[name]].sort((a, b) => (a._id < b._id ? -1 : 1))
  return {
    page: async (name, afterId) =>
      sorted(name)
        .filter(({ _id }) => _id > afterId)
        .slice(0, 1) as never,
    byIds: async (name, ids) => sorted(name).filter(({ _id }) => ids.includes(_id)) as never,
    ofOrders: async (name, ids) =>
      (all[name] as { orderId?: string }[]).filter(({ orderId = '' }) => ids.includes(orderId)) as never,
    since: async () => [],
    bucketsOf: async () => [],
  }
}

const named = async (shop: Shop, isOpen = false) =>
  (await auditShop(sourceOf(shop), { now, isOpen })).violations.map(
    ({ invariant, document }) => `${invariant} ${document}`,
  )
const withReview = (change: Partial<AuditedReview>): Shop => ({ ...sound, reviews: [{ ...hers, ...change }, brands] })
const withOrder = (change: Partial<AuditedOrder>): Shop => ({ ...sound, orders: [{ ...order, ...change }] })
const withProduct = (change: Partial<AuditedProduct>): Shop => ({ ...sound, products: [{ ...product, ...change }] })

const bad: Record<(typeof reviewInvariants)[number], [shop: Shop, document: string][]> = {
  'review-is-of-received-goods': [
    [withOrder({ openid: 'oOther' }), 'reviews/rev1'],
    [withReview({ orderId: 'ordNone' }), 'reviews/rev1'],
    [withReview({ skuId: 'skuB' }), 'reviews/rev1'],
    [withReview({ orderId: 'ordReviewed', openid: 'oOther' }), 'reviews/rev1'],
  ],
  'line-has-its-one-review': [
    [{ ...sound, reviews: [brands] }, 'orders/ordReviewed'],
    [{ ...sound, reviews: [hers, { ...hers, _id: 'rev2' }] }, 'orders/ordReviewed'],
    [{ ...withOrder({ status: 'received' }), reviews: [hers, { ...hers, _id: 'rev2' }] }, 'orders/ordReviewed'],
  ],
  'review-summary-counts-all': [
    [{ ...sound, reviews: [hers] }, 'products/prdA'],
    [withReview({ pictureIds: [] }), 'products/prdA'],
    [withReview({ stars: 3 }), 'products/prdA'],
    [{ ...sound, products: [{ _id: 'prdA' }] }, 'products/prdA'],
    [{ ...sound, products: [product, { ...product, _id: 'prdB' }] }, 'products/prdB'],
  ],
}

test('sound reviews violate nothing, and all of them are read', async () => {
  const { violations, counts } = await auditShop(sourceOf(sound), { now })
  expect(violations.filter(({ document }) => !document.startsWith('skus/'))).toEqual([])
  expect(counts).toMatchObject({ orders: 1, reviews: 2, products: 2 })
})

test.each(reviewInvariants.flatMap((name) => bad[name].map(([shop, document]) => [name, document, shop] as const)))(
  'a state that breaks “%s” is named at %s',
  async (name, document, shop) => {
    expect(await named(shop)).toContain(`${name} ${document}`)
  },
)

test('a received order may still wait for its reviews', async () => {
  expect(await named({ ...withOrder({ status: 'received' }), reviews: [brands], products: [] })).toEqual([])
})

test('a summary is left alone while a review waits to be counted; too long, and that is named', async () => {
  const waiting = (dueAt: number, tries: number) => ({ ...withReview({ stars: 3, dueAt, tries }) })
  expect(await named(waiting(now - 299_000, 0))).toEqual([])
  expect(await named(waiting(now - 301_000, 0))).toEqual(['effect-is-done-in-time reviews/rev1'])
  expect(await named(waiting(now - 3_600_000, 3))).toEqual([])
  expect(await named(waiting(now - 2 * 3_600_000, 3))).toEqual(['effect-is-done-in-time reviews/rev1'])
})

test('while the shop is open, what was counted since the reading began is not held against it', async () => {
  const since = withProduct({ reviewsCountedAt: now, reviewSummary: undefined as never })
  expect(await named(since, true)).toEqual([])
  expect(await named(since)).toEqual(['review-summary-counts-all products/prdA'])
  expect(await named(withProduct({ reviewsCountedAt: now - 1, reviewSummary: undefined as never }), true)).toHaveLength(
    1,
  )
})
