import type { OrderId, ProductId, ReviewId, SkuId } from '#domain/kernel/ids'
import { type CheckedPicture, shownPictures } from '#domain/reviews/pictures'
import { criticalStars, noFigures, type Review, type ReviewFigures } from '#domain/reviews/summarise'
import { command } from '../cloud'
import { collection, type Terms } from '../collection'
import type { NewestFirst } from '../cursor'
import { hashId } from '../hash-id'

/** One review as it is kept; the author's name is masked before it is written. */
export type ReviewDocument = Omit<Review, 'reviewId'> & {
  _id: ReviewId
  productId: ProductId
  skuId?: SkuId
  /** Of what a buyer wrote here; absent of what the brand brought with it. */
  orderId?: OrderId
  openid?: string
  /** All she sent, in her order; `pictureIds` are those that have passed. */
  pictures?: CheckedPicture[]
  /** Counts what was changed since it was written; absent: nothing. */
  revision?: number
  /** When something still follows from it: its order, its product's summary, its pictures. Absent: all is done. */
  dueAt?: number
  tries?: number
}

/** What a buyer wrote. */
export type WrittenReview = ReviewDocument & Required<Pick<ReviewDocument, 'orderId' | 'skuId' | 'openid' | 'pictures'>>

const reviews = collection<ReviewDocument>('reviews')

/** A line of an order has one review, and this is its id. */
export const reviewIdOf = (orderId: OrderId, skuId: SkuId): ReviewId => hashId('rev', orderId, skuId)

/** @returns false when the line has its review already. */
export async function insertReview(review: WrittenReview): Promise<boolean> {
  return reviews.insert(review)
}

export async function reviewById(id: ReviewId): Promise<ReviewDocument | undefined> {
  return reviews.get(id)
}

/** The reviews of those lines of an order that have one. */
export async function reviewsOfLines(orderId: OrderId, skuIds: readonly SkuId[]): Promise<ReviewDocument[]> {
  const ids = skuIds.map((skuId) => reviewIdOf(orderId, skuId))
  return ids.length === 0 ? [] : reviews.find({ where: { _id: command().in(ids) }, limit: ids.length })
}

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

/**
 * A product's reviews, newest first whatever their stars, at one moment the greater id; one more than `limit` tells that there
 * is a next page.
 */
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

/** What is counted of all reviews of a product, in one call. */
export async function reviewFiguresOf(productId: ProductId): Promise<ReviewFigures> {
  const many = (condition: object) => ({ $sum: { $cond: [condition, 1, 0] } })
  const result = await reviews
    .aggregate()
    .match({ productId })
    .group({
      _id: null,
      count: { $sum: 1 },
      withPictures: many({ $gt: [{ $size: '$pictureIds' }, 0] }),
      critical: many({ $lte: ['$stars', criticalStars] }),
      stars: { $sum: '$stars' },
    })
    .end()
  const [found] = (result as unknown as { list: (ReviewFigures & { _id: null })[] }).list
  if (!found) return noFigures
  const { _id, ...figures } = found
  return figures
}

/** The review as it was read. */
const asRead = ({ _id, revision }: ReviewDocument): Terms => ({ _id, revision: revision ?? command().exists(false) })

/** Notes what WeChat said of its pictures. @returns the review as it then stands, undefined when it was changed meanwhile */
export async function notePictures(
  review: ReviewDocument,
  pictures: CheckedPicture[],
): Promise<ReviewDocument | undefined> {
  const change = { pictures, pictureIds: shownPictures(pictures), revision: (review.revision ?? 0) + 1 }
  const written = { ...change, pictures: command().set(pictures), pictureIds: command().set(change.pictureIds) }
  return (await reviews.update(asRead(review), written)) === 1 ? { ...review, ...change } : undefined
}

/** The shop's answer; the last one stands. What follows from it is due at once. */
export async function setReply(id: ReviewId, reply: string, at: number): Promise<void> {
  await reviews.update({ _id: id }, { reply, revision: command().inc(1), dueAt: at, tries: 0 })
}

/** Nothing follows from it any more, unless it was changed meanwhile. */
export async function reviewDone(review: ReviewDocument): Promise<void> {
  await reviews.update(asRead(review), { dueAt: command().remove(), tries: command().remove() })
}

/** Something still follows; to be tried again then. */
export async function reviewPutOff({ _id }: ReviewDocument, dueAt: number): Promise<void> {
  await reviews.update({ _id, dueAt: command().exists(true) }, { dueAt, tries: command().inc(1) })
}

/** Reviews from which something follows by now, the longest due first. */
export async function reviewsDue(now: number, limit: number): Promise<ReviewDocument[]> {
  return reviews.find({ where: { dueAt: command().lte(now) }, orderBy: [['dueAt', 'asc']], limit })
}
