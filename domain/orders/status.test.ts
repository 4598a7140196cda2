import { mayMove } from '../kernel/state-machine'
import { type OrderEvent, orderTransitions, type OrderStatus } from './status'

const statuses: OrderStatus[] = ['placing', 'awaiting-payment', 'closing', 'closed', 'paid']
const events: OrderEvent[] = ['open', 'abandon', 'pay', 'start-closing', 'close']

const allowed: Record<OrderStatus, OrderEvent[]> = {
  placing: ['open', 'abandon'],
  'awaiting-payment': ['pay', 'start-closing'],
  closing: ['pay', 'close'],
  closed: [],
  paid: [],
}

test.each(statuses.flatMap((status) => events.map((event) => [status, event] as const)))(
  'an order that is %s: %s is decided',
  (status, event) => {
    expect(mayMove(orderTransitions, event, status)).toBe(allowed[status].includes(event))
  },
)
