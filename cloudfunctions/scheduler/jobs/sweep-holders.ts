import type { OrderId, SkuId } from '#domain/kernel/ids'
import { minuteMs } from '#domain/kernel/time'
import { wasPaidFor } from '#domain/orders/status'
import { now } from '#server/cloud'
import type { Job } from '#server/serve-trigger'
import { applyToOrder, expiredOrders, orderById } from '#server/stores/orders'
import { heldSkus, release } from '#server/stores/skus'
import { releaseStock } from '#server/workflows/order-effects'

/** Longer than any call that places an order may run. */
const deadAfterMs = minuteMs

async function abandonDeadPlacings(at: number): Promise<number> {
  const dead = await expiredOrders('placing', at - deadAfterMs)
  for (const order of dead) {
    const move = { set: { closedAt: at }, effect: { kind: 'release-stock', at } } as const
    if (await applyToOrder('abandon', order._id, move)) await releaseStock(order)
  }
  return dead.length
}

/** Whether nobody will ever pay for these units: the order is gone, or closed with its release lost on the way. */
async function isOrphan(orderId: OrderId): Promise<boolean> {
  const order = await orderById(orderId)
  return order === undefined || (order.status === 'closed' && !wasPaidFor(order))
}

async function sweepSku(skuId: SkuId, holders: Record<OrderId, { quantity: number; at: number }>, at: number) {
  let swept = 0
  for (const [orderId, holder] of Object.entries(holders) as [OrderId, { quantity: number; at: number }][]) {
    if (holder.at > at - deadAfterMs || !(await isOrphan(orderId))) continue
    if (await release({ skuId, orderId, quantity: holder.quantity })) swept += 1
  }
  return swept
}

/** Gives back units whose order died while it was being placed, or was never written. Both within two minutes. */
export const sweepHolders: Job = {
  name: 'sweep-holders',
  async run({ now: at, deadlineAt }) {
    let done = await abandonDeadPlacings(at)
    for (let lastId = ''; now() < deadlineAt;) {
      const held = await heldSkus(lastId)
      for (const { _id, holders } of held) done += await sweepSku(_id, holders, at)
      lastId = held.at(-1)?._id ?? ''
      if (lastId === '') break
    }
    return done
  },
}
