import type { OrderId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { CustomerContext } from '#server/access'
import { orderOfBuyer } from '#server/stores/orders'
import { orderReviews } from '../order-reviews'

/** What she bought with an order and said of it. @throws Refusal NOT_FOUND */
export async function ofOrder({ orderId }: { orderId: OrderId }, { openid, now }: CustomerContext) {
  const order = await orderOfBuyer(openid, orderId)
  if (!order) throw new Refusal('NOT_FOUND', { kind: 'order' })
  return orderReviews(order, now)
}
