import type { OrderStatus } from '#domain/orders/status'
import { orderCounts } from '../stores/orders'

/** How many orders of hers stand in each status, and how many have an after-sale that goes on. One read. */
export async function countOrders(openid: string) {
  const rows = await orderCounts(openid)
  const at = (status: OrderStatus) => rows.find((row) => row.status === status)?.count ?? 0
  return {
    awaitingPayment: at('awaiting-payment'),
    paid: at('paid'),
    shipped: at('shipped'),
    received: at('received'),
    reviewed: at('reviewed'),
    closed: at('closed'),
    afterSales: rows.reduce((sum, { going }) => sum + going, 0),
  }
}
