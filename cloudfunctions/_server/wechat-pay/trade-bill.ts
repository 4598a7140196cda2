import { createHash, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { parseRfc3339 } from '#domain/kernel/time'
import { billFen } from './bill-yuan'
import { refundStates, tradeStates, type RefundState, type TradeState } from './trade'
import { expectShape, type PayTransport } from './transport'
import { WechatPayError } from './wechat-pay-error'

/** One line: a payment (no refund part), or a refund of one. Whole fen, epoch ms. */
export interface TradeBillLine {
  /** When it was paid; for a refund, when it was accepted. */
  at: number
  outTradeNo: string
  transactionId: string
  openid: string
  tradeState: TradeState
  orderFen: number
  refund: { refundId: string; outRefundNo: string; refundFen: number; state: RefundState } | undefined
}

export interface TradeBill {
  date: string
  lines: TradeBillLine[]
  orderTotalFen: number
  refundTotalFen: number
}

const billReply = z.object({ hash_type: z.literal('SHA1'), hash_value: z.string(), download_url: z.url() })
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * Asks for a day's bill, downloads it, checks its hash and that its lines add up to its own totals.
 * @throws WechatPayError `STATEMENT_CREATING` before it is made, `WRONG_HASH` when another file came than was promised
 */
export async function readTradeBill(
  send: PayTransport,
  date: string,
  options: { timeoutMs?: number },
): Promise<TradeBill | undefined> {
  const query = { bill_date: date, bill_type: 'ALL' }
  let reply
  try {
    reply = expectShape(billReply, await send({ method: 'GET', path: '/v3/bill/tradebill', query, ...options }))
  } catch (error) {
    if (error instanceof WechatPayError && error.kind === 'refused' && error.code === 'NO_STATEMENT_EXIST') {
      return undefined
    }
    throw error
  }
  const address = new URL(reply.download_url)
  const path = address.pathname
  // Only this path's replies come unsigned; any other address in this place is not a bill.
  if (path !== '/v3/billdownload/file') throw unexpected('download_url')
  const file = await send({
    method: 'GET',
    path,
    query: Object.fromEntries(address.searchParams),
    unsignedFile: true,
    ...options,
  })
  if (!(file instanceof Uint8Array)) throw unexpected('file')
  const bytes = Buffer.from(file)
  const hash = createHash('sha1').update(bytes).digest()
  const promised = Buffer.from(reply.hash_value, 'hex')
  if (promised.length !== hash.length || !timingSafeEqual(promised, hash)) throw unexpected('hash', 'WRONG_HASH')
  return parseTradeBill(date, bytes)
}

/** @throws WechatPayError `UNEXPECTED_REPLY` when a cell is not what it should be or the totals disagree with the lines. */
export async function parseTradeBill(date: string, file: Buffer): Promise<TradeBill> {
  const { default: Formatter } = await import('wechatpay-axios-plugin/lib/formatter')
  const hasMark = file.subarray(0, 3).equals(byteOrderMark)
  const { rows, summary } = Formatter.castCsvBill(hasMark ? file : Buffer.concat([byteOrderMark, file]))
  try {
    const lines = rows.map(toLine)
    const bill = {
      date,
      lines,
      orderTotalFen: sum(lines.map((line) => line.orderFen)),
      refundTotalFen: sum(lines.map((line) => line.refund?.refundFen ?? 0)),
    }
    const agrees =
      Number(cell(summary, '总交易单数')) === lines.length &&
      billFen(cell(summary, '订单总金额')) === bill.orderTotalFen &&
      billFen(cell(summary, '申请退款总金额')) === bill.refundTotalFen
    if (!agrees) throw unexpected('bill totals')
    return bill
  } catch (error) {
    throw error instanceof RangeError ? unexpected(error.message) : error
  }
}

function toLine(row: Record<string, string>): TradeBillLine {
  const refundId = cell(row, '微信退款单号')
  const at = parseRfc3339(`${cell(row, '交易时间').replace(' ', 'T')}+08:00`)
  if (at === undefined) throw new RangeError('交易时间')
  return {
    at,
    outTradeNo: cell(row, '商户订单号'),
    transactionId: cell(row, '微信订单号'),
    openid: cell(row, '用户标识'),
    tradeState: oneOf(tradeStates, cell(row, '交易状态')),
    orderFen: billFen(cell(row, '订单金额')),
    refund: isNone(refundId)
      ? undefined
      : {
          refundId,
          outRefundNo: cell(row, '商户退款单号'),
          refundFen: billFen(cell(row, '申请退款金额')),
          state: refundState(cell(row, '退款状态')),
        },
  }
}

/** A bill says FAIL of what a query calls ABNORMAL. */
const refundState = (text: string): RefundState => (text === 'FAIL' ? 'ABNORMAL' : oneOf(refundStates, text))

/** A payment's line fills the refund numbers with "0" or leaves them out. */
const isNone = (refundId: string) => refundId === '' || refundId === '0'

function cell(row: Record<string, string>, name: string): string {
  const value = row[name]
  if (value === undefined) throw new RangeError(`no column ${name}`)
  return value.replace(/^`/, '').trim()
}

function oneOf<T extends string>(allowed: readonly T[], value: string): T {
  const found = allowed.find((each) => each === value)
  if (found === undefined) throw new RangeError(`unknown state ${value}`)
  return found
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

function unexpected(message: string, code = 'UNEXPECTED_REPLY'): WechatPayError {
  return new WechatPayError({ code, status: 200, kind: 'unreachable', message })
}
