import { amountFenOf } from '#domain/after-sales/after-sale'
import { afterSaleSummary } from '#domain/after-sales/order-summary'
import type { ShownOrderStatus } from '#domain/orders/status'
import { mayReview } from '#domain/reviews/may-review'
import type { OrderDocument } from '#server/stores/orders'
import { parcelView } from '#server/workflows/parcel-view'

/** An order as its buyer sees it in a list. @throws Error for one that is still being placed: nobody is shown those */
export function briefOf(order: OrderDocument, now: number) {
  return {
    orderId: order._id,
    status: shown(order),
    placedAt: order.placedAt,
    expiresAt: order.expiresAt,
    lines: order.lines,
    sum: order.sum,
    mayReview: mayReview(order, now),
    back: afterSaleSummary(order, now),
  }
}

/** An order as its buyer sees it alone. */
export function detailOf(order: OrderDocument, serverNow: number) {
  const { address, remark, paidAt, closedAt, refund, guide, status } = order
  const isClosed = status === 'closing' || status === 'closed'
  return {
    ...briefOf(order, serverNow),
    address,
    remark,
    paidAt,
    closedAt,
    closeReason: isClosed ? order.closeReason : undefined,
    refund: refund && { status: refund.status, amountFen: refund.amountFen },
    guide,
    parcels: (order.parcels ?? []).map(parcelView),
    shippedAt: order.shippedAt,
    receiveDueAt: status === 'shipped' ? order.receiveDueAt : undefined,
    receivedAt: order.receivedAt,
    receivedBy: order.receivedBy,
    reviewedAt: order.reviewedAt,
    afterSales: [...(order.afterSales ?? [])].reverse().map((one) => ({
      afterSaleId: one.afterSaleId,
      kind: one.kind,
      status: one.status,
      amountFen: amountFenOf(one),
      askedAt: one.askedAt,
    })),
    serverNow,
  }
}

function shown({ status }: OrderDocument): ShownOrderStatus {
  if (status === 'placing') throw new Error('an order still being placed')
  return status
}
