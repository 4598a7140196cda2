import { hadSkuIds, mayReview, reviewUntil } from '#domain/reviews/may-review'
import type { OrderDocument } from '#server/stores/orders'
import { type ReviewDocument, reviewIdOf, reviewsOfLines } from '#server/stores/reviews'

const ownReviewOf = ({ _id: reviewId, stars, text, pictures = [], writtenAt, reply }: ReviewDocument) => ({
  reviewId,
  stars,
  text,
  pictures: pictures.map(({ pictureId, state }) => ({ pictureId, state })),
  writtenAt,
  ...(reply !== undefined && { reply }),
})

/** An order of hers with what she said of each line. */
export async function orderReviews(order: OrderDocument, now: number) {
  const { _id: orderId, status } = order
  if (status === 'placing') throw new Error('an order still being placed')
  const had = hadSkuIds(order)
  const written = await reviewsOfLines(orderId, had)
  const lines = order.lines.map(({ skuId, productId, title, specText, pictureId }) => {
    const review = written.find(({ _id }) => _id === reviewIdOf(orderId, skuId))
    const wasSent = had.includes(skuId)
    return { skuId, productId, title, specText, pictureId, wasSent, review: review && ownReviewOf(review) }
  })
  return { orderId, status, lines, mayReview: mayReview(order, now), until: reviewUntil(order), serverNow: now }
}
