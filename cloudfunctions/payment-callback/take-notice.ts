import { logLine } from '#server/log'
import { wechatPayConfig } from '#server/pay'
import { noteRefunded } from '#server/stores/orders'
import { paymentByOutTradeNo } from '#server/stores/payments'
import type { Notice } from '#server/wechat-pay/read-notice'
import type { Refund } from '#server/wechat-pay/trade'
import { settlePayment } from '#server/workflows/settle-payment'

/** Takes a verified notice. @returns whether WeChat may stop sending it: not for one that is unknown or does not fit. */
export async function takeNotice(notice: Notice, now: number): Promise<boolean> {
  if ('refund' in notice) return takeRefund(notice.refund)
  const settlement = await settlePayment(notice.trade, now)
  logLine('info', 'payment-notice', { noticeId: notice.id, settlement })
  return settlement === 'paid' || settlement === 'late' || settlement === 'not-paid'
}

async function takeRefund(refund: Refund): Promise<boolean> {
  if (refund.merchantId !== wechatPayConfig().merchantId) return false
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
