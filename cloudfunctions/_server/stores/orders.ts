import type { ReturnException } from '#domain/catalog/return-exception'
import type { AfterSale } from '#domain/after-sales/after-sale'
import { type AfterSaleQueue, afterSaleQueues } from '#domain/after-sales/kinds'
import type { Part } from '#domain/catalog/stock-buckets'
import type { GuideId, OrderId, ParcelId, PaymentId, ProductId, SkuId } from '#domain/kernel/ids'
import type { Fen } from '#domain/kernel/money'
import type { Parcel, UploadState, Waybill } from '#domain/orders/parcels'
import {
  type CloseReason,
  type OrderEvent,
  type OrderStatus,
  type ReceiptWay,
  type ShownOrderStatus,
  orderTransitions,
  shownOrderStatuses,
} from '#domain/orders/status'
import { command } from '../cloud'
import { collection } from '../collection'
import { type NewestFirst } from '../cursor'
import type { GuideCardFields } from './guides'

/** One bought line as it was priced; later changes to the goods list never reach it. */
export interface OrderLine {
  skuId: SkuId
  productId: ProductId
  title: string
  specText: string
  pictureId: string
  quantity: number
  unitPriceFen: Fen
  /** Until when that price held, of one that held for a time. */
  limitedUntilAt?: number
  goodsFen: Fen
  discountFen: Fen
  paidFen: Fen
  /** Why it cannot be sent back without a reason, as it was when it was bought; absent: it can. */
  returnException?: ReturnException
}

/** Things still to be done outside the order's own row, each at least once, harmless when done again. */
export const effectKinds = [
  'settle-stock',
  'release-stock',
  'refund-late-payment',
  'upload-shipping',
  'after-sale',
] as const
export type EffectKind = (typeof effectKinds)[number]

export interface Effect {
  dueAt: number
  tries: number
}

export interface OrderDocument {
  _id: OrderId
  openid: string
  status: OrderStatus
  /** Which call is placing it, and what that call said. */
  attempt: string
  bodyHash: string
  placedAt: number
  expiresAt: number
  lines: OrderLine[]
  /** Of lines that are not held in the SKU's row whole, in which buckets; written with the move that opens the order. */
  heldIn?: Partial<Record<SkuId, readonly Part[]>>
  sum: Record<'goodsFen' | 'promotionFen' | 'couponFen' | 'pointsFen' | 'freightFen' | 'payableFen', Fen>
  address: Record<'recipient' | 'phone' | 'province' | 'city' | 'district' | 'detail', string>
  remark: string
  sharingGuideId?: GuideId
  /** What she agreed to at checkout: these cannot be sent back without a reason. */
  noReturn?: { skuIds: SkuId[]; agreedAt: number }
  /** The guide who serves this order, frozen when the first payment is begun. */
  guide?: { guideId: GuideId } & GuideCardFields
  paymentId?: PaymentId
  paidAt?: number
  closedAt?: number
  /** Set when closing begins; means nothing once money came after all. */
  closeReason?: CloseReason
  refund?: {
    status: 'requested' | 'refunded'
    amountFen: Fen
    outRefundNo: string
    outTradeNo: string
    /** When WeChat took it on, and under which number. */
    acceptedAt?: number
    refundId?: string
  }
  /** Counts the writes after payment, so that nobody overwrites what she has not seen; absent before the first. */
  revision?: number
  /** Oldest first. */
  parcels?: Omit<Parcel, 'told'>[]
  /** What WeChat knows of each parcel; beside the parcels, so that hearing from WeChat never overwrites a person's change. */
  told?: Partial<Record<ParcelId, Waybill>>
  shippedAt?: number
  /** When it counts as received if nobody says anything. */
  receiveDueAt?: number
  receivedAt?: number
  receivedBy?: ReceiptWay
  /** When the last line that can be reviewed got its review. */
  reviewedAt?: number
  /** Whether WeChat knew of the receipt when the buyer told us; absent when it could not be asked. */
  receivedAtWechat?: boolean
  /** What WeChat has of the parcels; absent before it was told anything. */
  upload?: UploadState
  /** Since when somebody has to look at the upload, and WeChat's code, absent when nothing was heard. */
  uploadStuckAt?: number
  uploadErrCode?: number
  /** Oldest first. */
  afterSales?: AfterSale[]
  /** When the latest was asked for; absent when none ever was. */
  afterSaleAt?: number
  /** Since when the longest-waiting after-sale stands in each of the staff's lists. */
  afterSaleWaits?: Partial<Record<AfterSaleQueue, number>>
  /** Some after-sale is still open: the order does not count as received by time alone. Absent: none. */
  afterSaleOpen?: true
  /** It is paid, and every unit that has not left is asked back. Absent: something is to be sent. */
  nothingToSend?: true
  /** Units of given-up lines that are back on the shelf, by after-sale id and SKU id in one. */
  restocked?: Record<string, { skuId: SkuId; quantity: number }>
  /** When a refund of it was last asked for at WeChat, which wants a minute between two. */
  refundTurnAt?: number
  /** The outbox: written in the same write as the state it follows from. */
  effects: Partial<Record<EffectKind, Effect>>
  /** The earliest `dueAt`; absent when nothing is to be done. */
  effectsDueAt?: number
}

