import type { AfterSaleId, OrderId } from '#domain/kernel/ids'
import type { CustomerContext } from '#server/access'
import { returnAddress } from '#server/stores/storefront'
import { findAfterSale } from '#server/workflows/move-after-sale'
import { buyersViewOf } from '../after-sale-view'

/** One after-sale of the buyer, with where to send the goods while she may. @throws Refusal NOT_FOUND */
export async function detail(one: { orderId: OrderId; afterSaleId: AfterSaleId }, { openid, now }: CustomerContext) {
  const afterSale = await buyersViewOf(await findAfterSale(one, openid))
  return { afterSale, returnTo: afterSale.maySendBack ? await returnAddress() : undefined, serverNow: now }
}
