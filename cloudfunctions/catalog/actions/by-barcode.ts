import { Refusal } from '#domain/kernel/refusals'
import { skuByBarcode } from '#server/stores/skus'

/** The SKU on sale whose pack was scanned. @throws Refusal NOT_FOUND */
export async function byBarcode({ barcode }: { barcode: string }) {
  const sku = await skuByBarcode(barcode)
  if (!sku) throw new Refusal('NOT_FOUND', { kind: 'product' })
  return { productId: sku.productId, skuId: sku._id }
}
