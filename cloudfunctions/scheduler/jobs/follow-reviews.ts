import { minuteMs } from '#domain/kernel/time'
import { type CheckedPicture, isWaiting } from '#domain/reviews/pictures'
import { now, storedFile } from '#server/cloud'
import { checkedTypes, isFitPicture, largestChecked } from '#server/content-check'
import { logFailure } from '#server/log'
import type { Job } from '#server/serve-trigger'
import { notePictures, type ReviewDocument, reviewPutOff, reviewsDue } from '#server/stores/reviews'
import { followReview } from '#server/workflows/follow-review'

const pageSize = 20

/** A minute, doubling with every try, an hour at most. */
const pauseMs = (tries: number) => Math.min(minuteMs * 2 ** tries, 60 * minuteMs)

/** A picture that cannot be fetched or checked so often was never uploaded, or is none. */
const mostFetches = 8

async function isFit(pictureId: string): Promise<boolean> {
  const contentType = checkedTypes[pictureId.split('.').at(-1) ?? '']
  const bytes = await storedFile(pictureId)
  if (contentType === undefined || bytes.length === 0 || bytes.length > largestChecked) return false
  return isFitPicture(bytes, contentType)
}

/** What cannot be checked is never shown; while the storage or WeChat cannot be asked a picture goes on waiting. */
async function checked(picture: CheckedPicture, tries: number): Promise<CheckedPicture> {
  const { pictureId, state } = picture
  if (state !== 'waiting') return picture
  try {
    return { pictureId, state: (await isFit(pictureId)) ? 'passed' : 'refused' }
  } catch (error) {
    logFailure('picture-check-failed', error)
    return tries < mostFetches ? picture : { pictureId, state: 'refused' }
  }
}

/** The review with its pictures as WeChat judges them, undefined when it was changed meanwhile: then it is still due. */
async function withCheckedPictures(review: ReviewDocument): Promise<ReviewDocument | undefined> {
  const { pictures = [], tries = 0 } = review
  if (!isWaiting(pictures)) return review
  const judged: CheckedPicture[] = []
  for (const picture of pictures) judged.push(await checked(picture, tries))
  const isNew = judged.some(({ state }, at) => state !== pictures[at]?.state)
  return isNew ? notePictures(review, judged) : review
}

async function follow(review: ReviewDocument, at: number): Promise<boolean> {
  try {
    const standing = await withCheckedPictures(review)
    if (!standing) return false
    await followReview(standing, at)
    if (!isWaiting(standing.pictures ?? [])) return true
  } catch (error) {
    logFailure('review-follow-failed', error, { reviewId: review._id })
  }
  await reviewPutOff(review, at + pauseMs(review.tries ?? 0))
  return false
}

/** What follows from reviews: pictures are checked and then shown, orders count as reviewed, products say what all say. */
export const followReviews: Job = {
  name: 'follow-reviews',
  async run({ now: at, deadlineAt }) {
    let done = 0
    while (now() < deadlineAt) {
      const due = await reviewsDue(at, pageSize)
      for (const review of due) if (now() < deadlineAt) done += Number(await follow(review, at))
      if (due.length < pageSize) break
    }
    return done
  },
}
