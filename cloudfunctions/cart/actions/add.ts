import { cartLimits } from '#domain/cart/limits'
import type { SkuId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { CustomerContext } from '#server/access'
import { cartLines, putCartLine, raiseCartLine } from '#server/stores/carts'
import { skuById } from '#server/stores/skus'
import { isForSale } from '#server/workflows/is-for-sale'
import { cartView } from '../cart-view'

/** Adds units of a SKU. What the cart holds is a wish, not a claim on stock, but more than there is cannot be wished for. */
export async function add({ skuId, quantity }: { skuId: SkuId; quantity: number }, { openid, now }: CustomerContext) {
  const [sku, lines] = await Promise.all([skuById(skuId), cartLines(openid)])
  if (!sku) throw new Refusal('NOT_FOUND', { kind: 'sku' })
  if (!isForSale(sku, now)) throw new Refusal('NOT_FOR_SALE', { skuId, title: sku.title })
  const line = lines[skuId]
  const limit = Math.min(cartLimits.quantityPerLine, sku.available)
  const short = () => new Refusal('STOCK_SHORT', { skuId, title: sku.title, available: sku.available })
  if (!line) {
    if (quantity > limit) throw short()
    if (Object.keys(lines).length >= cartLimits.lines) throw new Refusal('CART_FULL', { limit: cartLimits.lines })
    await putCartLine(openid, skuId, { quantity, selected: true, addedAt: now })
  } else if (!(await raiseCartLine(openid, skuId, { quantity, limit }))) throw short()
  return cartView({ openid, now })
}
