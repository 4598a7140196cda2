import type { SkuId } from '../kernel/ids'
import { type Parcel, type Units, unsentOf } from '../orders/parcels'
import { hasArrived, type OrderStatus } from '../orders/status'
import { reviewLimits } from './limits'

/** As much of an order as its reviews depend on. */
export interface Reviewable {
  readonly status: OrderStatus
  /** When the order came to count as received. */
  readonly receivedAt?: number | undefined
  readonly lines: readonly Units[]
  readonly parcels?: readonly Pick<Parcel, 'items'>[] | undefined
}

/** The lines she had something of: units that were given up before they left were never hers. */
export function hadSkuIds({ lines, parcels = [] }: Pick<Reviewable, 'lines' | 'parcels'>): SkuId[] {
  const unsent = unsentOf(lines, parcels)
  return lines.filter(({ quantity }, at) => quantity > (unsent[at]?.quantity ?? 0)).map(({ skuId }) => skuId)
}

/** Until when she may write, undefined when the order has not come. */
export function reviewUntil({ status, receivedAt }: Reviewable): number | undefined {
  return hasArrived(status) && receivedAt !== undefined ? receivedAt + reviewLimits.writeWithinMs : undefined
}

/** Whether some line waits for its review and there is time: an order of which every line has one is `reviewed`. */
export function mayReview(order: Reviewable, now: number): boolean {
  const until = reviewUntil(order)
  return order.status === 'received' && until !== undefined && now <= until
}
