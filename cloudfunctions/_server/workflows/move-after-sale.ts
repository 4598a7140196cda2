import { type AfterSale } from '#domain/after-sales/after-sale'
import { withFreight } from '#domain/after-sales/refundable'
import { type AfterSaleEvent, afterSaleTransitions } from '#domain/after-sales/status'
import type { AfterSaleId, OrderId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import { mayMove } from '#domain/kernel/state-machine'
import { changeAfterSales } from '../stores/after-sales'
import { type OrderDocument, orderById } from '../stores/orders'

/** People act on an order at the same time, and nobody's word is lost for it: so often it is tried again. */
const tries = 6

/** An order with one of its after-sales. */
export interface Found {
  readonly order: OrderDocument
  readonly afterSale: AfterSale
}

/** What a move does: the way, and what it writes besides. Undefined: nothing is to be done. */
export interface AfterSaleMove {
  readonly event: AfterSaleEvent
  readonly set?: Partial<Omit<AfterSale, 'status' | 'since' | 'freightFen'>>
}

/** @throws Refusal NOT_FOUND; `openid`: for its buyer alone */
export async function findAfterSale(
  { orderId, afterSaleId }: { readonly orderId: OrderId; readonly afterSaleId: AfterSaleId },
  openid?: string,
): Promise<Found> {
  const order = await orderById(orderId)
  const afterSale = order?.afterSales?.find((one) => one.afterSaleId === afterSaleId)
  if (!order || !afterSale || (openid !== undefined && order.openid !== openid))
    throw new Refusal('NOT_FOUND', { kind: 'after-sale' })
  return { order, afterSale }
}

/** The order's after-sales once one of them has moved, the freight where it then belongs. @throws Refusal AFTER_SALE_CHANGED */
export function movedAfterSales({ order, afterSale }: Found, { event, set }: AfterSaleMove, at: number): AfterSale[] {
  const { status, afterSaleId } = afterSale
  if (!mayMove(afterSaleTransitions, event, status)) throw new Refusal('AFTER_SALE_CHANGED', { status })
  const moved = { ...afterSale, ...set, status: afterSaleTransitions[event].to, since: at }
  const afterSales = (order.afterSales ?? []).map((one) => (one === afterSale ? moved : one))
  return withFreight({ ...order, afterSales }, event === 'grant' ? afterSaleId : undefined)
}

/** Moves that leave the outbox something to do. */
const owing: readonly AfterSaleEvent[] = ['grant', 'retry']

/**
 * Moves an after-sale as `decide` says of it as it then stands; whoever comes between is read and decided upon anew.
 * @returns it as it now stands
 * @throws Refusal whatever `decide` refuses, NOT_FOUND, AFTER_SALE_CHANGED, ORDER_CHANGED
 */
export async function moveAfterSale(
  find: () => Promise<Found>,
  decide: (found: Found) => AfterSaleMove | undefined,
  at: number,
): Promise<Found> {
  let revision = 0
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const found = await find()
    const move = decide(found)
    if (!move) return found
    const afterSales = movedAfterSales(found, move, at)
    if (await changeAfterSales(found.order, afterSales, { at, owes: owing.includes(move.event) })) return find()
    revision = found.order.revision ?? 0
  }
  throw new Refusal('ORDER_CHANGED', { revision })
}
