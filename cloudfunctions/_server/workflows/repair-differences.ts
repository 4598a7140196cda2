import type { RepairOutcome } from '#domain/accounts/limits'
import { now } from '../cloud'
import { logFailure, logLine } from '../log'
import { wechatPay } from '../pay'
import { allDifferencesOf, type DifferenceDocument, noteRepair } from '../stores/bill-differences'
import { noteRefundAccepted, refundsByNumbers } from '../stores/order-refunds'
import { noteRefunded } from '../stores/orders'
import { type RefundDocument, refundsNumbered } from '../stores/refunds'
import type { Refund } from '../wechat-pay/trade'
import { settlePayment } from './settle-payment'
import { settleRefund } from './settle-refund'

/** The bill is a reason to ask, never a proof: WeChat's signed answer settles the payment like any other. */
async function repairPayment({ number }: DifferenceDocument): Promise<RepairOutcome> {
  const trade = await wechatPay().query(number)
  const settlement = trade ? await settlePayment(trade, now()) : 'not-paid'
  if (settlement === 'paid') return 'paid'
  return settlement === 'late' ? 'refund-promised' : 'impossible'
}

/** What WeChat says of a refund that people agreed to. */
async function repairAfterSaleRefund(refund: Refund | undefined, ours: RefundDocument): Promise<RepairOutcome> {
  if (!refund || !(await settleRefund(refund, ours, now()))) return 'impossible'
  if (refund.state === 'SUCCESS') return 'refunded'
  return refund.state === 'PROCESSING' ? 'accepted' : 'impossible'
}

async function repairRefund({ number }: DifferenceDocument): Promise<RepairOutcome> {
  const refund = await wechatPay().queryRefund(number)
  const [ours] = await refundsNumbered([number])
  if (ours) return repairAfterSaleRefund(refund, ours)
  const order = (await refundsByNumbers([number]))[0]
  if (!refund || !order || refund.refundFen !== order.refund.amountFen) return 'impossible'
  const { outRefundNo, refundId, acceptedAt } = refund
  if (acceptedAt !== undefined) await noteRefundAccepted(order._id, { outRefundNo, refundId, acceptedAt })
  if (refund.state === 'SUCCESS') {
    await noteRefunded(outRefundNo, refund.refundFen, order._id)
    return 'refunded'
  }
  return refund.state === 'PROCESSING' && acceptedAt !== undefined ? 'accepted' : 'impossible'
}

/** How a difference can be put right without a person; undefined when it cannot. */
function repairOf({ kind, about, theirsState, state, repair }: DifferenceDocument) {
  if (state !== 'open' || repair) return undefined
  if (kind === 'paid-there-unpaid-here') return repairPayment
  return kind === 'status-differs' && about === 'refund' && theirsState !== 'failed' ? repairRefund : undefined
}

/**
 * Puts right what the bill shows to be only not yet noted here, each by asking WeChat first. @returns whether nothing is left
 * to try: false when WeChat could not be asked or the time was up
 */
export async function repairDifferences(day: string, deadlineAt: number): Promise<boolean> {
  let isDone = true
  for (const difference of await allDifferencesOf(day)) {
    const repair = repairOf(difference)
    if (!repair) continue
    if (now() >= deadlineAt) return false
    try {
      const outcome = await repair(difference)
      await noteRepair(difference._id, outcome, now())
      logLine('warn', 'bill-repair', { differenceId: difference._id, outcome })
    } catch (error) {
      logFailure('bill-repair-failed', error, { differenceId: difference._id })
      isDone = false
    }
  }
  return isDone
}
