import { fulfilmentLimits } from '#domain/fulfilment/limits'
import { orderLimits } from '#domain/orders/limits'
import type { StaffContext } from '#server/access'
import { newestFirstCursor, newestFirstOf } from '#server/cursor'
import { shippingCounts, type ShippingList, shippingPage, standsAt } from '#server/stores/order-parcels'
import { shippingView } from '../shipping-view'

/** A page of orders to ship, the soonest due first; the first page says how many there are and how many are overdue. */
export async function queue(
  { show, cursor }: { show: ShippingList; cursor?: string | undefined },
  { now }: StaffContext,
) {
  const limit = fulfilmentLimits.pageSize
  const after = cursor === undefined ? undefined : newestFirstOf(cursor)
  const [found, counts] = await Promise.all([
    shippingPage({ show, after, limit }),
    after ? undefined : shippingCounts(now - orderLimits.shipWithinMs),
  ])
  const last = found.length > limit ? found[limit - 1] : undefined
  return {
    orders: found.slice(0, limit).map(shippingView),
    nextCursor: last && newestFirstCursor({ at: standsAt(show, last), id: last._id }),
    counts,
    serverNow: now,
  }
}
