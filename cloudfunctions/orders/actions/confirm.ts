import type { OrderId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { CustomerContext } from '#server/access'
import { logFailure } from '#server/log'
import { wechatPay } from '#server/pay'
import { type OrderDocument, orderOfBuyer } from '#server/stores/orders'
import { paymentOfOrder } from '#server/stores/payments'
import { settlePayment } from '#server/workflows/settle-payment'
import { detailOf } from '../order-view'

/**
 * Asks WeChat Pay instead of believing the phone. When WeChat cannot be asked, the order is answered as it stands: a notice
 * or the closing will find the money.
 */
export async function confirm({ orderId }: { orderId: OrderId }, { openid, now }: CustomerContext) {
  const order = await orderOfBuyer(openid, orderId)
  if (!order) throw new Refusal('NOT_FOUND', { kind: 'order' })
  const changed = await askWechat(order, now).catch((error: unknown) => {
    logFailure('confirm-failed', error, { orderId })
    return false
  })
  return detailOf((changed ? await orderOfBuyer(openid, orderId) : undefined) ?? order, now)
}

async function askWechat(order: OrderDocument, now: number): Promise<boolean> {
  if (order.status !== 'awaiting-payment' && order.status !== 'closing') return false
  const payment = await paymentOfOrder(order._id)
  const trade = payment && (await wechatPay().query(payment.outTradeNo))
  return trade ? (await settlePayment(trade, now)) === 'paid' : false
}
