import type { ReviewId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { StaffContext } from '#server/access'
import { isFitText } from '#server/content-check'
import { logFailure } from '#server/log'
import { reviewById, setReply } from '#server/stores/reviews'
import { countReviews, shownReview } from '#server/workflows/follow-review'

interface Request {
  reviewId: ReviewId
  text: string
}

/** The shop answers a review, however many stars it has. @throws Refusal NOT_FOUND, CONTENT_REFUSED */
export async function reply({ reviewId, text }: Request, { openid, now }: StaffContext) {
  const review = await reviewById(reviewId)
  if (!review) throw new Refusal('NOT_FOUND', { kind: 'review' })
  if (!(await isFitText(openid, text, 'comment'))) throw new Refusal('CONTENT_REFUSED', { field: 'reply' })
  await setReply(reviewId, text, now)
  // The newest two stand on the product's page as they are; what fails here the scheduler does.
  await countReviews(review.productId, now).catch((error: unknown) => {
    logFailure('review-follow-failed', error, { reviewId })
  })
  return shownReview({ ...review, reply: text })
}
