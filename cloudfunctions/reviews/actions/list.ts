import type { ProductId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import { reviewLimits } from '#domain/reviews/limits'
import type { ReviewSummary } from '#domain/reviews/summarise'
import { newestFirstCursor, newestFirstOf } from '#server/cursor'
import { reviewSummaryOf } from '#server/stores/products'
import { type ReviewFilter, reviewsOf } from '#server/stores/reviews'
import { shownReview } from '#server/workflows/follow-review'

interface Request {
  productId: ProductId
  only: ReviewFilter
  cursor?: string | undefined
}

const { pageSize } = reviewLimits

const withoutLatest = ({ count, withPictures, critical, starsTenths }: ReviewSummary) => ({
  count,
  withPictures,
  critical,
  starsTenths,
})

/** A page of what buyers say of a product, and what all of them say together. @throws Refusal NOT_FOUND */
export async function list({ productId, only, cursor }: Request) {
  const after = cursor === undefined ? undefined : newestFirstOf(cursor)
  const [product, found] = await Promise.all([
    reviewSummaryOf(productId),
    reviewsOf({ productId, only, after, limit: pageSize }),
  ])
  if (!product) throw new Refusal('NOT_FOUND', { kind: 'product' })
  const last = found.length > pageSize ? found[pageSize - 1] : undefined
  return {
    summary: product.reviewSummary && withoutLatest(product.reviewSummary),
    reviews: found.slice(0, pageSize).map(shownReview),
    ...(last && { nextCursor: newestFirstCursor({ at: last.writtenAt, id: last._id }) }),
  }
}
