import { catalogLimits } from '#domain/catalog/limits'
import type { OutputOf } from '#domain/kernel/contract'
import type { catalogContract } from '#domain/catalog/contract'
import type { CategoryId, ProductId } from '#domain/kernel/ids'
import { offsetCursor, offsetOf } from '#server/cursor'
import { figuresOf } from '#server/stores/products'
import type { GoodsCard } from '#server/workflows/goods-card'
import { goodsCardOf } from '#server/workflows/goods-card'
import { currentIndex } from '../search/current-index'
import { findGoods } from '../search/find-goods'
import type { GoodsIndex, Nearness } from '../search/goods-index'

interface Request {
  text: string
  sort: 'relevance' | 'sales' | 'price-up' | 'price-down'
  categoryId?: CategoryId | undefined
  priceFromFen?: number | undefined
  priceToFen?: number | undefined
  inStock: boolean
  cursor?: string | undefined
}

interface Match {
  readonly card: GoodsCard
  readonly categoryId: CategoryId
  readonly rank: number
  readonly nearness: number
}

type Answer = OutputOf<(typeof catalogContract)['search']>

/** So few finds are helped on with other words. */
const little = 3
/** Words that could be suggested are tried on this many goods each: one that can be bought is enough. */
const triedPerWord = 20

const orders: Record<Request['sort'], (a: Match, b: Match) => number> = {
  relevance: (a, b) => a.nearness - b.nearness,
  sales: (a, b) => b.card.soldCount - a.card.soldCount,
  'price-up': (a, b) => a.card.priceFen - b.card.priceFen,
  'price-down': (a, b) => b.card.priceFen - a.card.priceFen,
}

/** As asked; among equals what can be bought first, then the brand's own order. */
const sorted = (matches: readonly Match[], sort: Request['sort']): Match[] =>
  [...matches].sort(
    (a, b) =>
      orders[sort](a, b) ||
      Number(a.card.soldOut) - Number(b.card.soldOut) ||
      a.rank - b.rank ||
      (a.card.productId < b.card.productId ? -1 : 1),
  )

function isWanted({ card, categoryId }: Match, request: Request): boolean {
  if (request.categoryId !== undefined && categoryId !== request.categoryId) return false
  if (request.inStock && card.soldOut) return false
  return card.priceFen >= (request.priceFromFen ?? 0) && card.priceFen <= (request.priceToFen ?? Infinity)
}

/** Cards with prices and stock of this moment, for goods that have something to sell. */
async function freshCards(index: GoodsIndex, ids: readonly ProductId[]): Promise<Map<ProductId, GoodsCard>> {
  const cards = new Map<ProductId, GoodsCard>()
  for (const figures of await figuresOf(ids)) {
    const listed = index.goods.get(figures._id)
    const card = listed && goodsCardOf({ ...listed, ...figures })
    if (card) cards.set(figures._id, card)
  }
  return cards
}

function matchesOf(index: GoodsIndex, nearness: Nearness, cards: ReadonlyMap<ProductId, GoodsCard>): Match[] {
  return [...nearness].flatMap(([id, near]) => {
    const card = cards.get(id)
    const listed = index.goods.get(id)
    return card && listed ? [{ card, categoryId: listed.categoryId, rank: listed.rank, nearness: near }] : []
  })
}

function countedByCategory(
  matches: readonly Match[],
  names: readonly { categoryId: CategoryId; name: string }[],
): Answer['categories'] {
  return names
    .map((category) => ({
      categoryId: category.categoryId,
      name: category.name,
      count: matches.filter(({ categoryId }) => categoryId === category.categoryId).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

/** Goods that hold every word as typed or as it was meant. Which, is remembered; at what price and whether any are left, is asked. */
export async function search(request: Request): Promise<Answer> {
  const skip = offsetOf(request.cursor)
  const { index, version } = await currentIndex()
  const { nearness, searchedFor, nearby } = findGoods(index, request.text)
  const near = nearness.size < little ? nearby.map((word) => ({ word, ids: [...index.holding(word).keys()] })) : []
  const tried = near.flatMap(({ ids }) => ids.slice(0, triedPerWord))
  const cards = await freshCards(index, [...new Set([...nearness.keys(), ...tried])])
  const matches = matchesOf(index, nearness, cards)
  const wanted = sorted(
    matches.filter((match) => isWanted(match, request)),
    request.sort,
  )
  const next = skip + catalogLimits.pageSize
  const finds = near.filter(
    ({ word, ids }) => word !== request.text && ids.some((id) => cards.get(id)?.soldOut === false),
  )
  return {
    total: wanted.length,
    categories: countedByCategory(matches, version.categories),
    ...(searchedFor !== undefined && matches.length > 0 && { searchedFor }),
    suggestions: finds.map(({ word }) => word),
    goods: wanted.slice(skip, next).map(({ card }) => card),
    ...(next < wanted.length && { nextCursor: offsetCursor(next) }),
  }
}
