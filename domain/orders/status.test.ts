import { mayMove } from '../kernel/state-machine'
import { isPaidFor, wasPaidFor, type OrderEvent, orderTransitions, type OrderStatus } from './status'

const statuses: OrderStatus[] = [
  'placing',
  'awaiting-payment',
  'closing',
  'closed',
  'paid',
  'shipped',
  'received',
  'reviewed',
]
const events: OrderEvent[] = [
  'open',
  'abandon',
  'pay',
  'start-closing',
  'close',
  'ship-part',
  'ship',
  'receive',
  'review',
  'refund-all',
]

const allowed: Record<OrderStatus, OrderEvent[]> = {
  placing: ['open', 'abandon'],
  'awaiting-payment': ['pay', 'start-closing'],
  closing: ['pay', 'close'],
  closed: [],
  paid: ['ship-part', 'ship', 'refund-all'],
  shipped: ['receive', 'refund-all'],
  received: ['review', 'refund-all'],
  reviewed: ['refund-all'],
}

test.each(statuses.flatMap((status) => events.map((event) => [status, event] as const)))(
  'an order that is %s: %s is decided',
  (status, event) => {
    expect(mayMove(orderTransitions, event, status)).toBe(allowed[status].includes(event))
  },
)

test.each(statuses.map((status) => [status, ['paid', 'shipped', 'received', 'reviewed'].includes(status)] as const))(
  'whether the money of an order that is %s is there and stays: %s',
  (status, isThere) => {
    expect(isPaidFor(status)).toBe(isThere)
  },
)

test('an order that was closed because all of it was refunded was paid for; one that nobody paid was not', () => {
  expect(wasPaidFor({ status: 'closed', closeReason: 'refunded' })).toBe(true)
  expect([wasPaidFor({ status: 'closed', closeReason: 'expired' }), wasPaidFor({ status: 'closed' })]).toEqual([
    false,
    false,
  ])
  // A cancelled closing that money came before means nothing any more.
  expect(wasPaidFor({ status: 'paid', closeReason: 'cancelled' })).toBe(true)
})
