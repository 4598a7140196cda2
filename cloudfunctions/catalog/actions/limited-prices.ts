import type { ProductId } from '#domain/kernel/ids'
import type { StaffContext } from '#server/access'
import { limitedSkus, skusOfProduct } from '#server/stores/skus'
import { pricedSku } from '../priced-sku'

/** Limited prices that hold, or all SKUs of one product as they could be priced. */
export async function limitedPrices({ productId }: { productId?: ProductId | undefined }, { now }: StaffContext) {
  const found = productId === undefined ? await limitedSkus(now) : await skusOfProduct(productId)
  const skus = productId === undefined ? found : found.filter(({ onSale }) => onSale)
  return { skus: await Promise.all(skus.map((sku) => pricedSku(sku, now))), serverNow: now }
}
