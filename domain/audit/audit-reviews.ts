import { figuresWith, noFigures, type ReviewFigures } from '../reviews/summarise'
import type { AuditedOrder, AuditedProduct, AuditedReview } from './audited'
import type { Violation } from './violation'

/** What was counted of a product's reviews; `isDue`: its summary is about to be counted anew. */
export type ReviewTally = ReviewFigures & { readonly isDue: boolean }
/** By product id. */
export type ReviewTallies = Readonly<Record<string, ReviewTally>>

/** A try that fails is put off for an hour at most; five minutes without the first is a standstill. */
const firstLagMs = 5 * 60_000
const lagMs = 65 * 60_000

/** SKUs of which a unit was sent. */
const sentSkuIds = ({ parcels = [] }: AuditedOrder): Set<string> =>
  new Set(parcels.flatMap(({ items }) => items.map(({ skuId }) => skuId)))

/** The tallies with these reviews more. */
export function tallied(tallies: ReviewTallies, reviews: readonly AuditedReview[]): ReviewTallies {
  const next: Record<string, ReviewTally> = { ...tallies }
  for (const review of reviews) {
    const before = next[review.productId] ?? { ...noFigures, isDue: false }
    next[review.productId] = {
      ...figuresWith(before, review),
      isDue: before.isDue || review.dueAt !== undefined,
    }
  }
  return next
}

/** What a buyer wrote is of goods that were sent to her and came. What the brand brought with it names no order. */
export function strayReview(review: AuditedReview, order: AuditedOrder | undefined): Violation[] {
  const { _id, orderId, skuId, openid } = review
  if (orderId === undefined) return []
  const isHers = order?.openid === openid && order?.receivedAt !== undefined
  if (isHers && sentSkuIds(order).has(skuId ?? '')) return []
  const found = `${skuId ?? ''} of ${orderId}, ${order?.status ?? 'missing'}`
  return [{ invariant: 'review-is-of-received-goods', document: `reviews/${_id}`, found }]
}

/** What follows from a review is done in time. */
export function forgottenReview({ _id, dueAt, tries = 0 }: AuditedReview, now: number): Violation[] {
  if (dueAt === undefined || now - dueAt <= (tries > 0 ? lagMs : firstLagMs)) return []
  const found = `due since ${dueAt}, ${tries} tries`
  return [{ invariant: 'effect-is-done-in-time', document: `reviews/${_id}`, found }]
}

/** A reviewed order has one review of every line that was sent; no line ever has two. */
export function wrongReviews(order: AuditedOrder, reviews: readonly AuditedReview[]): Violation[] {
  const counts = [...sentSkuIds(order)].map(
    (skuId) => reviews.filter((review) => review.orderId === order._id && review.skuId === skuId).length,
  )
  const isWhole = order.status !== 'reviewed' || counts.every((count) => count === 1)
  if (isWhole && counts.every((count) => count < 2)) return []
  const found = `${order.status}, ${counts.join(' ')} reviews`
  return [{ invariant: 'line-has-its-one-review', document: `orders/${order._id}`, found }]
}

/** What a product says of its reviews is what they say. Not looked at where somebody is about to count, or just has. */
export function wrongSummary(
  { _id, reviewSummary, reviewsCountedAt = 0 }: AuditedProduct,
  tallies: ReviewTallies,
  startedAt: number,
): Violation[] {
  const { isDue, stars, ...counts } = tallies[_id] ?? { ...noFigures, isDue: false }
  if (isDue || reviewsCountedAt >= startedAt) return []
  const said = reviewSummary ?? { count: 0, withPictures: 0, critical: 0, starsTenths: 0 }
  const starsTenths = counts.count === 0 ? 0 : Math.round((stars * 10) / counts.count)
  const isRight =
    said.count === counts.count &&
    said.withPictures === counts.withPictures &&
    said.critical === counts.critical &&
    said.starsTenths === starsTenths
  if (isRight) return []
  const found = `says ${said.count} at ${said.starsTenths}, there are ${counts.count} at ${starsTenths}`
  return [{ invariant: 'review-summary-counts-all', document: `products/${_id}`, found }]
}
