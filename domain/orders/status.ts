import type { Transitions } from '../kernel/state-machine'

export const orderStatuses = ['awaiting-payment', 'closing', 'closed', 'paid'] as const
export type OrderStatus = (typeof orderStatuses)[number]
export type OrderEvent = 'pay' | 'start-closing' | 'close'

/** Every way an order may move. */
export const orderTransitions: Transitions<OrderStatus, OrderEvent> = {
  pay: { from: ['awaiting-payment', 'closing'], to: 'paid' },
  'start-closing': { from: ['awaiting-payment'], to: 'closing' },
  close: { from: ['closing'], to: 'closed' },
}
