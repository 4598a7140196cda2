import * as z from 'zod'
import { action, cursor, fen, id, instant, province, strict, text } from '../kernel/contract'
import { returnExceptions } from '../catalog/return-exception'
import { guideCard } from '../guides/contract'
import { afterSaleKinds } from '../after-sales/kinds'
import { afterSaleStatuses } from '../after-sales/status'
import { carrierCodes } from './carriers'
import { orderLimits, phonePattern, waybillPattern } from './limits'
import { closeReasons, receiptWays, shownOrderStatuses } from './status'

const requestedLine = strict({
  skuId: id('sku'),
  quantity: z.int().min(1).max(orderLimits.quantityPerLine),
})
const requestedLines = z
  .array(requestedLine)
  .min(1)
  .max(orderLimits.lines)
  .refine((lines) => new Set(lines.map((line) => line.skuId)).size === lines.length, { error: 'one line per SKU' })

export const address = strict({
  recipient: text(1, 20),
  phone: z.string().regex(phonePattern),
  province,
  city: text(1, 20),
  district: text(0, 20),
  detail: text(2, 80),
})

const pricedLine = strict({
  skuId: id('sku'),
  productId: id('prd'),
  title: z.string(),
  specText: z.string(),
  pictureId: z.string(),
  quantity: z.int(),
  unitPriceFen: fen,
  /** Until when that price holds, of one that holds for a time. */
  limitedUntilAt: instant.optional(),
  /** Before discounts. */
  goodsFen: fen,
  /** This line's exact share of every discount. */
  discountFen: fen,
  /** `goodsFen - discountFen`. */
  paidFen: fen,
  /** Why it cannot be sent back without a reason; absent: it can. */
  returnException: z.enum(returnExceptions).optional(),
})

/** Units of a line. */
export const units = strict({ skuId: id('sku'), quantity: z.int().min(1).max(orderLimits.quantityPerLine) })

export const waybill = {
  company: z.enum(carrierCodes),
  number: z.string().regex(waybillPattern),
}

/** What left in one parcel. */
export const parcel = strict({
  parcelId: id('pcl'),
  ...waybill,
  /** The company as people call it. */
  companyName: z.string(),
  items: z.array(units),
  shippedAt: instant,
})

/** How many orders of hers stand in each status, and in how many something is asked back that has not ended. */
export const orderCounts = strict({
  awaitingPayment: z.int(),
  paid: z.int(),
  shipped: z.int(),
  received: z.int(),
  reviewed: z.int(),
  closed: z.int(),
  afterSales: z.int(),
})

/** The honest sum: `goodsFen - discounts + freightFen = payableFen`, each ≥ 0. */
const sum = strict({
  goodsFen: fen,
  promotionFen: fen,
  couponFen: fen,
  pointsFen: fen,
  freightFen: fen,
  payableFen: fen,
})

const orderBrief = strict({
  orderId: id('ord'),
  status: z.enum(shownOrderStatuses),
  placedAt: instant,
  /** When an unpaid order closes. */
  expiresAt: instant,
  lines: z.array(pricedLine),
  sum,
  /** Some line of it still waits for its review, and there is time. */
  mayReview: z.boolean(),
  /** `going`: after-sales that have not ended · `askable`: what can be asked back, only what has not left or more. */
  back: strict({
    askable: z.enum(['refund', 'after-sale']).optional(),
    going: z.int(),
    nothingToSend: z.boolean(),
  }),
})

const orderDetail = strict({
  ...orderBrief.shape,
  address,
  remark: z.string(),
  paidAt: instant.optional(),
  closedAt: instant.optional(),
  /** Of an order that is closed or being closed. */
  closeReason: z.enum(closeReasons).optional(),
  /** Money that came after the order was closed goes back in full. */
  refund: strict({ status: z.enum(['requested', 'refunded']), amountFen: fen }).optional(),
  guide: guideCard.optional(),
  /** Oldest first; none before anything has left. */
  parcels: z.array(parcel),
  /** When the last unit left. */
  shippedAt: instant.optional(),
  /** When it counts as received if nobody says anything, of an order that is shipped. */
  receiveDueAt: instant.optional(),
  receivedAt: instant.optional(),
  receivedBy: z.enum(receiptWays).optional(),
  /** When the last line got its review. */
  reviewedAt: instant.optional(),
  /** The latest asked first. */
  afterSales: z.array(
    strict({
      afterSaleId: id('afs'),
      kind: z.enum(afterSaleKinds),
      status: z.enum(afterSaleStatuses),
      amountFen: fen,
      askedAt: instant,
    }),
  ),
  serverNow: instant,
})

