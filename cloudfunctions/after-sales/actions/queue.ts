import { queueOf } from '#domain/after-sales/after-sale'
import { type AfterSaleQueue, afterSaleQueues } from '#domain/after-sales/kinds'
import { afterSaleLimits } from '#domain/after-sales/limits'
import type { StaffContext } from '#server/access'
import { newestFirstCursor, newestFirstOf } from '#server/cursor'
import { afterSaleCount, afterSalePage } from '#server/stores/after-sales'
import { staffViews } from '../after-sale-view'

/** Lists in which the shop itself is waited for, and for how long it may be. */
const waitsForShop = {
  decide: afterSaleLimits.decideWithinMs,
  second: afterSaleLimits.decideWithinMs,
  goods: afterSaleLimits.inspectWithinMs,
  abnormal: afterSaleLimits.decideWithinMs,
} as const

async function countAll(now: number) {
  const counts = await Promise.all(afterSaleQueues.map(async (name) => [name, await afterSaleCount(name)] as const))
  const late = await Promise.all(
    Object.entries(waitsForShop).map(([name, ms]) => afterSaleCount(name as AfterSaleQueue, now - ms)),
  )
  const overdue = late.reduce((sum, count) => sum + count, 0)
  return { ...(Object.fromEntries(counts) as Record<AfterSaleQueue, number>), overdue }
}

/** A page of orders' after-sales in one list, the longest-waiting order first. */
export async function queue(
  { show, cursor }: { show: AfterSaleQueue; cursor?: string | undefined },
  { staff, now }: StaffContext,
) {
  const limit = afterSaleLimits.pageSize
  const after = cursor === undefined ? undefined : newestFirstOf(cursor)
  const [found, counts] = await Promise.all([afterSalePage(show, { after, limit }), after ? undefined : countAll(now)])
  const last = found.length > limit ? found[limit - 1] : undefined
  const all = found
    .slice(0, limit)
    .flatMap((order) =>
      (order.afterSales ?? []).filter((one) => queueOf(one) === show).map((afterSale) => ({ order, afterSale })),
    )
  return {
    afterSales: await staffViews(all, staff.staffId),
    nextCursor: last && newestFirstCursor({ at: last.afterSaleWaits?.[show] ?? 0, id: last._id }),
    counts,
    serverNow: now,
  }
}
