import { catalogLimits } from '#domain/catalog/limits'
import type { CustomerContext } from '#server/access'
import { command } from '#server/cloud'
import { newestFirstCursor, newestFirstOf } from '#server/cursor'
import { type Favourite, favouritesOf } from '#server/stores/favourites'
import { productCards } from '#server/stores/products'
import { goodsCardsOf } from '#server/workflows/goods-card'

/** What she keeps, newest first. Goods that left the shop are left out, so a page may be shorter. */
export async function favourites({ cursor }: { cursor?: string | undefined }, { openid }: CustomerContext) {
  const after = cursor === undefined ? undefined : newestFirstOf(cursor)
  const all = await favouritesOf(openid)
  const left = after ? all.filter(({ at, _id }) => at < after.at || (at === after.at && _id < after.id)) : all
  const page = left.slice(0, catalogLimits.pageSize)
  const last = left.length > page.length ? page.at(-1) : undefined
  return { goods: await cardsOf(page), nextCursor: last && newestFirstCursor({ at: last.at, id: last._id }) }
}

async function cardsOf(page: readonly Favourite[]) {
  if (page.length === 0) return []
  const ids = page.map(({ productId }) => productId)
  const cards = goodsCardsOf(await productCards({ matches: [{ _id: command().in(ids) }], limit: ids.length }))
  const byId = new Map(cards.map((card) => [card.productId, card]))
  return ids.map((id) => byId.get(id)).filter((card) => card !== undefined)
}