const orders = collection<OrderDocument>('orders')

/** @returns false when this buyer's key already has an order. */
export async function insertOrder(order: OrderDocument): Promise<boolean> {
  return orders.insert(order)
}

/** An order of this buyer; another's, or one still being placed, is as good as missing. */
export async function orderOfBuyer(openid: string, id: OrderId): Promise<OrderDocument | undefined> {
  const order = await orders.get(id)
  return order?.openid === openid && order.status !== 'placing' ? order : undefined
}

/** An order whoever owns it: for the platform's own work, never for a buyer's question. */
export async function orderById(id: OrderId): Promise<OrderDocument | undefined> {
  return orders.get(id)
}

export interface OrderPageRequest {
  readonly openid: string
  readonly status: ShownOrderStatus | undefined
  readonly after: NewestFirst | undefined
  readonly limit: number
}

/** A buyer's orders, newest first; one more than `limit` tells that there is a next page. */
export async function ordersOfBuyer({ openid, status, after, limit }: OrderPageRequest): Promise<OrderDocument[]> {
  const _ = command()
  const where = {
    openid,
    status: status ?? _.in([...shownOrderStatuses]),
    ...(after && { placedAt: _.lte(after.at), _id: _.neq(after.id) }),
  }
  const found = await orders.find({
    where,
    orderBy: [
      ['placedAt', 'desc'],
      ['_id', 'desc'],
    ],
    limit: limit + 1 + 20,
  })
  const later = after ? found.filter((order) => order.placedAt < after.at || order._id < after.id) : found
  return later.slice(0, limit + 1)
}

interface StatusCount {
  readonly status: OrderStatus
  readonly count: number
  /** Of these, how many have an after-sale that has not ended. */
  readonly going: number
}

/** How many orders a buyer has in each status, in one call. */
export async function orderCounts(openid: string): Promise<StatusCount[]> {
  const waits = afterSaleQueues.map((queue) => ({ $gt: [`$afterSaleWaits.${queue}`, 0] }))
  const result = await orders
    .aggregate()
    .match({ openid })
    .group({ _id: '$status', count: { $sum: 1 }, going: { $sum: { $cond: [{ $or: waits }, 1, 0] } } })
    .limit(20)
    .end()
  const { list } = result as unknown as { list: (Omit<StatusCount, 'status'> & { _id: OrderStatus })[] }
  return list.map(({ _id: status, count, going }) => ({ status, count, going }))
}

/** What a move writes besides the status. */
export interface Move {
  readonly set?: Partial<Pick<OrderDocument, 'paidAt' | 'closedAt' | 'closeReason'>>
  /** Where the units lie, of lines that are not in the SKU's row whole. */
  readonly heldIn?: NonNullable<OrderDocument['heldIn']>
  /** An effect that follows from the move, due at once. */
  readonly effect?: { readonly kind: EffectKind; readonly at: number }
}

