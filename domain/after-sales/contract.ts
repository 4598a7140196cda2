import * as z from 'zod'
import { action, cursor, fen, id, instant, pictureId, strict, text } from '../kernel/contract'
import { units, waybill } from '../orders/contract'
import { returnTo } from '../storefront/contract'
import { orderLimits } from '../orders/limits'
import { afterSaleKinds, afterSaleQueues, afterSaleReasons } from './kinds'
import { afterSaleLimits } from './limits'
import { afterSaleStatuses, refundStatuses } from './status'

const items = z
  .array(units)
  .min(1)
  .max(orderLimits.lines)
  .refine((all) => new Set(all.map(({ skuId }) => skuId)).size === all.length, { error: 'one entry per SKU' })

const wish = { orderId: id('ord'), kind: z.enum(afterSaleKinds), items }

const goodsItem = strict({
  skuId: id('sku'),
  quantity: z.int(),
  title: z.string(),
  specText: z.string(),
  pictureId: z.string(),
  /** What was paid for these units. */
  goodsFen: fen,
})

/** What goes back: `goodsFen + freightFen = amountFen`. */
const sums = { goodsFen: fen, freightFen: fen, amountFen: fen }

/** An after-sale as its buyer sees it. */
const afterSale = strict({
  afterSaleId: id('afs'),
  orderId: id('ord'),
  kind: z.enum(afterSaleKinds),
  status: z.enum(afterSaleStatuses),
  /** When it came into this status. */
  since: instant,
  reason: z.enum(afterSaleReasons),
  note: z.string(),
  pictureIds: z.array(z.string()),
  items: z.array(goodsItem),
  ...sums,
  askedAt: instant,
  /** Nobody decides whether. */
  isInRight: z.boolean(),
  mayWithdraw: z.boolean(),
  maySendBack: z.boolean(),
  /** Why the shop said no. */
  rejectedBecause: z.string().optional(),
  /** Until when the goods have to be on their way; then it lapses. */
  sendBackBy: instant.optional(),
  waybill: strict({ ...waybill, companyName: z.string(), sentAt: instant }).optional(),
  /** Accepted by WeChat (`processing`) is not refunded (`success`). Absent before any was asked for. */
  refund: strict({
    status: z.enum(refundStatuses),
    acceptedAt: instant.optional(),
    refundedAt: instant.optional(),
  }).optional(),
})

const staffAct = strict({ at: instant, isMine: z.boolean() })

/** An after-sale as staff see it. */
const staffAfterSale = strict({
  ...afterSale.shape,
  recipient: z.string(),
  needsSecond: z.boolean(),
  firstApproval: staffAct.optional(),
  secondApproval: staffAct.optional(),
  /** Until when the shop has to act; absent when it has nothing to do. */
  dueBy: instant.optional(),
  mayReject: z.boolean(),
  refundNo: z.string().optional(),
  /** WeChat's code while a refund does not get on: `NOT_ENOUGH` is tried again by itself. */
  refundFailure: z.string().optional(),
  retries: z.array(strict({ at: instant, note: z.string() })),
})

const one = { afterSaleId: id('afs'), orderId: id('ord') }
/** What she saw goes back; another sum is refused, never paid. */
const seen = { ...one, amountFen: fen }
const changes = ['NOT_FOUND', 'AFTER_SALE_CHANGED', 'ORDER_CHANGED'] as const
const reason = text(1, afterSaleLimits.noteLength)

