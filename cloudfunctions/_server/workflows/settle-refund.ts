import type { AfterSaleEvent } from '#domain/after-sales/status'
import { afterSaleTransitions } from '#domain/after-sales/status'
import { mayMove } from '#domain/kernel/state-machine'
import { minuteMs } from '#domain/kernel/time'
import { command } from '../cloud'
import { logLine } from '../log'
import {
  applyToRefund,
  noteAccepted,
  refundById,
  type RefundDocument,
  refundIdOf,
  refundSettled,
} from '../stores/refunds'
import type { Refund } from '../wechat-pay/trade'
import { findAfterSale, moveAfterSale } from './move-after-sale'

/** A minute, doubling with every try, an hour at most. */
export const refundPauseMs = (tries: number): number => Math.min(minuteMs * 2 ** tries, 60 * minuteMs)

/** Whether this is the refund its after-sale waits for now, and not one whose number was used up. */
const isCurrent = (refund: RefundDocument, renewals: number | undefined): boolean =>
  refundIdOf(refund.afterSaleId, renewals ?? 0) === refund._id

/** Tells the order what became of its refund, as often as it takes; then nothing is left to do. */
export async function tellOrder(refund: RefundDocument, at: number): Promise<void> {
  const { status } = refund
  const event: AfterSaleEvent | undefined =
    status === 'success' ? 'succeed' : status === 'closed' || status === 'abnormal' ? 'fail' : undefined
  if (!event) return
  await moveAfterSale(
    () => findAfterSale(refund),
    ({ afterSale }) => {
      const isNews = isCurrent(refund, afterSale.renewals) && mayMove(afterSaleTransitions, event, afterSale.status)
      return isNews ? { event } : undefined
    },
    at,
  )
  await refundSettled(refund)
}

/** What differs between WeChat's word and ours, or undefined. */
function difference(said: Refund, refund: RefundDocument): string | undefined {
  if (said.outRefundNo !== refund.outRefundNo) return 'number'
  if (said.outTradeNo !== refund.outTradeNo) return 'payment'
  if (said.refundFen !== refund.amountFen) return 'amount'
  return said.totalFen === refund.totalFen ? undefined : 'total'
}

const moves = { SUCCESS: 'succeed', CLOSED: 'close', ABNORMAL: 'fail', PROCESSING: 'accept' } as const

/**
 * Takes what WeChat says of a refund, from an answer, a question or a notice, as often and in whatever order it comes: one
 * effect. The caller has verified that it was WeChat who said it. @returns false when it does not fit, and nothing changed
 */
export async function settleRefund(said: Refund, refund: RefundDocument, at: number): Promise<boolean> {
  const differs = difference(said, refund)
  if (differs !== undefined) {
    logLine('error', 'refund-mismatch', { refundId: refund._id, differs })
    return false
  }
  const { acceptedAt, refundId, state } = said
  if (acceptedAt !== undefined) await noteAccepted(refund._id, { refundId, acceptedAt })
  const _ = command()
  const terms = {
    // Due until the order knows: whoever dies in between is made up for by the next tick.
    dueAt: state === 'PROCESSING' ? at + minuteMs : at,
    tries: 0,
    failure: state === 'SUCCESS' || state === 'PROCESSING' ? _.remove() : state,
    ...(state === 'SUCCESS' && { refundedAt: said.refundedAt ?? at }),
  }
  await applyToRefund(moves[state], refund._id, terms)
  const after = await refundById(refund._id)
  if (after?.dueAt !== undefined) await tellOrder(after, at)
  return true
}
