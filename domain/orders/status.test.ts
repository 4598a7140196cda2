import { mayMove } from '../kernel/state-machine'
import { isPaidFor, type OrderEvent, orderTransitions, type OrderStatus } from './status'

const statuses: OrderStatus[] = ['placing', 'awaiting-payment', 'closing', 'closed', 'paid', 'shipped', 'received']
const events: OrderEvent[] = ['open', 'abandon', 'pay', 'start-closing', 'close', 'ship-part', 'ship', 'receive']

const allowed: Record<OrderStatus, OrderEvent[]> = {
  placing: ['open', 'abandon'],
  'awaiting-payment': ['pay', 'start-closing'],
  closing: ['pay', 'close'],
  closed: [],
  paid: ['ship-part', 'ship'],
  shipped: ['receive'],
  received: [],
}

test.each(statuses.flatMap((status) => events.map((event) => [status, event] as const)))(
  'an order that is %s: %s is decided',
  (status, event) => {
    expect(mayMove(orderTransitions, event, status)).toBe(allowed[status].includes(event))
  },
)

test.each(statuses.map((status) => [status, ['paid', 'shipped', 'received'].includes(status)] as const))(
  'whether the money of an order that is %s is there and stays: %s',
  (status, isThere) => {
    expect(isPaidFor(status)).toBe(isThere)
  },
)
