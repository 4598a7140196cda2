import { afterSaleLimits } from '#domain/after-sales/limits'
import type { CustomerContext } from '#server/access'
import { newestFirstCursor, newestFirstOf } from '#server/cursor'
import { afterSalesOfBuyer } from '#server/stores/after-sales'
import { buyersViews } from '../after-sale-view'

/** The buyer's after-sales, order by order. */
export async function list({ cursor }: { cursor?: string | undefined }, { openid, now }: CustomerContext) {
  const limit = afterSaleLimits.pageSize
  const after = cursor === undefined ? undefined : newestFirstOf(cursor)
  const found = await afterSalesOfBuyer(openid, { after, limit })
  const last = found.length > limit ? found[limit - 1] : undefined
  const all = found
    .slice(0, limit)
    .flatMap((order) => [...(order.afterSales ?? [])].reverse().map((afterSale) => ({ order, afterSale })))
  return {
    afterSales: await buyersViews(all),
    nextCursor: last && newestFirstCursor({ at: last.afterSaleAt ?? 0, id: last._id }),
    serverNow: now,
  }
}
