import type { OrderId } from '#domain/kernel/ids'
import { minuteMs } from '#domain/kernel/time'
import { wasPaidFor } from '#domain/orders/status'
import { now } from '#server/cloud'
import type { Job } from '#server/serve-trigger'
import { applyToOrder, expiredOrders, orderById } from '#server/stores/orders'
import { heldBuckets, heldRows, type HeldStock, type Holder, release } from '#server/stores/stock'
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

/**
 * Whether nobody will ever pay for these units: the order is gone, or closed with its release lost on the way, or it noted when it
 * opened that it holds others and these are of an earlier try that failed.
 */
async function isOrphan({ skuId, bucket }: HeldStock, orderId: OrderId, { quantity }: Holder): Promise<boolean> {
  const order = await orderById(orderId)
  if (order === undefined || (order.status === 'closed' && !wasPaidFor(order))) return true
  if (order.status === 'placing') return false
  const line = order.lines.find((one) => one.skuId === skuId)
  const parts = order.heldIn?.[skuId] ?? [{ bucket: 0, quantity: line?.quantity }]
  return !parts.some((part) => part.bucket === bucket && part.quantity === quantity)
}

async function sweep(held: HeldStock, at: number): Promise<number> {
  let swept = 0
  for (const [orderId, holder] of Object.entries(held.holders) as [OrderId, Holder][]) {
    if (holder.at > at - deadAfterMs || !(await isOrphan(held, orderId, holder))) continue
    const { skuId, bucket } = held
    if (await release({ skuId, bucket, orderId, quantity: holder.quantity })) swept += 1
  }
  return swept
}

/** Gives back units whose order died while it was being placed, or was never written. Both within two minutes. */
export const sweepHolders: Job = {
  name: 'sweep-holders',
  async run({ now: at, deadlineAt }) {
    let done = await abandonDeadPlacings(at)
    for (const page of [heldRows, heldBuckets]) {
      for (let lastId = ''; now() < deadlineAt;) {
        const found = await page(lastId)
        for (const held of found) done += await sweep(held, at)
        lastId = found.at(-1)?._id ?? ''
        if (lastId === '') break
      }
    }
    return done
  },
}
