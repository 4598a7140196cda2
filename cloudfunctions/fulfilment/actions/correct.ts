import type * as z from 'zod'
import { Refusal } from '#domain/kernel/refusals'
import type { fulfilmentContract } from '#domain/fulfilment/contract'
import type { StaffContext } from '#server/access'
import { correctParcel, orderToShip } from '#server/workflows/ship-order'
import { viewOf } from '../shipping-view'

type Request = z.output<(typeof fulfilmentContract)['correct']['input']>

/** Corrects a parcel's company and number, of the order as she saw it. */
export async function correct({ orderId, revision, ...waybill }: Request, { now }: StaffContext) {
  const order = await orderToShip(orderId)
  if ((order.revision ?? 0) !== revision) throw new Refusal('ORDER_CHANGED', { revision: order.revision ?? 0 })
  await correctParcel(order, waybill, now)
  return viewOf(orderId)
}
