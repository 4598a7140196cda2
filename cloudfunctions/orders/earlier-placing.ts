import type { OrderId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import { type OrderDocument, orderById } from '#server/stores/orders'

const looks = 20
const pauseMs = 100

/**
 * What an earlier call with the same key came to. While it is still placing, its end is awaited for two seconds.
 * @returns undefined when it came to nothing (its row is gone). @throws Refusal KEY_REUSED when it said something else
 */
export async function earlierPlacing(openid: string, orderId: OrderId, hash: string) {
  const order = await settled(orderId)
  if (order?.openid !== openid) return undefined
  if (order.bodyHash !== hash) throw new Refusal('KEY_REUSED', {})
  if (order.status === 'placing') throw new Refusal('STATUS_CONFLICT', { status: 'placing' })
  return { orderId, payableFen: order.sum.payableFen, expiresAt: order.expiresAt, status: order.status }
}

async function settled(orderId: OrderId): Promise<OrderDocument | undefined> {
  for (let look = 1; ; look += 1) {
    const order = await orderById(orderId)
    if (order?.status !== 'placing' || look === looks) return order
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}
