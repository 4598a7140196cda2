import type { Fen } from '../kernel/money'
import { shanghaiDate } from '../kernel/time'
import { type Difference, type DifferenceKind, differenceKinds, type Progress } from './difference-kinds'

interface Named {
  readonly about: 'payment' | 'refund'
  /** `out_trade_no` of a payment, `out_refund_no` of a refund. */
  readonly number: string
  readonly outTradeNo: string
  readonly amountFen: Fen
}

/** One row of WeChat's bill of a day. */
export interface BillRow extends Named {
  readonly wechatNumber: string
  readonly progress: Exclude<Progress, 'none'>
}

/** One payment or refund of ours, by its latest state: it may be further on than the bill, which is as old as its day. */
export interface BookEntry extends Named {
  readonly wechatNumber: string | undefined
  readonly progress: Progress
  /** When it was paid, or when WeChat accepted the refund; undefined while neither. */
  readonly at: number | undefined
}

export interface DayOfBooks {
  /** The Shanghai day of the bill: payments by the moment they were paid, refunds by the moment they were accepted. */
  readonly day: string
  readonly bill: readonly BillRow[]
  /** Ours of that day, and every one of ours that the bill names. */
  readonly books: readonly BookEntry[]
}

const keyOf = ({ about, number }: Named) => `${about} ${number}`

/** Plain order of UTF-16 units: the same on every machine. */
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const rowOrder = (a: BillRow, b: BillRow) =>
  byText(a.wechatNumber, b.wechatNumber) || a.amountFen - b.amountFen || byText(a.progress, b.progress)

/**
 * Every fact on which a day's bill and our books do not agree, each once: none if and only if they agree. The order of rows
 * and entries does not matter. @throws RangeError when our own books hold a number twice
 */
export function reconcile({ day, bill, books }: DayOfBooks): Difference[] {
  const rowsByKey = new Map<string, BillRow[]>()
  for (const row of bill) rowsByKey.set(keyOf(row), [...(rowsByKey.get(keyOf(row)) ?? []), row])
  const ours = new Map(books.map((entry) => [keyOf(entry), entry]))
  if (ours.size !== books.length) throw new RangeError('a number twice in our own books')
  const found = [...rowsByKey].flatMap(([key, rows]) => compareRows(rows, ours.get(key), day))
  for (const entry of books) {
    const isOfDay = entry.at !== undefined && shanghaiDate(entry.at) === day
    if (isOfDay && !rowsByKey.has(keyOf(entry))) found.push(absentThere(entry))
  }
  return found.sort(
    (a, b) =>
      differenceKinds.indexOf(a.kind) - differenceKinds.indexOf(b.kind) ||
      byText(a.about, b.about) ||
      byText(a.number, b.number),
  )
}

/** The rows of one number, one unless the bill repeats itself; the copy that fits our entry best stands for all. */
function compareRows(rows: readonly BillRow[], entry: BookEntry | undefined, day: string): Difference[] {
  const sorted = [...rows].sort(rowOrder)
  const fits = (row: BillRow) => row.amountFen === entry?.amountFen && row.wechatNumber === entry.wechatNumber
  const row = sorted.find(fits) ?? sorted[0]
  if (!row) return []
  const found = entry ? compareOne(row, entry, day) : [unknownHere(row)]
  if (rows.length > 1) {
    const theirsFen = rows.reduce((sum, { amountFen }) => sum + amountFen, 0)
    found.push({ ...both('duplicate-row', row, entry), theirsFen, copies: rows.length })
  }
  return found
}

function compareOne(row: BillRow, entry: BookEntry, day: string): Difference[] {
  const found: Difference[] = []
  const isRefund = row.about === 'refund'
  if (row.amountFen !== entry.amountFen) {
    found.push(both(isRefund ? 'refund-amount-differs' : 'amount-differs', row, entry))
  } else if (!isRefund && entry.progress === 'none' && row.progress !== 'failed') {
    found.push(both('paid-there-unpaid-here', row, entry))
  }
  if (isRefund ? refundIsBehind(row, entry) : row.progress === 'failed' && entry.progress !== 'none') {
    found.push({ ...both('status-differs', row, entry), theirsState: row.progress })
  }
  const isOtherNumber = entry.wechatNumber !== undefined && entry.wechatNumber !== row.wechatNumber
  if (isOtherNumber || entry.outTradeNo !== row.outTradeNo) found.push(both('number-differs', row, entry))
  const oursOn = entry.at === undefined ? day : shanghaiDate(entry.at)
  if (oursOn !== day) found.push({ ...both('day-differs', row, entry), oursOn })
  return found
}

/** A refund only moves forwards, and the bill is the older of the two: under way there may be done or failed here by now. */
function refundIsBehind({ progress: theirs }: BillRow, { progress: ours }: BookEntry): boolean {
  return theirs === 'under-way' ? ours === 'none' : ours !== theirs
}

const both = (kind: DifferenceKind, row: BillRow, entry: BookEntry | undefined): Difference => ({
  kind,
  about: row.about,
  number: row.number,
  outTradeNo: row.outTradeNo,
  wechatNumber: row.wechatNumber,
  theirsFen: row.amountFen,
  ...(entry && { oursFen: entry.amountFen }),
})

const unknownHere = (row: BillRow): Difference =>
  both(row.about === 'refund' ? 'refund-there-unknown-here' : 'unknown-number', row, undefined)

const absentThere = (entry: BookEntry): Difference => ({
  kind: entry.about === 'refund' ? 'refund-here-absent-there' : 'paid-here-absent-there',
  about: entry.about,
  number: entry.number,
  outTradeNo: entry.outTradeNo,
  ...(entry.wechatNumber !== undefined && { wechatNumber: entry.wechatNumber }),
  oursFen: entry.amountFen,
})
