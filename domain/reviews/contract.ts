import * as z from 'zod'
import { action, cursor, id, instant, pictureId, prose, strict } from '../kernel/contract'
import { shownOrderStatuses } from '../orders/status'
import { reviewLimits } from './limits'
import { pictureStates } from './pictures'

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

/** Her own review, as she alone reads it. */
const ownReview = strict({
  reviewId: id('rev'),
  stars: z.int().min(1).max(5),
  text: z.string(),
  pictures: z.array(strict({ pictureId, state: z.enum(pictureStates) })),
  writtenAt: instant,
  reply: z.string().optional(),
})

/** What of an order can be reviewed and what has been. */
const orderReviews = strict({
  orderId: id('ord'),
  status: z.enum(shownOrderStatuses),
  lines: z.array(
    strict({
      skuId: id('sku'),
      productId: id('prd'),
      title: z.string(),
      specText: z.string(),
      pictureId: z.string(),
      /** Something of it was sent; else there is nothing to review. */
      wasSent: z.boolean(),
      review: ownReview.optional(),
    }),
  ),
  mayReview: z.boolean(),
  /** Until when, of an order that has come. */
  until: instant.optional(),
  serverNow: instant,
})

const wordsOfLine = strict({
  skuId: id('sku'),
  stars: z.int().min(1).max(5),
  /** Stars alone are a review too. */
  text: prose(0, reviewLimits.textLength),
  pictureIds: z
    .array(pictureId)
    .max(reviewLimits.pictures)
    .refine((ids) => new Set(ids).size === ids.length, { error: 'each once' }),
})

export const reviewsContract = {
  /** What she bought with an order and said of it. */
  ofOrder: action({
    access: 'customer',
    input: strict({ orderId: id('ord') }),
    output: orderReviews,
    refuses: ['NOT_FOUND'],
  }),
  /**
   * Writes the reviews of some lines of a received order, all or none of them as far as words go. A line has one review:
   * the same words again change nothing, others are refused. Pictures are shown to others once WeChat has let them through.
   */
  write: action({
    access: 'customer',
    input: strict({
      orderId: id('ord'),
      lines: z
        .array(wordsOfLine)
        .min(1)
        .max(60)
        .refine((lines) => new Set(lines.map(({ skuId }) => skuId)).size === lines.length, { error: 'one per line' }),
    }),
    output: orderReviews,
    refuses: [
      'NOT_FOUND',
      'STATUS_CONFLICT',
      'TOO_LATE_TO_REVIEW',
      'NEVER_SENT',
      'ALREADY_REVIEWED',
      'CONTENT_REFUSED',
    ],
  }),
  /** The shop answers, or says it better than before. */
  reply: action({
    access: 'operator',
    input: strict({ reviewId: id('rev'), text: prose(1, reviewLimits.replyLength) }),
    output: review,
    refuses: ['NOT_FOUND', 'CONTENT_REFUSED'],
  }),
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