export const ordersContract = {
  /** Prices lines as they would be charged now. Without a province, freight is that of the brand's home region. */
  quote: action({
    access: 'customer',
    input: strict({
      lines: requestedLines,
      province: province.optional(),
      /** Prices for the buyer's default address when she has one, and answers it: checkout opens with one call. */
      forDefaultAddress: z.boolean().default(false),
    }),
    output: strict({
      /** The default address, when it was asked for and there is one. */
      address: strict({ addressId: id('adr'), ...address.shape }).optional(),
      lines: z.array(strict({ ...pricedLine.shape, available: z.int().min(0) })),
      sum,
      deliverable: z.boolean(),
      /** What is still missing to free freight, absent when there is none or it is reached. */
      freeFreightGapFen: fen.optional(),
    }),
    refuses: ['NOT_FOUND', 'NOT_FOR_SALE'],
  }),
  /** Reserves stock and creates the order. The same key with the same body answers the same order. */
  place: action({
    access: 'customer',
    input: strict({
      /** Made once per checkout by the phone: 16 to 40 letters and digits. */
      clientKey: z.string().regex(/^[0-9A-Za-z]{16,40}$/),
      lines: requestedLines,
      address,
      remark: text(0, orderLimits.remarkLength).default(''),
      /** What the buyer saw on the button. */
      expectedPayableFen: fen,
      sharingGuideId: id('gde').optional(),
      /** Whether the bought lines leave the cart. */
      fromCart: z.boolean().default(false),
      /** The SKUs whose line on not being sent back without a reason she has ticked: all that have one, and no others. */
      noReturnSkuIds: z.array(id('sku')).max(orderLimits.lines).default([]),
    }),
    output: strict({ orderId: id('ord'), payableFen: fen, expiresAt: instant, status: z.enum(shownOrderStatuses) }),
    refuses: [
      'NOT_FOUND',
      'NOT_FOR_SALE',
      'STOCK_SHORT',
      'STOCK_BUSY',
      'PRICE_CHANGED',
      'RETURN_TERMS_CHANGED',
      'NOT_DELIVERABLE',
      'KEY_REUSED',
      'STATUS_CONFLICT',
    ],
  }),
  /** Chooses the guide, opens (or reuses) the payment and signs what `wx.requestPayment` needs. */
  prepay: action({
    access: 'customer',
    input: strict({ orderId: id('ord') }),
    output: strict({
      timeStamp: z.string(),
      nonceStr: z.string(),
      package: z.string(),
      signType: z.literal('RSA'),
      paySign: z.string(),
    }),
    refuses: ['NOT_FOUND', 'STATUS_CONFLICT', 'ORDER_EXPIRING', 'PAY_UNAVAILABLE'],
  }),
  /** Asks WeChat Pay whether the order is paid and answers the order as it now stands, with the guide's card. */
  confirm: action({
    access: 'customer',
    input: strict({ orderId: id('ord') }),
    output: orderDetail,
    refuses: ['NOT_FOUND'],
  }),
  /**
   * Gives up an order that awaits payment. WeChat is asked before anything is released: `closed`; `paid`, when the money was
   * there already; or `closing`, when WeChat could not be asked and will be again. Again changes nothing.
   */
  cancel: action({
    access: 'customer',
    input: strict({ orderId: id('ord') }),
    output: orderDetail,
    refuses: ['NOT_FOUND', 'STATUS_CONFLICT'],
  }),
  /**
   * What WeChat's confirm-receipt component asks for, of an order that is shipped. Absent when WeChat has not been told that it
   * is: the component would know of nothing.
   */
  receipt: action({
    access: 'customer',
    input: strict({ orderId: id('ord') }),
    output: strict({
      trade: strict({ merchantId: z.string(), merchantTradeNo: z.string(), transactionId: z.string() }).optional(),
    }),
    refuses: ['NOT_FOUND', 'STATUS_CONFLICT'],
  }),
  /** She says that everything has come. Again changes nothing. */
  confirmReceipt: action({
    access: 'customer',
    input: strict({ orderId: id('ord') }),
    output: orderDetail,
    refuses: ['NOT_FOUND', 'STATUS_CONFLICT'],
  }),
  /** The order behind a number of WeChat's order centre and shipping messages, which know our payments and not our orders. */
  byTradeNo: action({
    access: 'customer',
    input: strict({ tradeNo: z.string().regex(/^[0-9A-Za-z]{6,32}$/) }),
    output: strict({ orderId: id('ord') }),
    refuses: ['NOT_FOUND'],
  }),
  list: action({
    access: 'customer',
    input: strict({ status: z.enum(shownOrderStatuses).optional(), cursor: cursor.optional() }),
    output: strict({
      orders: z.array(orderBrief),
      nextCursor: cursor.optional(),
      /** How many stand in each status, with the first page only. */
      counts: orderCounts.optional(),
      serverNow: instant,
    }),
    refuses: [],
  }),
  detail: action({
    access: 'customer',
    input: strict({ orderId: id('ord') }),
    output: orderDetail,
    refuses: ['NOT_FOUND'],
  }),
}
