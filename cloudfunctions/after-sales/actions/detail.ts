import type { AfterSaleId, OrderId } from '#domain/kernel/ids'
import type { CustomerContext } from '#server/access'
import { findAfterSale } from '#server/workflows/move-after-sale'
import { buyersViewOf } from '../after-sale-view'

/** One after-sale of the buyer. @throws Refusal NOT_FOUND */
export async function detail(one: { orderId: OrderId; afterSaleId: AfterSaleId }, { openid, now }: CustomerContext) {
  return { afterSale: await buyersViewOf(await findAfterSale(one, openid)), serverNow: now }
}
