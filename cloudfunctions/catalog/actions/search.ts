import { catalogLimits } from '#domain/catalog/limits'
import { offsetCursor, offsetOf } from '#server/cursor'
import { containing, productCards } from '#server/stores/products'
import { storefront } from '#server/stores/storefront'
import { type GoodsCard, goodsCardsOf } from '#server/workflows/goods-card'

interface Request {
  text: string
  sort: 'relevance' | 'sales' | 'price-up' | 'price-down'
  cursor?: string | undefined
}

/** The most matches that are sorted and paged through. */
const mostMatches = 200

const orders: Record<Request['sort'], ((a: GoodsCard, b: GoodsCard) => number) | undefined> = {
  relevance: undefined,
  sales: (a, b) => b.soldCount - a.soldCount,
  'price-up': (a, b) => a.priceFen - b.priceFen,
  'price-down': (a, b) => b.priceFen - a.priceFen,
}

/** Goods whose words contain every term. By relevance: term in the title first, then rank; sold-out goods last. */
export async function search({ text, sort, cursor }: Request) {
  const terms = text.toLowerCase().split(/\s+/).slice(0, 5)
  const skip = offsetOf(cursor)
  const matches = terms.map((term) => ({ searchText: containing(term) }))
  const cards = goodsCardsOf(await productCards({ matches, limit: mostMatches }))
  const inTitle = (card: GoodsCard) => terms.every((term) => card.title.toLowerCase().includes(term))
  const byRelevance = (a: GoodsCard, b: GoodsCard) =>
    Number(a.soldOut) - Number(b.soldOut) || Number(inTitle(b)) - Number(inTitle(a))
  const sorted = [...cards].sort(orders[sort] ?? byRelevance)
  const next = skip + catalogLimits.pageSize
  return {
    total: sorted.length,
    suggestions: sorted.length > 0 ? [] : (await storefront()).categories.map(({ name }) => name),
    goods: sorted.slice(skip, next),
    nextCursor: next < sorted.length ? offsetCursor(next) : undefined,
  }
}
