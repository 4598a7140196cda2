import type { PayContext } from './pay-context'
import { rowsOf, type OrderRow, type RefundRow } from './pay-ledger'
import { billTime } from './shanghai-time'

const columns = [
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,',
  '应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,',
  '手续费,费率,订单金额,申请退款金额,费率备注',
].join('')
const totalColumns = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'
const noRefund = ['0', '0', '0.00', '0.00', '', '']

/**
 * The file WeChat would make for `from` ≤ time < `to`: payments by the moment they were paid, refunds by the moment they were
 * accepted, amounts in yuan, every cell behind a backtick. @returns undefined for a day without any.
 */
export function tradeBill(
  { ledger, keys }: PayContext,
  { from, to, type }: { from: number; to: number; type: 'ALL' | 'SUCCESS' | 'REFUND' },
): Buffer | undefined {
  const isWithin = (at: number | undefined): at is number => at !== undefined && at >= from && at < to
  const orders = new Map(rowsOf(ledger.orders).map((order) => [order.outTradeNo, order]))
  const paid = type === 'REFUND' ? [] : [...orders.values()].filter((order) => isWithin(order.paidAt))
  const refunded = type === 'SUCCESS' ? [] : rowsOf(ledger.refunds).filter((refund) => isWithin(refund.createdAt))
  const rows = [
    ...paid.map((order) => ({ at: order.paidAt ?? 0, cells: paymentCells(keys, order) })),
    ...refunded.flatMap((refund) => {
      const order = orders.get(refund.outTradeNo)
      return order ? [{ at: refund.createdAt, cells: refundCells(keys, order, refund) }] : []
    }),
  ].sort((a, b) => b.at - a.at)
  if (rows.length === 0) return undefined
  const orderFen = paid.reduce((sum, order) => sum + order.totalFen, 0)
  const refundFen = refunded.reduce((sum, refund) => sum + refund.refundFen, 0)
  const totals = [
    String(rows.length),
    yuan(orderFen),
    yuan(refundFen),
    '0.00',
    '0.00000',
    yuan(orderFen),
    yuan(refundFen),
  ]
  const lines = [columns, ...rows.map(({ cells }) => line(cells)), totalColumns, line(totals), '']
  return Buffer.from(`\uFEFF${lines.join('\r\n')}`)
}

type Merchant = PayContext['keys']

function paymentCells(keys: Merchant, order: OrderRow): string[] {
  return [
    ...leadingCells(keys, order, { at: order.paidAt ?? 0, state: 'SUCCESS' }),
    ...[yuan(order.totalFen), '0.00', ...noRefund],
    ...trailingCells(order, { orderFen: order.totalFen, refundFen: 0 }),
  ]
}

function refundCells(keys: Merchant, order: OrderRow, refund: RefundRow): string[] {
  const numbers = [refund.refundId, refund.outRefundNo, yuan(refund.refundFen), '0.00', 'ORIGINAL', refund.state]
  return [
    ...leadingCells(keys, order, { at: refund.createdAt, state: 'REFUND' }),
    ...['0.00', '0.00', ...numbers],
    ...trailingCells(order, { orderFen: 0, refundFen: refund.refundFen }),
  ]
}

function leadingCells(keys: Merchant, order: OrderRow, { at, state }: { at: number; state: string }): string[] {
  const numbers = [order.transactionId ?? '', order.outTradeNo, order.openid]
  return [billTime(at), keys.appId, keys.merchantId, '0', '', ...numbers, 'JSAPI', state, 'OTHERS', 'CNY']
}

function trailingCells(order: OrderRow, { orderFen, refundFen }: { orderFen: number; refundFen: number }): string[] {
  return [order.description, order.attach ?? '', '0.00000', '0.60%', yuan(orderFen), yuan(refundFen), '']
}

const line = (cells: readonly string[]) => cells.map((each) => `\`${each.replace(/[\r\n`]/g, ' ')}`).join(',')

function yuan(fen: number): string {
  const digits = String(fen).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
