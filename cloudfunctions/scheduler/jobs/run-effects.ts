import { now } from '#server/cloud'
import type { Job } from '#server/serve-trigger'
import { ordersWithEffectsDue } from '#server/stores/orders'
import { runOrderEffects } from '#server/workflows/order-effects'

/** The outbox: what orders still owe the world outside their own row. */
export const runEffects: Job = {
  name: 'run-effects',
  async run({ now: at, deadlineAt }) {
    let done = 0
    while (now() < deadlineAt) {
      const owing = await ordersWithEffectsDue(at)
      for (const order of owing) done += await runOrderEffects(order, at)
      if (owing.length < 50) break
    }
    return done
  },
}
