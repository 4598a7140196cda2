import { addDays, shanghaiMidnight } from '#domain/kernel/time'
import type { BillRow, BookEntry } from '#domain/payments/reconcile'
import { type PaymentDocument, paymentsByOutTradeNos, paymentsPaid } from '../stores/payments'
import { refundsAccepted, refundsByNumbers } from '../stores/order-refunds'
import { afterSaleRefundsAccepted, type RefundDocument, refundsNumbered } from '../stores/refunds'

const pageSize = 1_000
/** How many numbers one question names. */
const namesAtOnce = 100

interface Span {
  readonly from: number
  readonly to: number
}
type PageOf<T> = (span: Span, page: { after: string; limit: number }) => Promise<T[]>

async function allOf<T extends { _id: string }>(page: PageOf<T>, span: Span): Promise<T[]> {
  const all: T[] = []
  for (let after = ''; ;) {
    const some = await page(span, { after, limit: pageSize })
    all.push(...some)
    after = some.at(-1)?._id ?? ''
    if (some.length < pageSize) return all
  }
}

async function named<T>(numbers: readonly string[], ask: (some: readonly string[]) => Promise<T[]>): Promise<T[]> {
  const all: T[] = []
  for (let begun = 0; begun < numbers.length; begun += namesAtOnce)
    all.push(...(await ask(numbers.slice(begun, begun + namesAtOnce))))
  return all
}

const paymentEntry = (payment: PaymentDocument): BookEntry => ({
  about: 'payment',
  number: payment.outTradeNo,
  outTradeNo: payment.outTradeNo,
  amountFen: payment.amountFen,
  wechatNumber: payment.transactionId,
  progress: payment.status === 'open' ? 'none' : 'done',
  at: payment.paidAt,
})

const refundEntry = ({ refund }: Awaited<ReturnType<typeof refundsByNumbers>>[number]): BookEntry => ({
  about: 'refund',
  number: refund.outRefundNo,
  outTradeNo: refund.outTradeNo,
  amountFen: refund.amountFen,
  wechatNumber: refund.refundId,
  progress: refund.status === 'refunded' ? 'done' : refund.acceptedAt === undefined ? 'none' : 'under-way',
  at: refund.acceptedAt,
})

/** What the bill calls failed stays so here until somebody has it asked for again. */
const progressOf = ({ status, acceptedAt }: RefundDocument): BookEntry['progress'] => {
  if (status === 'success') return 'done'
  if (status === 'closed' || (status === 'abnormal' && acceptedAt !== undefined)) return 'failed'
  return acceptedAt === undefined ? 'none' : 'under-way'
}

const afterSaleRefundEntry = (refund: RefundDocument): BookEntry => ({
  about: 'refund',
  number: refund.outRefundNo,
  outTradeNo: refund.outTradeNo,
  amountFen: refund.amountFen,
  wechatNumber: refund.refundId,
  progress: progressOf(refund),
  at: refund.acceptedAt,
})

/** Our payments and refunds of a Shanghai day, and every one of ours that the bill names though it is of another day. */
export async function booksOfDay(
  day: string,
  bill: readonly BillRow[],
): Promise<{ ofDay: BookEntry[]; books: BookEntry[] }> {
  const span = { from: shanghaiMidnight(day), to: shanghaiMidnight(addDays(day, 1)) }
  const payments = (await allOf(paymentsPaid, span)).map(paymentEntry)
  const late = (await allOf(refundsAccepted, span)).map(refundEntry)
  const refunds = [...late, ...(await allOf(afterSaleRefundsAccepted, span)).map(afterSaleRefundEntry)]
  const missing = (about: BillRow['about'], have: readonly BookEntry[]) => {
    const known = new Set(have.map(({ number }) => number))
    const asked = bill.filter((row) => row.about === about && !known.has(row.number))
    return [...new Set(asked.map(({ number }) => number))]
  }
  const morePayments = await named(missing('payment', payments), paymentsByOutTradeNos)
  const missingRefunds = missing('refund', refunds)
  const moreLate = (await named(missingRefunds, refundsByNumbers)).map(refundEntry)
  const moreRefunds = (await named(missingRefunds, refundsNumbered)).map(afterSaleRefundEntry)
  const ofDay = [...payments, ...refunds]
  return { ofDay, books: [...ofDay, ...morePayments.map(paymentEntry), ...moreLate, ...moreRefunds] }
}
