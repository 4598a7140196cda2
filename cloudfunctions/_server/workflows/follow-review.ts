import type { OrderId, ProductId } from '#domain/kernel/ids'
import { hadSkuIds } from '#domain/reviews/may-review'
import { isWaiting } from '#domain/reviews/pictures'
import { latestCount, summaryOf } from '#domain/reviews/summarise'
import { changeOrder } from '../stores/order-parcels'
import { orderById } from '../stores/orders'
import { changeReviewSummary, reviewRevisionOf } from '../stores/products'
import { type ReviewDocument, reviewDone, reviewFiguresOf, reviewsOf, reviewsOfLines } from '../stores/reviews'

/** Others may write to the order, or review the product, at the same time; each is read anew. */
const tries = 6

/** A review as everybody reads it: nothing of who wrote it or with which order. */
export const shownReview = ({
  _id: reviewId,
  author,
  stars,
  text,
  specText,
  pictureIds,
  writtenAt,
  reply,
}: ReviewDocument) => ({
  reviewId,
  author,
  stars,
  text,
  specText,
  pictureIds,
  writtenAt,
  ...(reply !== undefined && { reply }),
})

/** An order of which every line she had something of has its review is `reviewed`. @throws Error when others never let it be written */
async function noteReviewed(orderId: OrderId, at: number): Promise<void> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const order = await orderById(orderId)
    if (order?.status !== 'received') return
    const had = hadSkuIds(order)
    if ((await reviewsOfLines(orderId, had)).length < had.length) return
    if (await changeOrder(order, { event: 'review', set: { reviewedAt: at } })) return
  }
  throw new Error('the order was changed at every try')
}

/**
 * Counts a product's reviews and writes what they say together. Whoever counted before somebody else wrote is told so by the
 * revision and counts again, so the last to write has counted every review there was when it began.
 * @throws Error when others were quicker at every try
 */
export async function countReviews(productId: ProductId, at: number): Promise<void> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const revision = await reviewRevisionOf(productId)
    if (revision === undefined) return
    const [figures, newest] = await Promise.all([
      reviewFiguresOf(productId),
      reviewsOf({ productId, only: 'all', limit: latestCount }),
    ])
    const summary = summaryOf(figures, newest.map(shownReview))
    if (await changeReviewSummary(productId, revision, { summary, at })) return
  }
  throw new Error('the reviews were counted by others at every try')
}

/** Does what follows from a review but for its pictures; harmless again. @throws when something could not be done */
export async function followReview(review: ReviewDocument, at: number): Promise<void> {
  if (review.orderId) await noteReviewed(review.orderId, at)
  await countReviews(review.productId, at)
  if (!isWaiting(review.pictures ?? [])) await reviewDone(review)
}
