import type { OrderId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { StaffContext } from '#server/access'
import { orderToShip, tellAgain as tell } from '#server/workflows/ship-order'
import { viewOf } from '../shipping-view'

/** Tells WeChat once more, after somebody has looked. @throws Refusal NOT_FOUND, STATUS_CONFLICT when nothing has left */
export async function tellAgain({ orderId }: { orderId: OrderId }, { now }: StaffContext) {
  const order = await orderToShip(orderId)
  if (!order.parcels?.length) throw new Refusal('STATUS_CONFLICT', { status: order.status })
  // When somebody changed the order meanwhile, that change tells WeChat.
  await tell(order, now)
  return viewOf(orderId)
}
