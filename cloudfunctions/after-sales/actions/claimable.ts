import { isInsideRight, mayStillAsk } from '#domain/after-sales/after-sale-rules'
import { freeUnits } from '#domain/after-sales/refundable'
import type { OrderId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import { isPaidFor } from '#domain/orders/status'
import type { CustomerContext } from '#server/access'
import { type OrderDocument, orderOfBuyer } from '#server/stores/orders'
import { wordsOf } from '../after-sale-view'

function freightOf({ sum, parcels = [] }: Pick<OrderDocument, 'sum' | 'parcels'>): 'none' | 'with-last' | 'stays' {
  if (sum.freightFen === 0) return 'none'
  return parcels.length > 0 ? 'stays' : 'with-last'
}

/** What of an order can be asked back; nothing of one that is not paid. */
export async function claimable({ orderId }: { orderId: OrderId }, { openid, now }: CustomerContext) {
  const order = await orderOfBuyer(openid, orderId)
  if (!order) throw new Refusal('NOT_FOUND', { kind: 'order' })
  const isPaid = isPaidFor(order.status)
  return {
    lines: freeUnits(order).map(({ skuId, unsent, sent }) => ({
      skuId,
      ...wordsOf(order, skuId),
      unsent: isPaid ? unsent : 0,
      sent: isPaid ? sent : 0,
      isInsideRight: isInsideRight({ kind: 'return', items: [{ skuId }] }, order, now),
    })),
    freight: freightOf(order),
    isInsideRight: isInsideRight({ kind: 'return', items: [] }, order, now),
    mayStillAsk: isPaid && mayStillAsk(order, now),
  }
}
