import type { BillPlant } from './bill-plan'
import type { PayContext } from './pay-context'
import { type OrderRow, type RefundRow, rowsOf } from './pay-ledger'

/** One line of a bill before it is written: a payment, or a refund of one. */
export interface TradeRow {
  at: number
  order: OrderRow
  refund: RefundRow | undefined
  /** 交易状态 of a payment, 退款状态 of a refund. */
  state: string
}

const paymentRow = (order: OrderRow): TradeRow => ({
  at: order.paidAt ?? 0,
  order,
  refund: undefined,
  state: 'SUCCESS',
})
const numberOf = ({ order, refund }: TradeRow) => refund?.outRefundNo ?? order.outTradeNo

/** Payments by the moment they were paid, refunds by the moment they were accepted, the latest first. */
export function honestRows({ ledger }: PayContext, { from, to }: { from: number; to: number }): TradeRow[] {
  const isWithin = (at: number | undefined): at is number => at !== undefined && at >= from && at < to
  const orders = new Map(rowsOf(ledger.orders).map((order) => [order.outTradeNo, order]))
  const paid = [...orders.values()].filter((order) => isWithin(order.paidAt)).map(paymentRow)
  const refunded = rowsOf(ledger.refunds)
    .filter((refund) => isWithin(refund.createdAt))
    .flatMap((refund): TradeRow[] => {
      const order = orders.get(refund.outTradeNo)
      return order ? [{ at: refund.createdAt, order, refund, state: refund.state }] : []
    })
  return [...paid, ...refunded].sort((a, b) => b.at - a.at)
}

/** The rows with what was planted among them; a plant that names no row changes nothing. */
export function plantedRows(
  context: PayContext,
  rows: readonly TradeRow[],
  { plants, at }: { plants: readonly BillPlant[]; at: number },
): TradeRow[] {
  return plants.reduce<TradeRow[]>((grown, plant) => apply(context, grown, { plant, at }), [...rows])
}

function apply(context: PayContext, rows: TradeRow[], { plant, at }: { plant: BillPlant; at: number }): TradeRow[] {
  const changed = (change: (row: TradeRow) => TradeRow[]) =>
    rows.flatMap((row) => (numberOf(row) === plant.number ? change(row) : [row]))
  switch (plant.kind) {
    case 'absent':
      return changed(() => [])
    case 'twice':
      return changed((row) => [row, row])
    case 'amount':
      return changed((row) => [withAmount(row, plant.amountFen)])
    case 'state':
      return changed((row) => [{ ...row, state: plant.state }])
    case 'other-wechat-number':
      return changed((row) => [withWechatNumber(row)])
    case 'brought': {
      const order = context.ledger.orders.get(plant.number)
      return order ? [...rows, { ...paymentRow(order), at }] : rows
    }
    case 'unknown-payment':
      return [...rows, { ...paymentRow(strangeOrder(plant.number, plant.amountFen)), at }]
    case 'unknown-refund': {
      const order = strangeOrder(`of${plant.number}`, plant.amountFen)
      return [...rows, { at, order, refund: strangeRefund(order, plant), state: 'SUCCESS' }]
    }
  }
}

function withAmount(row: TradeRow, amountFen: number): TradeRow {
  const { order, refund } = row
  if (refund) return { ...row, refund: { ...refund, refundFen: amountFen } }
  return { ...row, order: { ...order, totalFen: amountFen } }
}

function withWechatNumber(row: TradeRow): TradeRow {
  const { order, refund } = row
  if (refund) return { ...row, refund: { ...refund, refundId: `${refund.refundId}9` } }
  return { ...row, order: { ...order, transactionId: `${order.transactionId ?? ''}9` } }
}

/** A payment nobody ever asked for. */
const strangeOrder = (outTradeNo: string, totalFen: number): OrderRow => ({
  outTradeNo,
  request: '',
  description: '不认识的一笔',
  attach: undefined,
  notifyUrl: '',
  totalFen,
  openid: 'oStranger',
  createdAt: 0,
  expiresAt: 0,
  state: 'SUCCESS',
  transactionId: `4200009${outTradeNo}`.slice(0, 32),
})

const strangeRefund = (order: OrderRow, { number, amountFen }: { number: string; amountFen: number }): RefundRow => ({
  outRefundNo: number,
  refundId: `5000009${number}`.slice(0, 32),
  outTradeNo: order.outTradeNo,
  transactionId: order.transactionId ?? '',
  refundFen: amountFen,
  totalFen: amountFen,
  reason: '',
  notifyUrl: undefined,
  state: 'SUCCESS',
  createdAt: 0,
})
