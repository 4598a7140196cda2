import { now } from '#server/cloud'
import type { Job } from '#server/serve-trigger'
import { unreceivedOrders } from '#server/stores/order-parcels'
import { receiveOrder } from '#server/workflows/receive-order'

/** Orders whose last parcel left ten days ago and of which nobody said anything count as received from that moment. */
export const receiveOverdue: Job = {
  name: 'receive-overdue',
  async run({ now: at, deadlineAt }) {
    let done = 0
    while (now() < deadlineAt) {
      const overdue = await unreceivedOrders(at)
      const received = await Promise.all(
        overdue.map((order) => receiveOrder(order, { by: 'time', at: order.receiveDueAt ?? at })),
      )
      done += received.filter(Boolean).length
      if (overdue.length < 50) break
    }
    return done
  },
}
