import type { OrderId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { CustomerContext } from '#server/access'
import { logFailure } from '#server/log'
import { type OrderDocument, orderOfBuyer } from '#server/stores/orders'
import { closeOrder } from '#server/workflows/close-order'
import { detailOf } from '../order-view'

/**
 * Gives up an order that awaits payment, by the same protocol as when its time is up. When WeChat cannot be asked it stays
 * `closing`, and the scheduler asks again.
 * @throws Refusal NOT_FOUND, STATUS_CONFLICT when it is paid or its time was up
 */
export async function cancel({ orderId }: { orderId: OrderId }, { openid, now }: CustomerContext) {
  const order = await orderOfBuyer(openid, orderId)
  if (!order) throw new Refusal('NOT_FOUND', { kind: 'order' })
  if (wasCancelled(order)) return detailOf(order, now)
  if (order.status !== 'awaiting-payment') throw new Refusal('STATUS_CONFLICT', { status: order.status })
  await closeOrder(order, now, 'cancelled').catch((error: unknown) => {
    logFailure('cancelling-failed', error, { orderId })
  })
  return detailOf((await orderOfBuyer(openid, orderId)) ?? order, now)
}

const wasCancelled = ({ status, closeReason }: OrderDocument): boolean =>
  closeReason === 'cancelled' && (status === 'closing' || status === 'closed')
