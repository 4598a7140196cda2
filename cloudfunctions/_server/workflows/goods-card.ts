import type { OutputOf } from '#domain/kernel/contract'
import type { catalogContract } from '#domain/catalog/contract'
import { currentPriceFen, runningLimit } from '#domain/catalog/limited-price'
import { now } from '../cloud'
import type { ProductWithSkus } from '../stores/products'

export type GoodsCard = OutputOf<(typeof catalogContract)['search']>['goods'][number]

/** A product as a card at `at` (epoch ms), or undefined when none of its SKUs is on sale. */
export function goodsCardOf(product: ProductWithSkus, at = now()): GoodsCard | undefined {
  const skus = product.skus
    .filter((sku) => sku.onSale)
    .map((sku) => ({ ...sku, priceFen: currentPriceFen(sku, at), isLimited: runningLimit(sku, at) !== undefined }))
  const cheapest = [...skus].sort((a, b) => a.priceFen - b.priceFen)[0]
  const pictureId = product.pictureIds[0]
  if (!cheapest || pictureId === undefined) return undefined
  return {
    productId: product._id,
    title: product.title,
    subtitle: product.subtitle,
    pictureId,
    priceFen: cheapest.priceFen,
    isLimited: cheapest.isLimited,
    priceVaries: skus.some((sku) => sku.priceFen !== cheapest.priceFen),
    chips: product.chips,
    soldCount: product.soldCount,
    soldOut: skus.every((sku) => sku.available === 0),
    onlySkuId: skus.length === 1 ? cheapest._id : undefined,
  }
}

/** The cards of those products that have something to sell. */
export function goodsCardsOf(products: readonly ProductWithSkus[], at = now()): GoodsCard[] {
  return products.map((product) => goodsCardOf(product, at)).filter((card) => card !== undefined)
}
