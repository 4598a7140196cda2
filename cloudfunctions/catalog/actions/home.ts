import type { ProductId } from '#domain/kernel/ids'
import { command } from '#server/cloud'
import { productCards } from '#server/stores/products'
import { storefront } from '#server/stores/storefront'
import { type GoodsCard, goodsCardsOf } from '../goods-card'

/** The front page: the storefront, then all its goods in one call. */
export async function home() {
  const { banners, categories, sections, freight } = await storefront()
  const ids = [...new Set(sections.flatMap((section) => section.productIds))]
  const products =
    ids.length === 0 ? [] : await productCards({ matches: [{ _id: command().in(ids) }], limit: ids.length })
  const cards = new Map<ProductId, GoodsCard>(goodsCardsOf(products).map((card) => [card.productId, card]))
  return {
    banners: [...banners],
    categories: [...categories],
    sections: sections
      .map(({ title, productIds }) => ({
        title,
        goods: productIds.map((id) => cards.get(id)).filter((card) => card !== undefined),
      }))
      .filter((section) => section.goods.length > 0),
    freeFreightFromFen: freight.freeFromFen,
  }
}
