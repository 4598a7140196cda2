import type { GuideId, OrderId, PaymentId } from '#domain/kernel/ids'
import type { Fen } from '#domain/kernel/money'
import { orderLimits } from '#domain/orders/limits'
import { command } from '../cloud'
import { collection } from '../collection'
import { hashId, randomCode } from '../hash-id'

/** What became of showing the guide's card on WeChat's own receipt. */
export interface GuideAssignment {
  guideId: GuideId
  outcome: 'assigned' | 'refused' | 'timed-out' | 'unregistered'
  at: number
}

/** One attempt to pay an order: its number at WeChat and its frozen request. */
export interface PaymentDocument {
  _id: PaymentId
  orderId: OrderId
  openid: string
  /** Random, so that it says nothing of how many orders there are. 32 letters and digits. */
  outTradeNo: string
  amountFen: Fen
  description: string
  /** WeChat takes money until then. */
  payExpiresAt: number
  status: 'open' | 'succeeded' | 'late'
  createdAt: number
  /** When WeChat is asked next whether the money is there, its notice not having come; absent when there is no need. */
  askAt?: number
  asks: number
  prepayId?: string
  transactionId?: string
  paidAt?: number
  /** The person who paid was not the buyer (someone in the family). */
  paidByOther?: boolean
  /** Who paid; WeChat wants to hear it when the goods leave. */
  payerOpenid?: string
  guideAssignment?: GuideAssignment
}

const payments = collection<PaymentDocument>('payments')

export type NewPayment = Pick<
  PaymentDocument,
  'orderId' | 'openid' | 'amountFen' | 'description' | 'payExpiresAt' | 'createdAt'
>

/** Opens the order's one payment; whoever comes second gets the first one's. */
export async function openPayment(request: NewPayment): Promise<PaymentDocument> {
  const payment: PaymentDocument = {
    _id: hashId('pay', request.orderId),
    outTradeNo: randomCode(16),
    status: 'open',
    askAt: request.createdAt + orderLimits.askAfterMs,
    asks: 0,
    ...request,
  }
  if (await payments.insert(payment)) return payment
  const first = await payments.get(payment._id)
  if (!first) throw new Error('a payment vanished')
  return first
}

export async function paymentById(id: PaymentId): Promise<PaymentDocument | undefined> {
  return payments.get(id)
}

/** The order's payment even when the order's own row does not name it yet. */
export async function paymentOfOrder(orderId: OrderId): Promise<PaymentDocument | undefined> {
  return payments.get(hashId('pay', orderId))
}

export async function paymentByOutTradeNo(outTradeNo: string): Promise<PaymentDocument | undefined> {
  return (await payments.find({ where: { outTradeNo }, limit: 1 }))[0]
}

/** A page of the payments paid at `from` ≤ t < `to`, by id. */
export async function paymentsPaid(
  { from, to }: { readonly from: number; readonly to: number },
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<PaymentDocument[]> {
  const _ = command()
  const where = { paidAt: _.gte(from).and(_.lt(to)), ...(after !== '' && { _id: _.gt(after) }) }
  return payments.find({ where, orderBy: [['_id', 'asc']], limit })
}

/** Payments by their numbers at WeChat, at most 100 of them. */
export async function paymentsByOutTradeNos(numbers: readonly string[]): Promise<PaymentDocument[]> {
  return payments.find({ where: { outTradeNo: command().in([...numbers]) }, limit: numbers.length })
}

/** What WeChat answered to the prepay, and what became of the guide's card. */
export async function notePrepay(
  id: PaymentId,
  prepayId: string,
  guideAssignment: GuideAssignment | undefined,
): Promise<void> {
  const card = guideAssignment && { guideAssignment: command().set(guideAssignment) }
  await payments.update({ _id: id }, { prepayId, ...card })
}

export interface Receipt {
  readonly transactionId: string
  readonly paidAt: number
  readonly paidByOther: boolean
  readonly payerOpenid?: string
}

/** Records that WeChat has the money. Again changes nothing. */
export async function notePaid(id: PaymentId, receipt: Receipt): Promise<void> {
  await payments.update({ _id: id, status: 'open' }, { status: 'succeeded', ...receipt, askAt: command().remove() })
}

/** Payments whose notice is overdue, longest first. */
export async function paymentsToAskFor(now: number): Promise<PaymentDocument[]> {
  return payments.find({ where: { askAt: command().lte(now) }, orderBy: [['askAt', 'asc']], limit: 50 })
}

/** WeChat is asked again at `askAt`. */
export async function askAgain(id: PaymentId, askAt: number): Promise<void> {
  const _ = command()
  await payments.update({ _id: id, askAt: _.exists(true) }, { askAt, asks: _.inc(1) })
}

/** There is nothing more to ask. */
export async function stopAsking(id: PaymentId): Promise<void> {
  await payments.update({ _id: id }, { askAt: command().remove() })
}
