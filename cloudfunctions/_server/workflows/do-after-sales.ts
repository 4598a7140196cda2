import { type AfterSale, amountFenOf } from '#domain/after-sales/after-sale'
import { isGranted } from '#domain/after-sales/status'
import { command, now } from '../cloud'
import { afterSaleEffectDone, restock } from '../stores/after-sales'
import type { OrderDocument } from '../stores/orders'
import { paymentOfOrder, type PaymentDocument } from '../stores/payments'
import { applyToRefund, queueRefund, refundIdOf } from '../stores/refunds'

/** Given-up units go back on the shelf as soon as nobody can call it off. */
async function restockAll(order: OrderDocument): Promise<void> {
  const { _id: orderId, afterSales = [], restocked = {} } = order
  for (const one of afterSales) {
    if (one.kind !== 'before-shipping' || !isGranted(one)) continue
    const { afterSaleId } = one
    for (const { skuId, quantity } of one.items)
      if (!restocked[`${afterSaleId}${skuId}`]) await restock({ orderId, afterSaleId, skuId, quantity })
  }
}

/** Queues the refund of an after-sale; one that got stuck is asked for again under the same number. */
async function queue(order: OrderDocument, one: AfterSale, payment: PaymentDocument): Promise<void> {
  const { afterSaleId, renewals = 0 } = one
  const at = now()
  const { outTradeNo, amountFen: totalFen } = payment
  const request = { orderId: order._id, afterSaleId, outTradeNo, amountFen: amountFenOf(one), totalFen }
  if (await queueRefund(request, renewals, at)) return
  const failure = command().remove()
  await applyToRefund('requeue', refundIdOf(afterSaleId, renewals), { dueAt: at, tries: 0, failure })
}

/** Does what an order's granted after-sales owe: units back on the shelf, refunds into the queue. Harmless again. */
export async function doAfterSales(order: OrderDocument): Promise<void> {
  const payment = await paymentOfOrder(order._id)
  if (!payment) throw new Error('a refund without a payment')
  const refunding = (order.afterSales ?? []).filter(({ status }) => status === 'refunding')
  for (const one of refunding) await queue(order, one, payment)
  await restockAll(order)
  await afterSaleEffectDone(order)
}
