import type { AuditedOrder } from './audited'
import type { Violation } from './violation'

/** The scheduler comes by every minute; five without it is a standstill. */
const tickLagMs = 5 * 60_000
/** An effect is tried again after a minute, doubling, an hour at most. */
const effectLagMs = 65 * 60_000

/** What an order owes is tried in time. Since a try that fails moves `dueAt`, one long past means that nobody tries. */
export function forgottenEffects(order: AuditedOrder, now: number): Violation[] {
  return Object.entries(order.effects).flatMap(([kind, effect]) => {
    const lagMs = effect && effect.tries > 0 ? effectLagMs : tickLagMs
    if (!effect || now - effect.dueAt <= lagMs) return []
    const found = `${kind} due since ${effect.dueAt}, ${effect.tries} tries`
    return [{ invariant: 'effect-is-done-in-time', document: `orders/${order._id}`, found }] as const
  })
}

/** An order nobody paid is closed when its time is up; one whose call died is abandoned. `closing` waits for WeChat alone. */
export function overdueOrder(order: AuditedOrder, now: number): Violation[] {
  const { status, placedAt, expiresAt } = order
  const until = status === 'placing' ? placedAt : status === 'awaiting-payment' ? expiresAt : Infinity
  if (now - until <= tickLagMs) return []
  return [
    { invariant: 'unpaid-order-closes-in-time', document: `orders/${order._id}`, found: `${status}, due ${until}` },
  ]
}
