import type { OutputOf } from '#domain/kernel/contract'
import type { catalogContract } from '#domain/catalog/contract'
import type { ProductWithSkus } from '../stores/products'

export type GoodsCard = OutputOf<(typeof catalogContract)['search']>['goods'][number]

/** A product as a card, or undefined when none of its SKUs is on sale. */
export function goodsCardOf(product: ProductWithSkus): GoodsCard | undefined {
  const skus = product.skus.filter((sku) => sku.onSale)
  const cheapest = [...skus].sort((a, b) => a.priceFen - b.priceFen)[0]
  const pictureId = product.pictureIds[0]
  if (!cheapest || pictureId === undefined) return undefined
  return {
    productId: product._id,
    title: product.title,
    subtitle: product.subtitle,
    pictureId,
    priceFen: cheapest.priceFen,
    priceVaries: skus.some((sku) => sku.priceFen !== cheapest.priceFen),
    marketPriceFen: cheapest.marketPriceFen,
    chips: product.chips,
    soldCount: product.soldCount,
    soldOut: skus.every((sku) => sku.available === 0),
    onlySkuId: skus.length === 1 ? cheapest._id : undefined,
  }
}

/** The cards of those products that have something to sell. */
export function goodsCardsOf(products: readonly ProductWithSkus[]): GoodsCard[] {
  return products.map(goodsCardOf).filter((card) => card !== undefined)
}
