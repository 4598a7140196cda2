import * as z from 'zod'
import { action, cursor, id, instant, strict } from '../kernel/contract'
import { address, parcel, units, waybill } from '../orders/contract'
import { orderLimits } from '../orders/limits'
import { fulfilmentLimits } from './limits'

/** What became of telling WeChat: nothing to tell, on its way, told, or somebody has to look (or, while it is still tried, to know). */
const upload = strict({
  state: z.enum(['none', 'waiting', 'told', 'stuck']),
  /** What is wrong and what to do. */
  advice: z.string().optional(),
})

/** An order as whoever ships it sees it. */
const shippingOrder = strict({
  orderId: id('ord'),
  /** What a change says it was made from. */
  revision: z.int().min(0),
  status: z.enum(['paid', 'shipped', 'received', 'reviewed']),
  paidAt: instant,
  shipBy: instant,
  address,
  remark: z.string(),
  lines: z.array(
    strict({
      skuId: id('sku'),
      title: z.string(),
      specText: z.string(),
      pictureId: z.string(),
      quantity: z.int(),
      /** Still to be sent. */
      unsent: z.int().min(0),
    }),
  ),
  parcels: z.array(strict({ ...parcel.shape, mayCorrect: z.boolean() })),
  upload,
})

const change = { orderId: id('ord'), revision: z.int().min(0) }

export const fulfilmentContract = {
  /** Orders to ship, the soonest due first and so the overdue before all; or those whose upload somebody must look at; or shipped ones. */
  queue: action({
    access: 'operator',
    input: strict({ show: z.enum(['to-ship', 'stuck', 'shipped']), cursor: cursor.optional() }),
    output: strict({
      orders: z.array(shippingOrder),
      nextCursor: cursor.optional(),
      /** With the first page only. */
      counts: strict({ toShip: z.int(), overdue: z.int(), stuck: z.int() }).optional(),
      serverNow: instant,
    }),
    refuses: [],
  }),
  /** One parcel leaves. The same parcel told again changes nothing and answers the order. */
  ship: action({
    access: 'operator',
    input: strict({ ...change, ...waybill, items: z.array(units).min(1).max(orderLimits.lines) }),
    output: shippingOrder,
    refuses: [
      'NOT_FOUND',
      'STATUS_CONFLICT',
      'ORDER_CHANGED',
      'PARCEL_EXCEEDS',
      'UNITS_IN_AFTER_SALE',
      'PARCEL_KNOWN',
      'PARCELS_FULL',
    ],
  }),
  /** Corrects a parcel's company and number while WeChat can still be told. */
  correct: action({
    access: 'operator',
    input: strict({ ...change, parcelId: id('pcl'), ...waybill }),
    output: shippingOrder,
    refuses: ['NOT_FOUND', 'STATUS_CONFLICT', 'ORDER_CHANGED', 'PARCEL_FIXED', 'PARCEL_KNOWN'],
  }),
  /** Tells WeChat once more, after somebody has looked. */
  tellAgain: action({
    access: 'operator',
    input: strict({ orderId: id('ord') }),
    output: shippingOrder,
    refuses: ['NOT_FOUND', 'STATUS_CONFLICT'],
  }),
  /** What is to be packed, as CSV; the file to fill in and bring back. */
  packingList: action({
    access: 'operator',
    input: strict({}),
    output: strict({
      csv: z.string(),
      orders: z.int(),
      /** More orders wait than the list holds. */
      isCut: z.boolean(),
    }),
    refuses: [],
  }),
  /** Takes waybill numbers from CSV. Bad rows are reported and change nothing; good ones land; the same file again changes nothing. */
  importTracking: action({
    access: 'operator',
    input: strict({ csv: z.string().min(1).max(fulfilmentLimits.csvLength) }),
    output: strict({
      /** Parcels that are new, and that were there already. */
      shipped: z.int(),
      unchanged: z.int(),
      /** Rows nobody has filled in. */
      blank: z.int(),
      rejected: z.array(strict({ line: z.int(), reason: z.string() })),
    }),
    refuses: [],
  }),
}
