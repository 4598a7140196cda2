import type { ProductId } from '#domain/kernel/ids'
import type { ShareCard } from '../../../platform/types'
import { drawShareCard } from '../../../share/draw-share-card'
import { shareLink } from '../../../share/share-link'
import type { Product } from '../../../sku/choose-sku'

/** What a card and a poster show of a product. */
export function shownOnCard({ title, pictureIds, skus }: Product) {
  const priceFen = Math.min(...skus.map((sku) => sku.priceFen))
  return { title, pictureId: pictureIds[0] ?? '', priceFen, priceVaries: skus.some((sku) => sku.priceFen !== priceFen) }
}

/** The card of a product's page; a page that is still on its way is shared without a picture of ours. */
export function productCard(productId: ProductId, product: Product | undefined): ShareCard {
  return {
    title: product?.title ?? SHOP_NAME,
    path: shareLink({ page: 'packages/catalog/product/index', query: { productId } }),
    ...(product && { picture: drawShareCard({ kind: 'goods', ...shownOnCard(product) }) }),
  }
}
