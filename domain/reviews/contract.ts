import * as z from 'zod'
import { action, cursor, id, instant, pictureId, strict } from '../kernel/contract'

/** One buyer's word on what she bought, as everybody reads it. */
export const review = strict({
  reviewId: id('rev'),
  /** Masked by us, never the full name: 林**. */
  author: z.string(),
  stars: z.int().min(1).max(5),
  text: z.string(),
  specText: z.string(),
  pictureIds: z.array(pictureId),
  writtenAt: instant,
  /** The shop's answer. */
  reply: z.string().optional(),
})

/** What the product page says of all reviews; absent while there is none. */
export const reviewSummary = strict({
  count: z.int().min(1),
  withPictures: z.int().min(0),
  /** 3 stars or fewer; shown beside the others, never hidden. */
  critical: z.int().min(0),
  /** Mean of the stars in tenths: 47 is 4.7. */
  starsTenths: z.int().min(10).max(50),
  /** The newest two. */
  latest: z.array(review).max(2),
})

export const reviewsContract = {
  /** Newest first. */
  list: action({
    access: 'customer',
    input: strict({
      productId: id('prd'),
      only: z.enum(['all', 'with-pictures', 'critical']).default('all'),
      cursor: cursor.optional(),
    }),
    output: strict({
      summary: reviewSummary.omit({ latest: true }).optional(),
      reviews: z.array(review),
      nextCursor: cursor.optional(),
    }),
    refuses: ['NOT_FOUND'],
  }),
}
