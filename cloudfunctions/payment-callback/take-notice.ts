import { logLine } from '#server/log'
import { wechatPayConfig } from '#server/pay'
import { noteRefunded } from '#server/stores/orders'
import { paymentByOutTradeNo } from '#server/stores/payments'
import { refundsNumbered } from '#server/stores/refunds'
import type { Notice } from '#server/wechat-pay/read-notice'
import type { Refund } from '#server/wechat-pay/trade'
import { settlePayment } from '#server/workflows/settle-payment'
import { settleRefund } from '#server/workflows/settle-refund'

/** Takes a verified notice. @returns whether WeChat may stop sending it: not for one that is unknown or does not fit. */
export async function takeNotice(notice: Notice, now: number): Promise<boolean> {
  if ('refund' in notice) return takeRefund(notice.refund, now)
  const settlement = await settlePayment(notice.trade, now)
  logLine('info', 'payment-notice', { noticeId: notice.id, settlement })
  return settlement === 'paid' || settlement === 'late' || settlement === 'not-paid'
}

async function takeRefund(refund: Refund, now: number): Promise<boolean> {
  if (refund.merchantId !== wechatPayConfig().merchantId) return false
  const [ours] = await refundsNumbered([refund.outRefundNo])
  if (ours) {
    const isTaken = await settleRefund(refund, ours, now)
    logLine('info', 'refund-notice', { refundId: ours._id, state: refund.state, isTaken })
    return isTaken
  }
  return takeLateRefund(refund)
}

/** Of money that came after its order was closed. */
async function takeLateRefund(refund: Refund): Promise<boolean> {
  const payment = await paymentByOutTradeNo(refund.outTradeNo)
  if (!payment) return false
  if (refund.state !== 'SUCCESS') {
    logLine('error', 'refund-not-done', { paymentId: payment._id, state: refund.state })
    return true
  }
  const noted = await noteRefunded(refund.outRefundNo, refund.refundFen, payment.orderId)
  logLine('info', 'refund-notice', { paymentId: payment._id, noted })
  return true
}
