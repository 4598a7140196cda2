import type { AfterSaleId, OrderId, RefundId } from '#domain/kernel/ids'
import type { Fen } from '#domain/kernel/money'
import { type RefundEvent, type RefundStatus, refundTransitions } from '#domain/after-sales/status'
import { command } from '../cloud'
import { collection, type Terms } from '../collection'
import { hashId } from '../hash-id'

/** One refund of an after-sale at WeChat: a number that is asked for until WeChat says what became of it. */
export interface RefundDocument {
  _id: RefundId
  orderId: OrderId
  afterSaleId: AfterSaleId
  /** Made from the after-sale alone, so that every retry carries the same: it refunds once. */
  outRefundNo: string
  outTradeNo: string
  amountFen: Fen
  /** What the payment was. */
  totalFen: Fen
  status: RefundStatus
  createdAt: number
  /** When it is asked for or after next; absent when nothing is to be done. */
  dueAt?: number
  tries: number
  /** When WeChat took it on, and under which number. */
  acceptedAt?: number
  refundId?: string
  refundedAt?: number
  /** WeChat's code, while it says no. */
  failure?: string
}

const refunds = collection<RefundDocument>('refunds')

/** The refund of an after-sale; another one only once WeChat has used up the number of the last. */
export const refundIdOf = (afterSaleId: AfterSaleId, renewals: number): RefundId =>
  hashId('rfd', afterSaleId, String(renewals))

export type NewRefund = Pick<RefundDocument, 'orderId' | 'afterSaleId' | 'outTradeNo' | 'amountFen' | 'totalFen'>

/** Puts a refund in the queue, once. @returns false when it was there */
export async function queueRefund(request: NewRefund, renewals: number, at: number): Promise<boolean> {
  const _id = refundIdOf(request.afterSaleId, renewals)
  const refund = { _id, outRefundNo: _id, status: 'queued', createdAt: at, dueAt: at, tries: 0, ...request } as const
  return refunds.insert(refund)
}

export async function refundById(id: RefundId): Promise<RefundDocument | undefined> {
  return refunds.get(id)
}

/** The refunds of these after-sales, oldest first. */
export async function refundsOf(ids: readonly AfterSaleId[]): Promise<RefundDocument[]> {
  if (ids.length === 0) return []
  return refunds.find({ where: { afterSaleId: command().in([...ids]) }, orderBy: [['createdAt', 'asc']], limit: 1_000 })
}

/** Refunds by their numbers, at most 100 of them. */
export async function refundsNumbered(numbers: readonly string[]): Promise<RefundDocument[]> {
  return refunds.find({ where: { outRefundNo: command().in([...numbers]) }, limit: Math.max(1, numbers.length) })
}

/** Refunds to be asked for or after by now, longest due first. */
export async function refundsDue(now: number): Promise<RefundDocument[]> {
  return refunds.find({ where: { dueAt: command().lte(now) }, orderBy: [['dueAt', 'asc']], limit: 50 })
}

/** A page of the refunds that WeChat accepted at `from` ≤ t < `to`, by id. */
export async function afterSaleRefundsAccepted(
  { from, to }: { readonly from: number; readonly to: number },
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<RefundDocument[]> {
  const _ = command()
  const where = { acceptedAt: _.gte(from).and(_.lt(to)), ...(after !== '' && { _id: _.gt(after) }) }
  return refunds.find({ where, orderBy: [['_id', 'asc']], limit })
}

/** Moves a refund if its status allows. @returns whether this call moved it */
export async function applyToRefund(event: RefundEvent, id: RefundId, terms: Terms): Promise<boolean> {
  const { from, to } = refundTransitions[event]
  return (await refunds.update({ _id: id, status: command().in([...from]) }, { status: to, ...terms })) === 1
}

/** It stays as it is and is taken up again at `dueAt`. `failure`: WeChat's code. */
export async function putRefundOff(
  { _id, status }: RefundDocument,
  { dueAt, failure }: { readonly dueAt: number; readonly failure: string | undefined },
): Promise<void> {
  const _ = command()
  await refunds.update({ _id, status }, { dueAt, tries: _.inc(1), failure: failure ?? _.remove() })
}

/** It waits for its order's turn; that is no failed try. */
export async function refundWaits({ _id, status }: RefundDocument, dueAt: number): Promise<void> {
  await refunds.update({ _id, status }, { dueAt })
}

/** Notes when WeChat took it on: the day under which its bill has it. The first answer stands. */
export async function noteAccepted(
  id: RefundId,
  { refundId, acceptedAt }: { readonly refundId: string; readonly acceptedAt: number },
): Promise<void> {
  await refunds.update({ _id: id, acceptedAt: command().exists(false) }, { acceptedAt, refundId })
}

/** Nothing is left to do: its order knows. */
export async function refundSettled({ _id, status }: Pick<RefundDocument, '_id' | 'status'>): Promise<void> {
  await refunds.update({ _id, status }, { dueAt: command().remove() })
}
