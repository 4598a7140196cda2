import type { OutputOf } from '../kernel/contract'
import type { reviewsContract } from './contract'

type Listed = OutputOf<(typeof reviewsContract)['list']>
export type Review = Listed['reviews'][number]
export type ReviewSummary = NonNullable<Listed['summary']> & { latest: Review[] }

/** As many stars or fewer are a critical review. */
export const criticalStars = 3
/** So many stand on the product's page. */
export const latestCount = 2

/** Newest first; at the same moment the greater id. */
export function newerFirst(a: Review, b: Review): number {
  return b.writtenAt - a.writtenAt || (a.reviewId > b.reviewId ? -1 : Number(a.reviewId < b.reviewId))
}

/** What is counted of a product's reviews. */
export interface ReviewFigures {
  readonly count: number
  readonly withPictures: number
  readonly critical: number
  /** Of all together. */
  readonly stars: number
}

/** What the figures of all reviews and some of the newest say together; undefined while there is none. */
export function summaryOf({ stars, ...counts }: ReviewFigures, newest: readonly Review[]): ReviewSummary | undefined {
  if (counts.count === 0) return undefined
  const latest = [...newest].sort(newerFirst).slice(0, latestCount)
  return { ...counts, starsTenths: Math.round((stars * 10) / counts.count), latest }
}

export const noFigures: ReviewFigures = { count: 0, withPictures: 0, critical: 0, stars: 0 }

/** The figures with one review more. */
export const figuresWith = (
  figures: ReviewFigures,
  { stars, pictureIds }: { readonly stars: number; readonly pictureIds: readonly string[] },
): ReviewFigures => ({
  count: figures.count + 1,
  withPictures: figures.withPictures + Number(pictureIds.length > 0),
  critical: figures.critical + Number(stars <= criticalStars),
  stars: figures.stars + stars,
})

/** What all reviews of one product say together: every one counts, whatever its stars. */
export function summarise(reviews: readonly Review[]): ReviewSummary | undefined {
  return summaryOf(reviews.reduce(figuresWith, noFigures), reviews)
}
