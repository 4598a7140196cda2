import { isPaidFor, type OrderStatus } from '../orders/status'
import { mayStillAsk } from './after-sale-rules'
import { queueOf } from './after-sale'
import { freeUnits, type Refundable, unsentUnits } from './refundable'

/** What the pages of an order say of its after-sales. */
export interface AfterSaleSummary {
  /** Something can be asked back: `refund` when all of that has not left yet, else `after-sale`. */
  readonly askable: 'refund' | 'after-sale' | undefined
  /** How many have not ended. */
  readonly going: number
  /** It is paid, and whatever was not sent is asked back: nobody is packing anything. */
  readonly nothingToSend: boolean
}

interface Moments {
  readonly status: OrderStatus
  readonly receivedAt?: number | undefined
}

/** @see AfterSaleSummary */
export function afterSaleSummary(order: Refundable & Moments, now: number): AfterSaleSummary {
  const { status, afterSales = [] } = order
  const free = isPaidFor(status) && mayStillAsk(order, now) ? freeUnits(order) : []
  const hasUnsent = free.some(({ unsent }) => unsent > 0)
  const hasSent = free.some(({ sent }) => sent > 0)
  return {
    askable: hasSent ? 'after-sale' : hasUnsent ? 'refund' : undefined,
    going: afterSales.filter((one) => queueOf(one) !== undefined).length,
    nothingToSend: status === 'paid' && unsentUnits(order).every(({ quantity }) => quantity === 0),
  }
}
