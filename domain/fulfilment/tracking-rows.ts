import { csvPlain } from '../kernel/csv'
import type { OrderId, SkuId } from '../kernel/ids'
import { carrierOf, carriers, type CarrierCode } from '../orders/carriers'
import { orderLimits, waybillPattern } from '../orders/limits'
import type { Units } from '../orders/parcels'

/** Columns that are read; a file may have others, as a packing list has. */
export const trackingColumns = ['订单号', '规格编码', '件数', '快递公司', '快递单号'] as const
type TrackingColumn = (typeof trackingColumns)[number]
export type TrackingRow = Readonly<Record<TrackingColumn, string>>

/** A row that was left out: where it stands in the file, the header being line 1, what is wrong and what to do. */
export interface RejectedTracking {
  readonly line: number
  readonly reason: string
}

/** A parcel as the rows of one order with the same company and number make it. */
export interface ListedParcel {
  readonly orderId: OrderId
  readonly company: CarrierCode
  readonly number: string
  /** Absent: everything that is still to be sent. */
  readonly items?: readonly Units[]
  readonly lines: readonly number[]
}

interface ReadRow {
  readonly line: number
  readonly orderId: OrderId
  readonly company: CarrierCode
  readonly number: string
  readonly item?: Units
}

const companies = Object.values(carriers).join('、')

interface BadRow {
  readonly line: number
  readonly reason: string
  readonly key: string
}

/** One row, or why it is left out; undefined for one nobody has filled in yet. */
function readRow(row: TrackingRow, line: number): ReadRow | BadRow | undefined {
  const cell = (column: TrackingColumn) => csvPlain(row[column].trim()).trim()
  const [orderId, skuId, units] = [cell('订单号'), cell('规格编码'), cell('件数')]
  const [written, number] = [cell('快递公司'), cell('快递单号').replaceAll(' ', '')]
  if (written === '' && number === '') return undefined
  const no = (reason: string): BadRow => ({ line, reason, key: `${orderId} ${number}` })
  if (!/^ord[0-9A-Za-z]{1,40}$/.test(orderId)) return no('订单号不对，请从发货单里复制')
  if (number === '') return no('没有填快递单号')
  if (/^\d(?:\.\d+)?E\+\d+$/i.test(number)) return no('单号被表格改成了科学计数，把这一列设成文本再填')
  if (!waybillPattern.test(number)) return no('快递单号只能是 6 到 40 位字母、数字和短横')
  const company = carrierOf(written)
  if (!company) return no(`不认识的快递公司，请写这些里的一个：${companies}`)
  const read = { line, orderId: orderId as OrderId, company, number }
  if (skuId === '' && units === '') return read
  if (!/^sku[0-9A-Za-z]{1,40}$/.test(skuId)) return no('规格编码不对；整单一起发就把规格编码和件数都留空')
  const quantity = /^\d{1,2}$/.test(units) ? Number(units) : 0
  if (quantity < 1 || quantity > orderLimits.quantityPerLine) return no('件数要是 1 到 99 的整数')
  return { ...read, item: { skuId: skuId as SkuId, quantity } }
}

/** Why a row cannot go into the parcel its number makes, or undefined. */
function clash(row: ReadRow, parcel: ListedParcel): string | undefined {
  const first = `第 ${String(parcel.lines[0])} 行`
  if (row.company !== parcel.company) return `同一个单号在${first}是另一家快递公司`
  if (!row.item || !parcel.items) return `和${first}重复：整单发的不要再写规格`
  if (parcel.items.some(({ skuId }) => skuId === row.item?.skuId)) return `和${first}是同一个规格，合成一行写件数`
  return undefined
}

interface Sorted {
  readonly parcels: Map<string, ListedParcel>
  readonly bad: BadRow[]
  blank: number
}

function sortRow(row: TrackingRow, line: number, sorted: Sorted): void {
  const read = readRow(row, line)
  if (!read) sorted.blank += 1
  else if ('reason' in read) sorted.bad.push(read)
  else {
    const key = `${read.orderId} ${read.number}`
    const parcel = sorted.parcels.get(key)
    const reason = parcel && clash(read, parcel)
    if (reason === undefined) sorted.parcels.set(key, joined(read, parcel))
    else sorted.bad.push({ line, reason, key })
  }
}

function joined({ line, orderId, company, number, item }: ReadRow, parcel: ListedParcel | undefined): ListedParcel {
  const lines = [...(parcel?.lines ?? []), line]
  return { orderId, company, number, lines, ...(item && { items: [...(parcel?.items ?? []), item] }) }
}

/**
 * Reads a file of waybill numbers row by row: rows of one order with the same number become one parcel, a row without a
 * company and a number is not filled in yet, and each bad row is named and changes nothing. A parcel is whole or not at
 * all: what would go with a bad row waits for it.
 */
export function readTrackingRows(
  rows: readonly TrackingRow[],
  lineOf: (index: number) => number,
): { parcels: ListedParcel[]; rejected: RejectedTracking[]; blank: number } {
  const sorted: Sorted = { parcels: new Map(), bad: [], blank: 0 }
  rows.forEach((row, index) => {
    sortRow(row, lineOf(index), sorted)
  })
  const rejected: RejectedTracking[] = sorted.bad.map(({ line, reason }) => ({ line, reason }))
  for (const { key, line } of sorted.bad) {
    for (const waiting of sorted.parcels.get(key)?.lines ?? [])
      rejected.push({ line: waiting, reason: `同一个包裹的第 ${String(line)} 行有误，改好后一起再导` })
    sorted.parcels.delete(key)
  }
  rejected.sort((a, b) => a.line - b.line)
  return { parcels: [...sorted.parcels.values()], rejected, blank: sorted.blank }
}
