import { catalogLimits } from '#domain/catalog/limits'
import type { CategoryId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import { offsetCursor, offsetOf } from '#server/cursor'
import { productCards, type ProductWithSkus } from '#server/stores/products'
import { storefront } from '#server/stores/storefront'
import { goodsCardsOf } from '#server/workflows/goods-card'

interface Request {
  categoryId?: CategoryId | undefined
  cursor?: string | undefined
}

const pageOf = (categoryId: CategoryId, skip: number): Promise<ProductWithSkus[]> =>
  productCards({ matches: [{ categoryId }], skip, limit: catalogLimits.pageSize + 1 })

/** All categories and a page of one's goods. @throws Refusal NOT_FOUND */
export async function category({ categoryId, cursor }: Request) {
  const skip = offsetOf(cursor)
  const [{ categories }, asked] = await Promise.all([storefront(), categoryId && pageOf(categoryId, skip)])
  const shown = categoryId ?? categories[0]?.categoryId
  if (!shown || !categories.some((known) => known.categoryId === shown))
    throw new Refusal('NOT_FOUND', { kind: 'category' })
  const found = asked ?? (await pageOf(shown, skip))
  return {
    categories: [...categories],
    categoryId: shown,
    goods: goodsCardsOf(found.slice(0, catalogLimits.pageSize)),
    nextCursor: found.length > catalogLimits.pageSize ? offsetCursor(skip + catalogLimits.pageSize) : undefined,
  }
}
