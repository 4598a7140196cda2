import type { OrderId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { CustomerContext } from '#server/access'
import { orderOfBuyer } from '#server/stores/orders'
import { type Wish, withOneMore } from '#server/workflows/ask-after-sale'
import { itemsOf, sumsOf } from '../after-sale-view'

/** What would go back for these units, and who decides. */
export async function quote({ orderId, ...wish }: Wish & { orderId: OrderId }, { openid, now }: CustomerContext) {
  const order = await orderOfBuyer(openid, orderId)
  if (!order) throw new Refusal('NOT_FOUND', { kind: 'order' })
  const one = withOneMore(order, { wish, afterSaleId: 'afsQuote', now }).at(-1)
  if (!one) throw new Error('a claim vanished')
  return { items: itemsOf(order, one), ...sumsOf(one), isInRight: one.isInRight, needsSecond: one.needsSecond }
}
