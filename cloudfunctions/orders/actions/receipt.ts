import type { OrderId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { CustomerContext } from '#server/access'
import { wechatPayConfig } from '#server/pay'
import { orderOfBuyer } from '#server/stores/orders'
import { paymentOfOrder } from '#server/stores/payments'

/** What WeChat's confirm-receipt component asks for. @throws Refusal NOT_FOUND, STATUS_CONFLICT when it is not on its way */
export async function receipt({ orderId }: { orderId: OrderId }, { openid }: CustomerContext) {
  const order = await orderOfBuyer(openid, orderId)
  if (!order) throw new Refusal('NOT_FOUND', { kind: 'order' })
  if (order.status !== 'shipped') throw new Refusal('STATUS_CONFLICT', { status: order.status })
  const payment = order.upload?.isFinished ? await paymentOfOrder(orderId) : undefined
  // The component confirms for whoever paid, and for nobody else.
  if (payment?.transactionId === undefined || payment.paidByOther) return {}
  const { merchantId } = wechatPayConfig()
  return { trade: { merchantId, merchantTradeNo: payment.outTradeNo, transactionId: payment.transactionId } }
}
