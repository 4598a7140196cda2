import type { ProductId } from '#domain/kernel/ids'
import { command } from '#server/cloud'
import { productCards } from '#server/stores/products'
import { goodsCardsOf } from '#server/workflows/goods-card'

/** Cards in the order asked, each once; what is gone is left out. */
export async function cards({ productIds }: { productIds: ProductId[] }) {
  const ids = [...new Set(productIds)]
  const found = await productCards({ matches: [{ _id: command().in(ids) }], limit: ids.length })
  const byId = new Map(goodsCardsOf(found).map((card) => [card.productId, card]))
  return { goods: ids.map((id) => byId.get(id)).filter((card) => card !== undefined) }
}
