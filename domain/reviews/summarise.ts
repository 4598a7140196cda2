import type { OutputOf } from '../kernel/contract'
import type { reviewsContract } from './contract'

type Listed = OutputOf<(typeof reviewsContract)['list']>
export type Review = Listed['reviews'][number]
export type ReviewSummary = NonNullable<Listed['summary']> & { latest: Review[] }

/** As many stars or fewer are a critical review. */
export const criticalStars = 3
const latestCount = 2

/** Newest first; at the same moment the greater id. */
export function newerFirst(a: Review, b: Review): number {
  return b.writtenAt - a.writtenAt || (a.reviewId > b.reviewId ? -1 : Number(a.reviewId < b.reviewId))
}

/** What all reviews of one product say together; undefined while there is none. */
export function summarise(reviews: readonly Review[]): ReviewSummary | undefined {
  if (reviews.length === 0) return undefined
  const stars = reviews.reduce((sum, review) => sum + review.stars, 0)
  return {
    count: reviews.length,
    withPictures: reviews.filter(({ pictureIds }) => pictureIds.length > 0).length,
    critical: reviews.filter((review) => review.stars <= criticalStars).length,
    starsTenths: Math.round((stars * 10) / reviews.length),
    latest: [...reviews].sort(newerFirst).slice(0, latestCount),
  }
}
