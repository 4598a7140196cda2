import type { ReceiptWay } from '#domain/orders/status'
import { changeOrder } from '../stores/order-parcels'
import { type OrderDocument, orderById } from '../stores/orders'

interface Receipt {
  readonly by: ReceiptWay
  readonly at: number
  readonly atWechat?: boolean | undefined
}

/** A correction of a parcel may come between; more than so many never do. */
const tries = 3

/** Makes a shipped order count as received, once; by time alone only when nothing of it is being asked back. @returns whether this call did */
export async function receiveOrder(order: OrderDocument, { by, at, atWechat }: Receipt): Promise<boolean> {
  const set = { receivedAt: at, receivedBy: by, ...(atWechat !== undefined && { receivedAtWechat: atWechat }) }
  let seen: OrderDocument | undefined = order
  for (let attempt = 1; attempt <= tries && seen?.status === 'shipped'; attempt += 1) {
    if (by === 'time' && seen.afterSaleOpen) return false
    if (await changeOrder(seen, { event: 'receive', set })) return true
    seen = await orderById(order._id)
  }
  return false
}
