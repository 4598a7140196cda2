import type { OrderId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import { hasArrived } from '#domain/orders/status'
import type { CustomerContext } from '#server/access'
import { askWechat } from '#server/cloud'
import { logFailure } from '#server/log'
import { type OrderDocument, orderOfBuyer } from '#server/stores/orders'
import { paymentOfOrder } from '#server/stores/payments'
import { receiveOrder } from '#server/workflows/receive-order'
import { detailOf } from '../order-view'

/** WeChat's states of an order from 确认收货 on; 5 is refunded. */
const receivedStates: readonly unknown[] = [3, 4, 6]

/**
 * She says that everything has come. Her word is enough for us; whether WeChat has it too is asked and kept, never believed
 * from the phone, and WeChat's own ten days run on where it has not.
 * @throws Refusal NOT_FOUND, STATUS_CONFLICT when it is not on its way
 */
export async function confirmReceipt({ orderId }: { orderId: OrderId }, { openid, now }: CustomerContext) {
  const order = await orderOfBuyer(openid, orderId)
  if (!order) throw new Refusal('NOT_FOUND', { kind: 'order' })
  if (order.status === 'shipped')
    await receiveOrder(order, { by: 'buyer', at: now, atWechat: await isReceivedAtWechat(order) })
  const after = (await orderOfBuyer(openid, orderId)) ?? order
  if (!hasArrived(after.status)) throw new Refusal('STATUS_CONFLICT', { status: after.status })
  return detailOf(after, now)
}

/** What WeChat says, undefined when it says nothing. */
async function isReceivedAtWechat({ _id, upload }: OrderDocument): Promise<boolean | undefined> {
  if (!upload?.isFinished) return false
  try {
    const payment = await paymentOfOrder(_id)
    const reply = await askWechat('wxa.sec.order.getOrder', { transactionId: payment?.transactionId })
    return receivedStates.includes((reply['order'] as { orderState?: unknown }).orderState)
  } catch (error) {
    logFailure('receipt-question-failed', error, { orderId: _id })
    return undefined
  }
}
