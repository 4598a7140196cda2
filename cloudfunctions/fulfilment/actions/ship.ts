import type * as z from 'zod'
import { Refusal } from '#domain/kernel/refusals'
import type { fulfilmentContract } from '#domain/fulfilment/contract'
import type { StaffContext } from '#server/access'
import { orderToShip, shipParcel } from '#server/workflows/ship-order'
import { viewOf } from '../shipping-view'

type Request = z.output<(typeof fulfilmentContract)['ship']['input']>

/** One parcel leaves, of the order as she saw it. */
export async function ship({ orderId, revision, company, number, items }: Request, { now }: StaffContext) {
  const order = await orderToShip(orderId)
  const leaving = { company, number, items }
  const isSeen = (order.revision ?? 0) === revision
  const said = order.parcels?.some((parcel) => parcel.company === company && parcel.number === number)
  // Told again after an answer was lost, the order has moved by her own doing.
  if (!isSeen && !said) throw new Refusal('ORDER_CHANGED', { revision: order.revision ?? 0 })
  await shipParcel(order, leaving, now)
  return viewOf(orderId)
}
