import { type BillRow, type BookEntry, reconcile } from '#domain/payments/reconcile'
import { now } from '../cloud'
import { wechatPay } from '../pay'
import { allDifferencesOf, differenceId, keepDifference, noteAgreed } from '../stores/bill-differences'
import { noteCompared, type ReportDocument, type Totals } from '../stores/bill-reports'
import type { RefundState, TradeState } from '../wechat-pay/trade'
import type { TradeBillLine } from '../wechat-pay/trade-bill'
import { booksOfDay } from './books-of-day'

const billTimeoutMs = 15_000
/** How many rows are written side by side. */
const atOnce = 20

const paymentProgress = (state: TradeState): BillRow['progress'] =>
  state === 'SUCCESS' || state === 'REFUND' ? 'done' : 'failed'
const refundProgress: Readonly<Record<RefundState, BillRow['progress']>> = {
  SUCCESS: 'done',
  PROCESSING: 'under-way',
  CLOSED: 'failed',
  ABNORMAL: 'failed',
}

function rowOf({ outTradeNo, transactionId, orderFen, tradeState, refund }: TradeBillLine): BillRow {
  if (!refund) {
    const progress = paymentProgress(tradeState)
    return {
      about: 'payment',
      number: outTradeNo,
      outTradeNo,
      wechatNumber: transactionId,
      amountFen: orderFen,
      progress,
    }
  }
  const { outRefundNo, refundId, refundFen, state } = refund
  const progress = refundProgress[state]
  return { about: 'refund', number: outRefundNo, outTradeNo, wechatNumber: refundId, amountFen: refundFen, progress }
}

function totalsOf(entries: readonly (BillRow | BookEntry)[]): Totals {
  const totals: Totals = { payments: 0, paidFen: 0, refunds: 0, refundedFen: 0 }
  for (const { about, amountFen } of entries) {
    totals[about === 'payment' ? 'payments' : 'refunds'] += 1
    totals[about === 'payment' ? 'paidFen' : 'refundedFen'] += amountFen
  }
  return totals
}

/** Does `work` on every item, `atOnce` side by side, until the deadline. @returns whether all were done */
async function forEach<T>(items: readonly T[], deadlineAt: number, work: (item: T) => Promise<void>): Promise<boolean> {
  for (let begun = 0; begun < items.length; begun += atOnce) {
    if (now() >= deadlineAt) return false
    await Promise.all(items.slice(begun, begun + atOnce).map(work))
  }
  return true
}

/**
 * Downloads the bill of the report's day, compares it with our books and writes down every difference. Interrupted, it leaves
 * rows a later call finds there. @returns whether it was finished by the deadline
 * @throws WechatPayError
 */
export async function compareBill(report: ReportDocument, deadlineAt: number): Promise<boolean> {
  const { day } = report
  const bill = ((await wechatPay().tradeBill(day, { timeoutMs: billTimeoutMs }))?.lines ?? []).map(rowOf)
  const { ofDay, books } = await booksOfDay(day, bill)
  const found = new Map(reconcile({ day, bill, books }).map((each) => [differenceId(day, each), each]))
  const kept = new Map((await allDifferencesOf(day)).map((each) => [each._id, each]))
  const fresh = [...found].filter(([id]) => (kept.get(id)?.state ?? 'agreed') === 'agreed')
  const gone = [...kept.values()].filter(({ _id, state }) => state === 'open' && !found.has(_id))
  const isWritten =
    (await forEach(fresh, deadlineAt, ([, each]) => keepDifference(day, each))) &&
    (await forEach(gone, deadlineAt, ({ _id }) => noteAgreed(_id)))
  if (!isWritten) return false
  return noteCompared(report, { at: now(), theirs: totalsOf(bill), ours: totalsOf(ofDay) })
}
