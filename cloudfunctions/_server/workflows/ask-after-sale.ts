import type { AfterSale } from '#domain/after-sales/after-sale'
import { firstStatus, isInsideRight, mayStillAsk } from '#domain/after-sales/after-sale-rules'
import type { AfterSaleKind } from '#domain/after-sales/kinds'
import { afterSaleLimits } from '#domain/after-sales/limits'
import { claimedFen, claimUnits, withFreight } from '#domain/after-sales/refundable'
import { isClaim } from '#domain/after-sales/status'
import type { AfterSaleId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { Units } from '#domain/orders/parcels'
import { isPaidFor } from '#domain/orders/status'
import type { OrderDocument } from '../stores/orders'

/** What a buyer wants back. */
export interface Wish {
  readonly kind: AfterSaleKind
  readonly items: readonly Units[]
}

/** What she says besides, once she asks. */
export type Words = Pick<AfterSale, 'reason' | 'note' | 'pictureIds'>

const asked: Words = { reason: 'other', note: '', pictureIds: [] }

function assertMayAsk(order: OrderDocument, now: number): void {
  const { status, afterSales = [] } = order
  if (!isPaidFor(status)) throw new Refusal('STATUS_CONFLICT', { status })
  if (!mayStillAsk(order, now)) throw new Refusal('TOO_LATE_TO_ASK', {})
  const isFull =
    afterSales.filter(isClaim).length >= afterSaleLimits.refundsOfOrder ||
    afterSales.length >= afterSaleLimits.asksOfOrder
  if (isFull) throw new Refusal('AFTER_SALES_FULL', { limit: afterSaleLimits.refundsOfOrder })
}

/** Where it begins, once what goes back of the whole order is known. */
function begun(one: AfterSale, order: OrderDocument, now: number): AfterSale {
  const wholeFen = claimedFen({ afterSales: withFreight({ ...order, afterSales: [...(order.afterSales ?? []), one] }) })
  const needsSecond = wholeFen > afterSaleLimits.secondPersonAboveFen
  const status = firstStatus(one.kind, one.isInRight, needsSecond)
  const sendBackBy = status === 'to-send-back' ? { sendBackBy: now + afterSaleLimits.sendBackWithinMs } : {}
  return { ...one, needsSecond, status, ...sendBackBy }
}

/**
 * The order's after-sales with one more, the last: what `ask` would write and `quote` shows. The sums are ours alone.
 * @throws Refusal STATUS_CONFLICT, TOO_LATE_TO_ASK, AFTER_SALES_FULL, UNITS_CLAIMED, NOTHING_TO_REFUND
 */
export function withOneMore(
  order: OrderDocument,
  { wish, afterSaleId, now, words = asked }: { wish: Wish; afterSaleId: AfterSaleId; now: number; words?: Words },
): AfterSale[] {
  assertMayAsk(order, now)
  const { kind } = wish
  const items = claimUnits(order, kind, wish.items)
  if (!Array.isArray(items)) throw new Refusal('UNITS_CLAIMED', items)
  if (items.every(({ goodsFen }) => goodsFen === 0)) throw new Refusal('NOTHING_TO_REFUND', {})
  const isInRight = isInsideRight({ kind, items }, order, now)
  const draft = { afterSaleId, kind, items, isInRight, ...words, status: 'asked', since: now, askedAt: now } as const
  const one = begun({ ...draft, freightFen: 0, needsSecond: false }, order, now)
  const grantedId = one.status === 'refunding' ? afterSaleId : undefined
  return withFreight({ ...order, afterSales: [...(order.afterSales ?? []), one] }, grantedId)
}
