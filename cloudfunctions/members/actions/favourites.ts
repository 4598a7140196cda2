import { catalogLimits } from '#domain/catalog/limits'
import type { CustomerContext } from '#server/access'
import { newestFirstCursor, newestFirstOf } from '#server/cursor'
import { favouritesOf } from '#server/stores/favourites'
import { cardsInOrder } from '#server/workflows/cards-by-id'

/** What she keeps, newest first. Goods that left the shop are left out, so a page may be shorter. */
export async function favourites({ cursor }: { cursor?: string | undefined }, { openid }: CustomerContext) {
  const after = cursor === undefined ? undefined : newestFirstOf(cursor)
  const all = await favouritesOf(openid)
  const left = after ? all.filter(({ at, _id }) => at < after.at || (at === after.at && _id < after.id)) : all
  const page = left.slice(0, catalogLimits.pageSize)
  const last = left.length > page.length ? page.at(-1) : undefined
  return {
    goods: await cardsInOrder(page.map(({ productId }) => productId)),
    nextCursor: last && newestFirstCursor({ at: last.at, id: last._id }),
  }
}
