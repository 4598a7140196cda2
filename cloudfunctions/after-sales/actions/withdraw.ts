import type { AfterSaleId, OrderId } from '#domain/kernel/ids'
import type { CustomerContext } from '#server/access'
import { findAfterSale, moveAfterSale } from '#server/workflows/move-after-sale'
import { buyersViewOf } from '../after-sale-view'

/** She calls it off. @throws Refusal NOT_FOUND, AFTER_SALE_CHANGED, ORDER_CHANGED */
export async function withdraw(one: { orderId: OrderId; afterSaleId: AfterSaleId }, { openid, now }: CustomerContext) {
  const found = await moveAfterSale(
    () => findAfterSale(one, openid),
    ({ afterSale }) => (afterSale.status === 'withdrawn' ? undefined : { event: 'withdraw' }),
    now,
  )
  return buyersViewOf(found)
}
