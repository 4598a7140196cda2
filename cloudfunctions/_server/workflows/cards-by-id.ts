import type { ProductId } from '#domain/kernel/ids'
import { command } from '../cloud'
import { productCards } from '../stores/products'
import { type GoodsCard, goodsCardsOf } from './goods-card'

/** The cards of those products that have something to sell, in one database call; none for no ids. */
export async function cardsById(ids: readonly ProductId[]): Promise<ReadonlyMap<ProductId, GoodsCard>> {
  const distinct = [...new Set(ids)]
  if (distinct.length === 0) return new Map()
  const found = await productCards({ matches: [{ _id: command().in(distinct) }], limit: distinct.length })
  return new Map(goodsCardsOf(found).map((card) => [card.productId, card]))
}

/** The cards in the order of `ids`, each once; what is gone is left out. */
export async function cardsInOrder(ids: readonly ProductId[]): Promise<GoodsCard[]> {
  const cards = await cardsById(ids)
  return [...new Set(ids)].map((id) => cards.get(id)).filter((card) => card !== undefined)
}
