import type { OrderId } from '#domain/kernel/ids'
import { command } from '../cloud'
import { collection, type Terms } from '../collection'
import type { OrderDocument } from './orders'

type Refunded = Pick<OrderDocument, '_id'> & { refund: NonNullable<OrderDocument['refund']> }

const orders = collection<OrderDocument>('orders')

async function refundsWhere(where: Terms, limit: number): Promise<Refunded[]> {
  const found = await orders.find({ where, orderBy: [['_id', 'asc']], limit, fields: { refund: true } })
  return found.flatMap(({ _id, refund }) => (refund ? [{ _id, refund }] : []))
}

/** A page of the refunds that WeChat accepted at `from` ≤ t < `to`, by order id. */
export async function refundsAccepted(
  { from, to }: { readonly from: number; readonly to: number },
  page: { readonly after: string; readonly limit: number },
): Promise<Refunded[]> {
  const _ = command()
  const acceptedAt = { 'refund.acceptedAt': _.gte(from).and(_.lt(to)) }
  return refundsWhere({ ...acceptedAt, ...(page.after !== '' && { _id: _.gt(page.after) }) }, page.limit)
}

/** Refunds by their numbers, at most 100 of them. */
export async function refundsByNumbers(numbers: readonly string[]): Promise<Refunded[]> {
  return refundsWhere({ 'refund.outRefundNo': command().in([...numbers]) }, numbers.length)
}

/** Notes when WeChat took the refund on: the day under which its bill has it. The first answer stands. */
export async function noteRefundAccepted(
  id: OrderId,
  accepted: { readonly outRefundNo: string; readonly refundId: string; readonly acceptedAt: number },
): Promise<void> {
  const { outRefundNo, refundId, acceptedAt } = accepted
  const where = { _id: id, 'refund.outRefundNo': outRefundNo, 'refund.acceptedAt': command().exists(false) }
  await orders.update(where, { 'refund.acceptedAt': acceptedAt, 'refund.refundId': refundId })
}
