import type { ProductId, ReviewId } from '#domain/kernel/ids'
import { criticalStars, type Review } from '#domain/reviews/summarise'
import { command } from '../cloud'
import { collection } from '../collection'
import type { NewestFirst } from '../cursor'

/** One review as it is kept; the author's name is masked before it is written. */
export type ReviewDocument = Omit<Review, 'reviewId'> & { _id: ReviewId; productId: ProductId }

const reviews = collection<ReviewDocument>('reviews')

export type ReviewFilter = 'all' | 'with-pictures' | 'critical'

export interface ReviewPageRequest {
  readonly productId: ProductId
  readonly only: ReviewFilter
  readonly after?: NewestFirst | undefined
  readonly limit: number
}

const filters = {
  all: () => ({}),
  'with-pictures': () => ({ 'pictureIds.0': command().exists(true) }),
  critical: () => ({ stars: command().lte(criticalStars) }),
} satisfies Record<ReviewFilter, () => object>

/** A product's reviews, newest first, at one moment the greater id; one more than `limit` tells that there is a next page. */
export async function reviewsOf({ productId, only, after, limit }: ReviewPageRequest): Promise<ReviewDocument[]> {
  const _ = command()
  const own = { productId, ...filters[only]() }
  const where = after
    ? _.or({ ...own, writtenAt: _.lt(after.at) }, { ...own, writtenAt: after.at, _id: _.lt(after.id) })
    : own
  return reviews.find({
    where: where as Readonly<Record<string, unknown>>,
    orderBy: [
      ['writtenAt', 'desc'],
      ['_id', 'desc'],
    ],
    limit: limit + 1,
  })
}
