import type { Transitions } from '../kernel/state-machine'

/** `placing` lives for the length of one call: the order's row stands, its stock is being reserved. Nobody is shown it. */
export type OrderStatus = 'placing' | ShownOrderStatus

/** What buyers and staff see. */
export const shownOrderStatuses = [
  'awaiting-payment',
  'closing',
  'closed',
  'paid',
  'shipped',
  'received',
  'reviewed',
] as const
export type ShownOrderStatus = (typeof shownOrderStatuses)[number]

/**
 * Why an order was closed. Unpaid: its time was up, or its buyer did not want it any more. Paid: everything in it was
 * refunded.
 */
export const closeReasons = ['expired', 'cancelled', 'refunded'] as const
export type CloseReason = (typeof closeReasons)[number]

/** Whether it counts as received, reviewed or not. */
export const hasArrived = (status: OrderStatus | undefined): boolean => status === 'received' || status === 'reviewed'

/** Whether the money is there and stayed: wherever the order went from `paid`, hearing of the payment again changes nothing. */
export const isPaidFor = (status: OrderStatus | undefined): boolean =>
  status === 'paid' || status === 'shipped' || hasArrived(status)

/** Whether the money came in time, though all of it may have been given back since. */
export const wasPaidFor = (order: { readonly status: OrderStatus; readonly closeReason?: CloseReason }): boolean =>
  isPaidFor(order.status) || (order.status === 'closed' && order.closeReason === 'refunded')

/** How an order came to count as received: its buyer said so, or ten days had passed. */
export const receiptWays = ['buyer', 'time'] as const
export type ReceiptWay = (typeof receiptWays)[number]

export type OrderEvent =
  'open' | 'abandon' | 'pay' | 'start-closing' | 'close' | 'ship-part' | 'ship' | 'receive' | 'review' | 'refund-all'

/** Every way an order may move. */
export const orderTransitions: Transitions<OrderStatus, OrderEvent> = {
  /** All stock is reserved. */
  open: { from: ['placing'], to: 'awaiting-payment' },
  /** The call that was placing it died. */
  abandon: { from: ['placing'], to: 'closed' },
  pay: { from: ['awaiting-payment', 'closing'], to: 'paid' },
  /** From here no payment is begun; WeChat is asked before anything is released. */
  'start-closing': { from: ['awaiting-payment'], to: 'closing' },
  close: { from: ['closing'], to: 'closed' },
  /** A parcel left, and something is still to be sent. */
  'ship-part': { from: ['paid'], to: 'paid' },
  /** The last unit left. */
  ship: { from: ['paid'], to: 'shipped' },
  receive: { from: ['shipped'], to: 'received' },
  /** The last of its lines that can be reviewed has its review. */
  review: { from: ['received'], to: 'reviewed' },
  /** The money of its last unit is back. */
  'refund-all': { from: ['paid', 'shipped', 'received', 'reviewed'], to: 'closed' },
}
