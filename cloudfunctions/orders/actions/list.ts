import { orderLimits } from '#domain/orders/limits'
import type { ShownOrderStatus } from '#domain/orders/status'
import type { CustomerContext } from '#server/access'
import { newestFirstCursor, newestFirstOf } from '#server/cursor'
import { ordersOfBuyer } from '#server/stores/orders'
import { countOrders } from '#server/workflows/count-orders'
import { briefOf } from '../order-view'

interface Request {
  status?: ShownOrderStatus | undefined
  cursor?: string | undefined
}

/** The buyer's orders, newest first; the first page says how many stand in each status. */
export async function list({ status, cursor }: Request, { openid, now }: CustomerContext) {
  const limit = orderLimits.pageSize
  const after = cursor === undefined ? undefined : newestFirstOf(cursor)
  const [found, counts] = await Promise.all([
    ordersOfBuyer({ openid, status, after, limit }),
    after ? undefined : countOrders(openid),
  ])
  const last = found.length > limit ? found[limit - 1] : undefined
  return {
    orders: found.slice(0, limit).map((order) => briefOf(order, now)),
    nextCursor: last && newestFirstCursor({ at: last.placedAt, id: last._id }),
    counts,
    serverNow: now,
  }
}
