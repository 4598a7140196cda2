import type { CloseReason } from '#domain/orders/status'
import { wechatPay } from '../pay'
import { applyToOrder, type OrderDocument } from '../stores/orders'
import { paymentOfOrder } from '../stores/payments'
import { releaseStock } from './order-effects'
import { settlePayment } from './settle-payment'

/**
 * Closes an unpaid order, for the reason that is noted first: stop new payments → ask WeChat → close there → only then release. Money that
 * did arrive makes it paid. When WeChat cannot be asked the order stays `closing` and this throws; ask again later.
 * @throws WechatPayError
 */
export async function closeOrder(
  order: OrderDocument,
  now: number,
  closeReason: CloseReason = 'expired',
): Promise<'closed' | 'paid'> {
  await applyToOrder('start-closing', order._id, { set: { closeReason } })
  const payment = await paymentOfOrder(order._id)
  if (payment && (await paidAtWechat(payment.outTradeNo, now))) return 'paid'
  const closed = await applyToOrder('close', order._id, {
    set: { closedAt: now },
    effect: { kind: 'release-stock', at: now },
  })
  if (closed) await releaseStock(order)
  return 'closed'
}

/**
 * Whether WeChat has the money; if not, it will not take any more when this returns. A number it does not know is closed
 * too: the prepay that brings it may be on its way.
 */
async function paidAtWechat(outTradeNo: string, now: number): Promise<boolean> {
  const trade = await wechatPay().query(outTradeNo)
  if (trade && (await settlePayment(trade, now)) === 'paid') return true
  if (trade?.tradeState === 'CLOSED') return false
  if ((await wechatPay().close(outTradeNo)) === 'closed') return false
  const paid = await wechatPay().query(outTradeNo)
  if (paid && (await settlePayment(paid, now)) === 'paid') return true
  throw new Error('WeChat says paid and then not')
}
