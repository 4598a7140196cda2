import type { OrderId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { CustomerContext } from '#server/access'
import { logFailure } from '#server/log'
import { orderOfBuyer } from '#server/stores/orders'
import { closeOrder } from '#server/workflows/close-order'
import { detailOf } from '../order-view'

/**
 * One order of the buyer. One whose time is up is closed on the way, by the same protocol as the scheduler's, so nobody
 * looks at a countdown that has ended.
 */
export async function detail({ orderId }: { orderId: OrderId }, { openid, now }: CustomerContext) {
  const order = await orderOfBuyer(openid, orderId)
  if (!order) throw new Refusal('NOT_FOUND', { kind: 'order' })
  if (order.status !== 'awaiting-payment' || order.expiresAt > now) return detailOf(order, now)
  await closeOrder(order, now).catch((error: unknown) => {
    logFailure('closing-failed', error, { orderId })
  })
  return detailOf((await orderOfBuyer(openid, orderId)) ?? order, now)
}