export const afterSalesContract = {
  /** What would go back for these units, and who decides. Changes nothing. */
  quote: action({
    access: 'customer',
    input: strict(wish),
    output: strict({ items: z.array(goodsItem), ...sums, isInRight: z.boolean(), needsSecond: z.boolean() }),
    refuses: [
      'NOT_FOUND',
      'STATUS_CONFLICT',
      'UNITS_CLAIMED',
      'NOTHING_TO_REFUND',
      'TOO_LATE_TO_ASK',
      'AFTER_SALES_FULL',
    ],
  }),
  /** What of an order can be asked back, and under which kind. */
  claimable: action({
    access: 'customer',
    input: strict({ orderId: id('ord') }),
    output: strict({
      lines: z.array(
        strict({
          skuId: id('sku'),
          title: z.string(),
          specText: z.string(),
          pictureId: z.string(),
          /** Neither sent nor asked back. */
          unsent: z.int().min(0),
          /** Sent and not asked back. */
          sent: z.int().min(0),
          /** These can be sent back without anybody deciding. */
          isInsideRight: z.boolean(),
        }),
      ),
      /** What becomes of the freight: there is none · it goes back with the last unit · something has left, so it stays. */
      freight: z.enum(['none', 'with-last', 'stays']),
      /** There is time to send goods back without anybody deciding, those that may be. */
      isInsideRight: z.boolean(),
      mayStillAsk: z.boolean(),
    }),
    refuses: ['NOT_FOUND'],
  }),
  /** Asks for units back; claims them and their money. The same key again answers the same after-sale. */
  ask: action({
    access: 'customer',
    input: strict({
      ...wish,
      /** Made once per form by the phone: 16 to 40 letters and digits. */
      clientKey: z.string().regex(/^[0-9A-Za-z]{16,40}$/),
      reason: z.enum(afterSaleReasons),
      note: text(0, afterSaleLimits.noteLength).default(''),
      pictureIds: z.array(pictureId).max(afterSaleLimits.pictures).default([]),
      /** What the quote said. */
      expectedFen: fen,
    }),
    output: afterSale,
    refuses: [
      'NOT_FOUND',
      'STATUS_CONFLICT',
      'UNITS_CLAIMED',
      'NOTHING_TO_REFUND',
      'TOO_LATE_TO_ASK',
      'AFTER_SALES_FULL',
      'PICTURES_NEEDED',
      'AMOUNT_CHANGED',
      'KEY_REUSED',
      'ORDER_CHANGED',
    ],
  }),
  /** Calls it off while no goods are on their way back and no money is. Again changes nothing. */
  withdraw: action({ access: 'customer', input: strict(one), output: afterSale, refuses: changes }),
  /** Says with which parcel the goods come back; again corrects it. */
  sendBack: action({ access: 'customer', input: strict({ ...one, ...waybill }), output: afterSale, refuses: changes }),
  /** Hers, of the latest asked order first; of one order the latest first. */
  list: action({
    access: 'customer',
    input: strict({ cursor: cursor.optional() }),
    output: strict({ afterSales: z.array(afterSale), nextCursor: cursor.optional(), serverNow: instant }),
    refuses: [],
  }),
  detail: action({
    access: 'customer',
    input: strict(one),
    output: strict({
      afterSale,
      /** Where the goods come back to, while she may send them or correct the number. */
      returnTo: returnTo.optional(),
      serverNow: instant,
    }),
    refuses: ['NOT_FOUND'],
  }),
  /** A list of the staff's, the longest-waiting first. */
  queue: action({
    access: 'operator',
    input: strict({ show: z.enum(afterSaleQueues), cursor: cursor.optional() }),
    output: strict({
      afterSales: z.array(staffAfterSale),
      nextCursor: cursor.optional(),
      /** Orders in each list, and those that have waited too long for the shop; with the first page only. */
      counts: strict({
        decide: z.int(),
        second: z.int(),
        sending: z.int(),
        goods: z.int(),
        refunding: z.int(),
        abnormal: z.int(),
        overdue: z.int(),
      }).optional(),
      serverNow: instant,
    }),
    refuses: [],
  }),
  /**
   * Agrees to what was asked: a return may be sent back; else the money goes back, above the limit once a second person has
   * agreed. Again by the same person changes nothing.
   */
  approve: action({
    access: 'operator',
    input: strict(seen),
    output: staffAfterSale,
    refuses: [...changes, 'AMOUNT_CHANGED', 'ANOTHER_PERSON_NEEDED'],
  }),
  /** Agrees as the second person. */
  approveSecond: action({
    access: 'operator',
    input: strict(seen),
    output: staffAfterSale,
    refuses: [...changes, 'AMOUNT_CHANGED', 'ANOTHER_PERSON_NEEDED'],
  }),
  /** Says no, with the reason the buyer reads. */
  reject: action({
    access: 'operator',
    input: strict({ ...one, reason }),
    output: staffAfterSale,
    refuses: [...changes, 'RETURN_RIGHT'],
  }),
  /** The goods are back and as they should be; the money goes back, above the limit once a second person has agreed. */
  confirmReturn: action({
    access: 'operator',
    input: strict(seen),
    output: staffAfterSale,
    refuses: [...changes, 'AMOUNT_CHANGED', 'ANOTHER_PERSON_NEEDED'],
  }),
  /** Asks WeChat once more for a refund that got stuck, after somebody has looked; the note says what was found. */
  retry: action({
    access: 'operator',
    input: strict({ ...one, note: reason }),
    output: staffAfterSale,
    refuses: changes,
  }),
}
