import { catalogLimits } from '#domain/catalog/limits'
import { offsetCursor, offsetOf } from '#server/cursor'
import { productCards } from '#server/stores/products'
import { goodsCardsOf } from '#server/workflows/goods-card'

const { pageSize } = catalogLimits

/** A page of all goods on sale, by rank. */
export async function stream({ cursor }: { cursor: string }) {
  const skip = offsetOf(cursor)
  const found = await productCards({ matches: [], skip, limit: pageSize + 1 })
  return {
    goods: goodsCardsOf(found.slice(0, pageSize)),
    nextCursor: found.length > pageSize ? offsetCursor(skip + pageSize) : undefined,
  }
}
