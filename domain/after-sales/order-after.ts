import { type OrderStatus } from '../orders/status'
import { type AfterSale, queueOf } from './after-sale'
import type { AfterSaleQueue } from './kinds'
import { isAllRefunded, type Refundable, unsentUnits } from './refundable'
import { isGranted, isOpen } from './status'

/** What follows for an order from its after-sales and parcels. */
export interface OrderAfter {
  /** `ship`: what is left of it has left · `refund-all`: the money of every unit is back. */
  readonly event: 'ship' | 'refund-all' | undefined
  /** It is paid, and nothing is left that may be sent. */
  readonly nothingToSend: boolean
  readonly isOpen: boolean
  readonly waits: Partial<Record<AfterSaleQueue, number>>
}

const none = (units: readonly { readonly quantity: number }[]): boolean => units.every(({ quantity }) => quantity === 0)

/** Since when the longest-waiting one stands in each list. */
export function waitsOf(afterSales: readonly AfterSale[]): Partial<Record<AfterSaleQueue, number>> {
  const waits: Partial<Record<AfterSaleQueue, number>> = {}
  for (const one of afterSales) {
    const queue = queueOf(one)
    if (queue) waits[queue] = Math.min(waits[queue] ?? one.since, one.since)
  }
  return waits
}

/** @see OrderAfter */
export function orderAfter(order: Refundable & { readonly status: OrderStatus }): OrderAfter {
  const { status, afterSales = [], parcels = [] } = order
  const isPaid = status === 'paid'
  const hasLeft = isPaid && parcels.length > 0 && none(unsentUnits(order, isGranted))
  return {
    event: isAllRefunded(order) ? 'refund-all' : hasLeft ? 'ship' : undefined,
    nothingToSend: isPaid && none(unsentUnits(order)),
    isOpen: afterSales.some(isOpen),
    waits: waitsOf(afterSales),
  }
}
