import { logFailure } from '#server/log'
import type { Job } from '#server/serve-trigger'
import { now } from '#server/cloud'
import { closingOrders, expiredOrders, type OrderDocument } from '#server/stores/orders'
import { closeOrder } from '#server/workflows/close-order'

const tryToClose = async (order: OrderDocument, at: number): Promise<boolean> => {
  try {
    await closeOrder(order, at)
    return true
  } catch (error) {
    // It stays `closing`, and the next tick asks WeChat again.
    logFailure('closing-failed', error, { orderId: order._id })
    return false
  }
}

async function closeAll(orders: readonly OrderDocument[], at: number): Promise<number> {
  const closed = await Promise.all(orders.map((order) => tryToClose(order, at)))
  return closed.filter(Boolean).length
}

/** Orders whose time is up, then those that an earlier tick could not finish. */
export const closeExpired: Job = {
  name: 'close-expired',
  async run({ now: at, deadlineAt }) {
    let done = 0
    for (let lastId = ''; now() < deadlineAt;) {
      const stuck = await closingOrders(lastId)
      done += await closeAll(stuck, at)
      lastId = stuck.at(-1)?._id ?? ''
      if (lastId === '') break
    }
    while (now() < deadlineAt) {
      const expired = await expiredOrders('awaiting-payment', at)
      done += await closeAll(expired, at)
      if (expired.length < 50) break
    }
    return done
  },
}