/** The terms of a write that put an effect into the outbox. */
export function effectTerms(effect: Move['effect']): Record<string, unknown> {
  if (!effect) return {}
  return { [`effects.${effect.kind}`]: command().set({ dueAt: effect.at, tries: 0 }), effectsDueAt: effect.at }
}

/** Moves an order if its status allows; two at once cannot both win. @returns whether this call moved it. */
export async function applyToOrder(event: OrderEvent, id: OrderId, move: Move = {}): Promise<boolean> {
  const { from, to } = orderTransitions[event]
  const where = { _id: id, status: command().in([...from]) }
  const heldIn = move.heldIn && { heldIn: command().set(move.heldIn) }
  return (await orders.update(where, { status: to, ...move.set, ...heldIn, ...effectTerms(move.effect) })) === 1
}

/** Removes an order that never opened; only the call that is placing it may. */
export async function withdrawPlacing(id: OrderId, attempt: string): Promise<void> {
  await orders.remove({ _id: id, status: 'placing', attempt })
}

/** Names the payment, and the guide if there is one, while the order may still be paid. */
export async function attachPayment(
  id: OrderId,
  paymentId: PaymentId,
  guide: OrderDocument['guide'],
): Promise<boolean> {
  const where = { _id: id, status: 'awaiting-payment', paymentId: command().exists(false) }
  return (await orders.update(where, { paymentId, ...(guide && { guide: command().set(guide) }) })) === 1
}

/** Orders that have waited long enough, soonest first. */
export async function expiredOrders(status: 'placing' | 'awaiting-payment', before: number): Promise<OrderDocument[]> {
  const field = status === 'placing' ? 'placedAt' : 'expiresAt'
  return orders.find({ where: { status, [field]: command().lte(before) }, orderBy: [[field, 'asc']], limit: 50 })
}

export async function closingOrders(afterId: string): Promise<OrderDocument[]> {
  const where = afterId === '' ? { status: 'closing' } : { status: 'closing', _id: command().gt(afterId) }
  return orders.find({ where, orderBy: [['_id', 'asc']], limit: 50 })
}

/** Orders with something to be done by now. */
export async function ordersWithEffectsDue(now: number): Promise<OrderDocument[]> {
  return orders.find({ where: { effectsDueAt: command().lte(now) }, orderBy: [['effectsDueAt', 'asc']], limit: 50 })
}

/** Takes a done effect out of the outbox and says when the next is due. */
export async function effectDone(order: OrderDocument, kind: EffectKind): Promise<void> {
  const _ = command()
  await orders.update({ _id: order._id }, { [`effects.${kind}`]: _.remove() })
  await orders.update({ _id: order._id, effects: _.eq({}) }, { effectsDueAt: _.remove() })
}

/** Puts a failed effect off. */
export async function effectFailed(order: OrderDocument, kind: EffectKind, dueAt: number): Promise<void> {
  const _ = command()
  const path = `effects.${kind}`
  const where = { _id: order._id, [path]: _.exists(true) }
  await orders.update(where, { [`${path}.tries`]: _.inc(1), [`${path}.dueAt`]: dueAt, effectsDueAt: dueAt })
}

/** Notes that money which came too late has gone back. @returns false when it was noted before or is another refund. */
export async function noteRefunded(outRefundNo: string, amountFen: Fen, id: OrderId): Promise<boolean> {
  const where = {
    _id: id,
    'refund.outRefundNo': outRefundNo,
    'refund.amountFen': amountFen,
    'refund.status': 'requested',
  }
  return (await orders.update(where, { 'refund.status': 'refunded' })) === 1
}

/** Whether she has ever paid for an order. */
export async function hasPaidOrder(openid: string): Promise<boolean> {
  const where = { openid, paidAt: command().exists(true) }
  return (await orders.find({ where, limit: 1, fields: { _id: true } })).length === 1
}
