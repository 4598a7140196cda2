import type { TradeRow } from './bill-rows'
import type { PayContext } from './pay-context'
import type { OrderRow } from './pay-ledger'
import { billTime } from './shanghai-time'

const columns = [
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,',
  '应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,',
  '手续费,费率,订单金额,申请退款金额,费率备注',
].join('')
const totalColumns = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'
const noRefund = ['0', '0', '0.00', '0.00', '', '']

/**
 * The file WeChat would make of a day's rows, amounts in yuan, every cell behind a backtick.
 * @returns undefined for a day without any.
 */
export function tradeBillFile(
  keys: Merchant,
  all: readonly TradeRow[],
  type: 'ALL' | 'SUCCESS' | 'REFUND',
): Buffer | undefined {
  const rows = all.filter(({ refund }) => type === 'ALL' || (type === 'REFUND') === (refund !== undefined))
  if (rows.length === 0) return undefined
  const orderFen = rows.reduce((sum, { order, refund }) => sum + (refund ? 0 : order.totalFen), 0)
  const refundFen = rows.reduce((sum, { refund }) => sum + (refund?.refundFen ?? 0), 0)
  const totals = [
    String(rows.length),
    yuan(orderFen),
    yuan(refundFen),
    '0.00',
    '0.00000',
    yuan(orderFen),
    yuan(refundFen),
  ]
  const lines = [columns, ...rows.map((row) => line(cellsOf(keys, row))), totalColumns, line(totals), '']
  return Buffer.from(`\uFEFF${lines.join('\r\n')}`)
}

type Merchant = PayContext['keys']

function cellsOf(keys: Merchant, row: TradeRow): string[] {
  const { order, refund, state } = row
  if (!refund) {
    const total = yuan(order.totalFen)
    return [...leadingCells(keys, row, state), total, '0.00', ...noRefund, ...trailingCells(order, [total, '0.00'])]
  }
  const back = yuan(refund.refundFen)
  const numbers = [refund.refundId, refund.outRefundNo, back, '0.00', 'ORIGINAL', state]
  return [
    ...leadingCells(keys, row, 'REFUND'),
    ...['0.00', '0.00', ...numbers],
    ...trailingCells(order, ['0.00', back]),
  ]
}

function leadingCells(keys: Merchant, { at, order }: TradeRow, state: string): string[] {
  const numbers = [order.transactionId ?? '', order.outTradeNo, order.openid]
  return [billTime(at), keys.appId, keys.merchantId, '0', '', ...numbers, 'JSAPI', state, 'OTHERS', 'CNY']
}

const trailingCells = (order: OrderRow, amounts: readonly [order: string, refund: string]): string[] => [
  ...[order.description, order.attach ?? '', '0.00000', '0.60%', ...amounts, ''],
]

const line = (cells: readonly string[]) => cells.map((each) => `\`${each.replace(/[\r\n`]/g, ' ')}`).join(',')

function yuan(fen: number): string {
  const digits = String(fen).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
