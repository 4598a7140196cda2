import { afterSaleLimits } from '#domain/after-sales/limits'
import { now } from '#server/cloud'
import { logFailure, logLine } from '#server/log'
import { wechatPay } from '#server/pay'
import type { Job } from '#server/serve-trigger'
import { takeRefundTurn } from '#server/stores/after-sales'
import {
  applyToRefund,
  putRefundOff,
  refundById,
  type RefundDocument,
  refundsDue,
  refundWaits,
} from '#server/stores/refunds'
import { WechatPayError } from '#server/wechat-pay/wechat-pay-error'
import { refundPauseMs, settleRefund, tellOrder } from '#server/workflows/settle-refund'

/** Nobody has to look: the money is put into the account, and the same number goes through. */
const willPass: readonly string[] = ['NOT_ENOUGH', 'RATELIMIT_EXCEEDED', 'FREQUENCY_LIMITED', 'SYSTEM_ERROR']

const later = (refund: RefundDocument, at: number, failure?: string) =>
  putRefundOff(refund, { dueAt: at + refundPauseMs(refund.tries), failure })

/** WeChat said no, verifiably. Whether it has the refund all the same is asked before anybody is told. */
async function refused(refund: RefundDocument, code: string, at: number): Promise<void> {
  logLine('error', 'refund-refused', { refundId: refund._id, code })
  if (willPass.includes(code)) return later(refund, at, code)
  const said = await wechatPay().queryRefund(refund.outRefundNo)
  if (said) return settleOrPutOff(refund, said, at)
  await applyToRefund('fail', refund._id, { failure: code, dueAt: at })
  const after = await refundById(refund._id)
  if (after) await tellOrder(after, at)
}

async function settleOrPutOff(refund: RefundDocument, said: Parameters<typeof settleRefund>[0], at: number) {
  const isTaken = await settleRefund(said, refund, at)
  if (!isTaken || (said.state === 'PROCESSING' && refund.status === 'processing')) await later(refund, at)
}

/** Asks for a refund with its number, at most once a minute for each order. */
async function ask(refund: RefundDocument, at: number): Promise<void> {
  if (!(await takeRefundTurn(refund.orderId, now()))) return refundWaits(refund, at + afterSaleLimits.refundSpacingMs)
  const { outTradeNo, outRefundNo, amountFen, totalFen } = refund
  const request = { outTradeNo, outRefundNo, amountFen, totalFen, reason: '售后退款' }
  try {
    await settleOrPutOff(refund, await wechatPay().refund(request), at)
  } catch (error) {
    if (!(error instanceof WechatPayError) || error.kind !== 'refused') throw error
    await refused(refund, error.code, at)
  }
}

/** Asks what became of a refund WeChat took on: its notice may be lost. */
async function askAfter(refund: RefundDocument, at: number): Promise<void> {
  const said = await wechatPay().queryRefund(refund.outRefundNo)
  if (said) await settleOrPutOff(refund, said, at)
  else await later(refund, at)
}

async function takeUp(refund: RefundDocument, at: number): Promise<void> {
  try {
    if (refund.status === 'queued') await ask(refund, at)
    else if (refund.status === 'processing') await askAfter(refund, at)
    else await tellOrder(refund, at)
  } catch (error) {
    // Nobody knows what happened: the same number is asked for again.
    logFailure('refund-failed', error, { refundId: refund._id, tries: refund.tries })
    await later(refund, at)
  }
}

/** Refunds that people agreed to: asked for, asked after, and told to their orders. Those of one order a minute apart. */
export const sendRefunds: Job = {
  name: 'send-refunds',
  async run({ now: at, deadlineAt }) {
    let done = 0
    while (now() < deadlineAt) {
      // What this very tick put into the queue is due by now.
      const due = await refundsDue(now())
      for (const refund of due) await takeUp(refund, at)
      done += due.length
      if (due.length < 50) break
    }
    return done
  },
}
