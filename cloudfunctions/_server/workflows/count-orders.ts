import { orderCounts } from '../stores/orders'

/** How many orders of hers stand in each status, as pages say it. One read. */
export async function countOrders(openid: string) {
  const counts = await orderCounts(openid)
  return { awaitingPayment: counts['awaiting-payment'] ?? 0, paid: counts.paid ?? 0, closed: counts.closed ?? 0 }
}
