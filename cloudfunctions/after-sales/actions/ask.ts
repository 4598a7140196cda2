import type * as z from 'zod'
import { type AfterSale, amountFenOf } from '#domain/after-sales/after-sale'
import type { afterSalesContract } from '#domain/after-sales/contract'
import { Refusal } from '#domain/kernel/refusals'
import { sameItems } from '#domain/orders/parcels'
import type { CustomerContext } from '#server/access'
import { hashId } from '#server/hash-id'
import { changeAfterSales } from '#server/stores/after-sales'
import { orderOfBuyer } from '#server/stores/orders'
import { withOneMore } from '#server/workflows/ask-after-sale'
import { findAfterSale, type Found } from '#server/workflows/move-after-sale'
import { buyersViewOf } from '../after-sale-view'

type Request = z.output<(typeof afterSalesContract)['ask']['input']>

/** Others of the household may ask at the same time; each is read and counted anew. */
const tries = 6

/** The same key answers what it made; with other words it is refused. */
function saidBefore(known: AfterSale, { kind, items }: Request): void {
  if (known.kind !== kind || !sameItems(known.items, items)) throw new Refusal('KEY_REUSED', {})
}

/**
 * Claims units and their money in one write of the order's row, so that however many ask at once, never more than was paid is
 * claimed. What goes back is computed here; what the phone expects is only compared.
 * @throws Refusal as the contract lists them
 */
export async function ask(request: Request, { openid, now }: CustomerContext) {
  const { orderId, kind, items, reason, note, pictureIds, expectedFen: expected } = request
  if (kind === 'money-only' && pictureIds.length === 0) throw new Refusal('PICTURES_NEEDED', {})
  const afterSaleId = hashId('afs', orderId, request.clientKey)
  const words = { reason, note, pictureIds }
  let revision = 0
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const order = await orderOfBuyer(openid, orderId)
    if (!order) throw new Refusal('NOT_FOUND', { kind: 'order' })
    const known = order.afterSales?.find((one) => one.afterSaleId === afterSaleId)
    if (known) {
      saidBefore(known, request)
      return buyersViewOf({ order, afterSale: known })
    }
    const afterSales = withOneMore(order, { wish: { kind, items }, afterSaleId, now, words })
    const one = afterSales.at(-1)
    if (!one) throw new Error('a claim vanished')
    const amountFen = amountFenOf(one)
    if (amountFen !== expected) throw new Refusal('AMOUNT_CHANGED', { expectedFen: expected, amountFen })
    if (await changeAfterSales(order, afterSales, { at: now, owes: one.status === 'refunding' }))
      return buyersViewOf(await asked(orderId, afterSaleId))
    revision = order.revision ?? 0
  }
  throw new Refusal('ORDER_CHANGED', { revision })
}

const asked = (orderId: Request['orderId'], afterSaleId: AfterSale['afterSaleId']): Promise<Found> =>
  findAfterSale({ orderId, afterSaleId })
