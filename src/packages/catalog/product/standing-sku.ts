import type { Product, Sku } from '../../../sku/choose-sku'

/** What stands for a product while nothing is chosen: the lowest-priced SKU that is in stock, else the lowest-priced. */
export function standingSku(product: Product): Sku | undefined {
  const byPrice = [...product.skus].sort((a, b) => a.priceFen - b.priceFen)
  return byPrice.find(({ available }) => available > 0) ?? byPrice[0]
}
