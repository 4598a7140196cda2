import { type AuditedOrder, type AuditedPayment, isPaid } from './audited'
import type { InvariantName, Violation } from './violation'

const about = (order: AuditedOrder, invariant: InvariantName, found: string): Violation[] => [
  { invariant, document: `orders/${order._id}`, found },
]

const isFen = (value: number): boolean => Number.isSafeInteger(value) && value >= 0

/** An order's sum is that of its lines, exact to the fen, and nothing in it is negative. */
export function wrongSum(order: AuditedOrder): Violation[] {
  const { sum, lines } = order
  const goods = lines.reduce((total, line) => total + line.goodsFen, 0)
  const discounts = lines.reduce((total, line) => total + line.discountFen, 0)
  const payable = sum.goodsFen - sum.promotionFen - sum.couponFen - sum.pointsFen + sum.freightFen
  const holds =
    Object.values(sum).every(isFen) &&
    lines.every((line) => line.paidFen === line.goodsFen - line.discountFen && isFen(line.paidFen)) &&
    lines.every((line) => line.goodsFen === line.unitPriceFen * line.quantity) &&
    sum.goodsFen === goods &&
    sum.promotionFen + sum.couponFen + sum.pointsFen === discounts &&
    sum.payableFen === payable &&
    payable >= 1
  return holds ? [] : about(order, 'order-sum-adds-up', `lines ${goods} less ${discounts}, payable ${sum.payableFen}`)
}

/** The payment of an order that is paid has succeeded, at WeChat's number and for the order's very sum. */
export function missingMoney(order: AuditedOrder, payment: AuditedPayment | undefined): Violation[] {
  if (!isPaid(order)) return []
  const holds =
    order.paidAt !== undefined &&
    payment?.status === 'succeeded' &&
    payment.transactionId !== undefined &&
    payment.amountFen === order.sum.payableFen
  const found = `payment ${payment?.status ?? 'missing'} of ${payment?.amountFen ?? 0}, payable ${order.sum.payableFen}`
  return holds ? [] : about(order, 'paid-order-has-its-money', found)
}

/** Money that came for an order that was closed is promised back. Half a settlement may lag behind by one call. */
export function keptMoney(order: AuditedOrder, payment: AuditedPayment | undefined): Violation[] {
  if (order.status !== 'closed' || isPaid(order) || payment?.transactionId === undefined) return []
  const holds = order.refund !== undefined && payment.status === 'late'
  return holds ? [] : about(order, 'closed-order-keeps-no-money', `payment ${payment.status}, no refund`)
}

/** What goes back for a late payment is the payment, all of it, and only from an order that was closed. */
export function wrongRefund(order: AuditedOrder, payment: AuditedPayment | undefined): Violation[] {
  const { refund } = order
  if (!refund) return []
  const holds =
    order.status === 'closed' &&
    !isPaid(order) &&
    payment?.amountFen === refund.amountFen &&
    payment.outTradeNo === refund.outTradeNo
  const found = `refund of ${refund.amountFen}, payment of ${payment?.amountFen ?? 0}, order ${order.status}`
  return holds ? [] : about(order, 'refund-is-the-whole-payment', found)
}

/** A payment is of an order that exists, for that order's sum. */
export function strayPayment(payment: AuditedPayment, order: AuditedOrder | undefined): Violation[] {
  if (order?.sum.payableFen === payment.amountFen) return []
  const found = `amount ${payment.amountFen}, order ${order ? `payable ${order.sum.payableFen}` : 'missing'}`
  return [{ invariant: 'payment-fits-its-order', document: `payments/${payment._id}`, found }]
}

/** An order has one payment: never two numbers that can both be paid. `all`: every payment of its order, at least. */
export function secondPayment(payment: AuditedPayment, all: readonly AuditedPayment[]): Violation[] {
  const first = all.find(({ _id, orderId }) => orderId === payment.orderId && _id < payment._id)
  if (first === undefined) return []
  return [{ invariant: 'order-has-one-payment', document: `payments/${payment._id}`, found: `beside ${first._id}` }]
}

/** WeChat stops taking money before the shop stops holding the units. */
export function lateWindow(payment: AuditedPayment, order: AuditedOrder | undefined): Violation[] {
  if (!order || payment.payExpiresAt < order.expiresAt) return []
  const found = `payable until ${payment.payExpiresAt}, held until ${order.expiresAt}`
  return [{ invariant: 'pay-window-ends-before-the-hold', document: `payments/${payment._id}`, found }]
}
