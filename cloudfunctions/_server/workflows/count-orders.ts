import { orderCounts } from '../stores/orders'

/** How many orders of hers stand in each status, as pages say it. One read. */
export async function countOrders(openid: string) {
  const counts = await orderCounts(openid)
  const { paid = 0, shipped = 0, received = 0, reviewed = 0, closed = 0 } = counts
  return { awaitingPayment: counts['awaiting-payment'] ?? 0, paid, shipped, received, reviewed, closed }
}
