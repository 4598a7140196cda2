import type { OrderId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { CustomerContext } from '#server/access'
import { orderOfBuyer } from '#server/stores/orders'
import { beginPayment } from '#server/workflows/begin-payment'

/** What the phone needs to open WeChat's pay sheet for this order. */
export async function prepay({ orderId }: { orderId: OrderId }, { openid, now }: CustomerContext) {
  const order = await orderOfBuyer(openid, orderId)
  if (!order) throw new Refusal('NOT_FOUND', { kind: 'order' })
  return beginPayment(order, now)
}
