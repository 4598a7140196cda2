import type * as z from 'zod'
import type { OrderId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import { hasArrived } from '#domain/orders/status'
import { maskedAuthor } from '#domain/reviews/author'
import type { reviewsContract } from '#domain/reviews/contract'
import { hadSkuIds, mayReview } from '#domain/reviews/may-review'
import { reviewPictureFolder, reviewPictureName } from '#domain/reviews/pictures'
import type { CustomerContext } from '#server/access'
import { isFitText } from '#server/content-check'
import { logFailure } from '#server/log'
import { pictureId } from '#server/picture-id'
import { memberByOpenid } from '#server/stores/members'
import { type OrderDocument, type OrderLine, orderOfBuyer } from '#server/stores/orders'
import {
  insertReview,
  type ReviewDocument,
  reviewById,
  reviewIdOf,
  reviewsOfLines,
  type WrittenReview,
} from '#server/stores/reviews'
import { followReview } from '#server/workflows/follow-review'
import { orderReviews } from '../order-reviews'

type Request = z.output<(typeof reviewsContract)['write']['input']>
type Words = Request['lines'][number]

/**
 * Writes what she says of lines of a received order. The review's row is the one write that counts, and a line has one row; the
 * order's status, the product's summary and the check of pictures follow from it, here or with the scheduler.
 * @throws Refusal as the contract lists them
 */
export async function write({ orderId, lines }: Request, { openid, now }: CustomerContext) {
  const order = await orderOfBuyer(openid, orderId)
  if (!order) throw new Refusal('NOT_FOUND', { kind: 'order' })
  const bought = lines.map((words) => ({ words, line: lineOf(order, words) }))
  const known = await reviewsOfLines(
    orderId,
    lines.map(({ skuId }) => skuId),
  )
  const standingOf = ({ skuId }: Words) => known.find(({ _id }) => _id === reviewIdOf(orderId, skuId))
  const fresh = bought.filter(({ words }) => {
    const standing = standingOf(words)
    if (standing) assertSame(standing, words)
    return !standing
  })
  for (const { words } of fresh) assertMayWrite(order, words, now)
  await Promise.all(fresh.map(({ words }) => checkText(openid, words)))
  const author = fresh.length > 0 ? maskedAuthor((await memberByOpenid(openid))?.nickname) : ''
  const written = await Promise.all(fresh.map((one) => put({ ...one, orderId, openid, author, now })))
  await followNow([...known, ...written], now)
  return orderReviews((await orderOfBuyer(openid, orderId)) ?? order, now)
}

function lineOf({ lines }: OrderDocument, { skuId }: Words): OrderLine {
  const line = lines.find((one) => one.skuId === skuId)
  if (!line) throw new Refusal('NOT_FOUND', { kind: 'sku' })
  return line
}

function assertMayWrite(order: OrderDocument, { skuId, pictureIds }: Words, now: number): void {
  const { status } = order
  if (!hasArrived(status)) throw new Refusal('STATUS_CONFLICT', { status })
  if (!hadSkuIds(order).includes(skuId)) throw new Refusal('NEVER_SENT', { skuId })
  if (!mayReview(order, now)) throw new Refusal('TOO_LATE_TO_REVIEW', {})
  const folder = pictureId(reviewPictureFolder)
  const isOurs = (id: string) => id.startsWith(folder) && reviewPictureName.test(id.slice(folder.length))
  if (pictureIds.every(isOurs)) return
  throw new Refusal('MALFORMED', { issues: [{ path: 'lines.pictureIds', rule: 'not_a_review_picture' }] })
}

async function checkText(openid: string, { skuId, text }: Words): Promise<void> {
  // Stars alone say nothing that could be refused, and WeChat takes no empty text.
  if (text === '' || (await isFitText(openid, text, 'comment'))) return
  throw new Refusal('CONTENT_REFUSED', { field: 'review', skuId })
}

/** A line has one review: the same words again are the same review, others come too late. */
function assertSame({ stars, text, pictures = [] }: ReviewDocument, words: Words): void {
  const isSame =
    stars === words.stars &&
    text === words.text &&
    pictures.length === words.pictureIds.length &&
    pictures.every((picture, at) => picture.pictureId === words.pictureIds[at])
  if (!isSame) throw new Refusal('ALREADY_REVIEWED', { skuId: words.skuId })
}

interface Put {
  readonly words: Words
  readonly line: OrderLine
  readonly orderId: OrderId
  readonly openid: string
  readonly author: string
  readonly now: number
}

/** @returns the line's review, whoever of two calls at once wrote it */
async function put({ words, line, orderId, openid, author, now }: Put): Promise<ReviewDocument> {
  const { skuId, stars, text, pictureIds } = words
  const review: WrittenReview = {
    _id: reviewIdOf(orderId, skuId),
    orderId,
    skuId,
    productId: line.productId,
    openid,
    author,
    stars,
    text,
    specText: line.specText,
    // Nobody else sees a picture that WeChat has not let through.
    pictureIds: [],
    pictures: pictureIds.map((one) => ({ pictureId: one, state: 'waiting' })),
    writtenAt: now,
    dueAt: now,
    tries: 0,
  }
  if (await insertReview(review)) return review
  const standing = await reviewById(review._id)
  if (!standing) throw new Error('a review vanished')
  assertSame(standing, words)
  return standing
}

/** What fails here stays due, and the scheduler does it within a minute. */
async function followNow(reviews: readonly ReviewDocument[], now: number): Promise<void> {
  for (const review of reviews) {
    if (review.dueAt === undefined) continue
    await followReview(review, now).catch((error: unknown) => {
      logFailure('review-follow-failed', error, { reviewId: review._id })
    })
  }
}
