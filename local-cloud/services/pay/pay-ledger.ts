import { join } from 'node:path'
import { open, type Database } from 'lmdb'
import type { Shipment } from '../../ports'
import type { BillPlan } from './bill-plan'

export type OrderState = 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED'

/** One merchant order. Times are epoch ms, amounts whole fen. */
export interface OrderRow {
  outTradeNo: string
  /** The first request, keys sorted: a later one must say the same. */
  request: string
  description: string
  attach: string | undefined
  notifyUrl: string
  totalFen: number
  openid: string
  createdAt: number
  /** Last moment to pay. */
  expiresAt: number
  state: OrderState
  transactionId?: string
  paidAt?: number
  /** When money that is under way arrives, whatever happens to the order meanwhile. */
  arrivesAt?: number
  /** The guide whose card the voucher shows, fixed when the payment completes. */
  cardGuideId?: string
}

export interface RefundRow {
  outRefundNo: string
  refundId: string
  outTradeNo: string
  transactionId: string
  refundFen: number
  totalFen: number
  reason: string
  notifyUrl: string | undefined
  state: 'PROCESSING' | 'SUCCESS' | 'ABNORMAL' | 'CLOSED'
  createdAt: number
  succeededAt?: number
}

export interface NoticeRow {
  id: string
  eventType: string
  /** The order or refund number, for the panel. */
  about: string
  notifyUrl: string
  /** The exact body, the same for every attempt. */
  body: string
  attempts: number
  /** Epoch ms of the next attempt; undefined once delivered or given up. */
  nextAt: number | undefined
  outcome: 'waiting' | 'delivered' | 'given-up'
}

export interface GuideRow {
  guideId: string
  storeId: number
  userid: string
  name: string
  mobile: string
  qrCode: string
  avatar: string
}

export type DueKind = 'late-payment' | 'notice' | 'refund'
export type DueKey = [dueAt: number, kind: DueKind, id: string]

/** All that WeChat remembers, in lmdb. Reads are at once; changes go through `write`. */
export interface PayLedger {
  orders: Database<OrderRow, string>
  /** prepay_id → its order and when it was given out. */
  prepays: Database<{ outTradeNo: string; createdAt: number }, string>
  /** transaction_id → out_trade_no. */
  transactions: Database<string, string>
  /** Numbers closed before they were ever placed; they stay unusable. */
  burnt: Database<true, string>
  refunds: Database<RefundRow, string>
  notices: Database<NoticeRow, string>
  guides: Database<GuideRow, string>
  /** out_trade_no → guide_id; may come before the order. */
  assignments: Database<string, string>
  /** out_trade_no → what was told of its goods. */
  shipments: Database<Shipment, string>
  /** What is wrong with the bill of a day, by its date; planted by a test or the panel. */
  billPlans: Database<BillPlan, string>
  /** What happens by the clock, in order. */
  due: Database<true, DueKey>
  /** Applies `change` at once and whole; resolves when it is on disk, so what was answered survives kill -9. */
  write<T>(change: () => T): Promise<T>
  close(): Promise<void>
}

export function openPayLedger(dir: string): PayLedger {
  const root = open({ path: join(dir, 'ledger'), maxDbs: 16 })
  const table = <Row, Key extends string | DueKey>(name: string): Database<Row, Key> => root.openDB<Row, Key>({ name })
  return {
    orders: table('orders'),
    prepays: table('prepays'),
    transactions: table('transactions'),
    burnt: table('burnt'),
    refunds: table('refunds'),
    notices: table('notices'),
    guides: table('guides'),
    assignments: table('assignments'),
    shipments: table('shipments'),
    billPlans: table('billPlans'),
    due: table('due'),
    async write(change) {
      const result = root.transactionSync(change)
      await root.flushed
      return result
    },
    close: () => root.close(),
  }
}

/** The order of that number, closed by itself when it is older than seven days and unpaid. */
export function findOrder(ledger: PayLedger, outTradeNo: string, now: number): OrderRow | undefined {
  const order = ledger.orders.get(outTradeNo)
  const isForgotten = order?.state === 'NOTPAY' && now >= order.createdAt + 7 * 86_400_000
  return order && isForgotten ? { ...order, state: 'CLOSED' } : order
}

/** All rows of a table. The simulator's days are small; nothing here needs an index. */
export function rowsOf<Row>(table: Database<Row, string>): Row[] {
  return Array.from(table.getRange(), ({ value }) => value)
}

/** Every refund asked for on an order, oldest first. */
export function refundsOf(ledger: PayLedger, outTradeNo: string): RefundRow[] {
  return rowsOf(ledger.refunds)
    .filter((refund) => refund.outTradeNo === outTradeNo)
    .sort((a, b) => a.createdAt - b.createdAt)
}
