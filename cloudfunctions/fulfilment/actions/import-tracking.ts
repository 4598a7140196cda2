import { type CsvError, parse } from 'csv-parse/sync'
import { fulfilmentLimits } from '#domain/fulfilment/limits'
import {
  type ListedParcel,
  readTrackingRows,
  type RejectedTracking,
  trackingColumns,
  type TrackingRow,
} from '#domain/fulfilment/tracking-rows'
import { Refusal } from '#domain/kernel/refusals'
import type { StaffContext } from '#server/access'
import { orderToShip, shipParcel } from '#server/workflows/ship-order'

/** Orders written side by side; parcels of one order go one after another. */
const atOnce = 6
/** Another person's or the timer's write may come between. */
const tries = 3

interface Parsed {
  readonly rows: { record: TrackingRow; info: { lines: number } }[]
  readonly problem?: RejectedTracking
}

class HeaderError extends Error {}

const checkedHeader = (header: string[]): string[] => {
  const missing = trackingColumns.filter((column) => !header.includes(column))
  if (missing.length > 0) throw new HeaderError(`表头缺少这些列：${missing.join('、')}。请用导出的发货单填写`)
  return header
}

/** The file as records; one that is no CSV at all changes nothing. */
function parseCsv(csv: string): Parsed {
  try {
    const rows = parse(csv, {
      bom: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      columns: checkedHeader,
      info: true,
      skip_empty_lines: true,
    }) as unknown as Parsed['rows']
    if (rows.length <= fulfilmentLimits.csvRows) return { rows }
    const reason = `一次最多 ${String(fulfilmentLimits.csvRows)} 行，请分成几份，整份文件没有导入`
    return { rows: [], problem: { line: fulfilmentLimits.csvRows + 2, reason } }
  } catch (error) {
    if (error instanceof HeaderError) return { rows: [], problem: { line: 1, reason: error.message } }
    const { lines = 1 } = error as CsvError & { lines?: number }
    return { rows: [], problem: { line: lines, reason: '这一行列数不对或引号没有成对，整份文件没有导入' } }
  }
}

async function land({ orderId, ...leaving }: ListedParcel, now: number): Promise<'shipped' | 'known'> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await shipParcel(await orderToShip(orderId), leaving, now)
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'ORDER_CHANGED') || attempt === tries) throw error
    }
  }
}

type Landed = 'shipped' | 'known' | RejectedTracking[]

/** Parcels of one order, one after another. */
async function landAll(parcels: readonly ListedParcel[], now: number): Promise<Landed[]> {
  const landed: Landed[] = []
  for (const parcel of parcels) {
    try {
      landed.push(await land(parcel, now))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      landed.push(parcel.lines.map((line) => ({ line, reason: reasonOf(error as Refusal) })))
    }
  }
  return landed
}

const reasonOf = (refusal: Refusal): string =>
  refusal.code === 'STATUS_CONFLICT' ? '这笔订单不在待发货里（没付款、已关闭或已发完），核对订单号' : refusal.message

function byOrder(parcels: readonly ListedParcel[]): ListedParcel[][] {
  const orders = new Map<string, ListedParcel[]>()
  for (const parcel of parcels) orders.set(parcel.orderId, [...(orders.get(parcel.orderId) ?? []), parcel])
  return [...orders.values()]
}

/** Takes waybill numbers from a file. Good rows land, bad ones are reported and change nothing. */
export async function importTracking({ csv }: { csv: string }, { now }: StaffContext) {
  const { rows, problem } = parseCsv(csv)
  const read = readTrackingRows(
    rows.map(({ record }) => record),
    (index) => rows[index]?.info.lines ?? 0,
  )
  const orders = byOrder(read.parcels)
  const landed: Landed[] = []
  for (let first = 0; first < orders.length; first += atOnce) {
    const some = await Promise.all(orders.slice(first, first + atOnce).map((parcels) => landAll(parcels, now)))
    landed.push(...some.flat())
  }
  const rejected = [
    ...(problem ? [problem] : []),
    ...read.rejected,
    ...landed.filter((one) => typeof one !== 'string').flat(),
  ]
  return {
    shipped: landed.filter((one) => one === 'shipped').length,
    unchanged: landed.filter((one) => one === 'known').length,
    blank: read.blank,
    rejected: rejected.sort((a, b) => a.line - b.line),
  }
}
