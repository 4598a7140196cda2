import { Refusal } from '#domain/kernel/refusals'
import type { OrderDocument } from '#server/stores/orders'
import { release, reserve, skuById } from '#server/stores/skus'

/**
 * Reserves every line or none. Only the call that inserted the order's row may do this.
 * @throws Refusal STOCK_SHORT naming the first line that is short
 */
export async function reserveAll(order: OrderDocument, at: number): Promise<void> {
  const claims = order.lines.map(({ skuId, quantity }) => ({ skuId, quantity, orderId: order._id }))
  const got = await Promise.all(claims.map((claim) => reserve(claim, at)))
  const missing = order.lines.find((_, index) => !got[index])
  if (!missing) return
  await Promise.all(claims.filter((_, index) => got[index]).map(release))
  const sku = await skuById(missing.skuId)
  const { skuId, title } = missing
  if (sku && !sku.onSale) throw new Refusal('NOT_FOR_SALE', { skuId, title })
  throw new Refusal('STOCK_SHORT', { skuId, title, available: sku?.available ?? 0 })
}
