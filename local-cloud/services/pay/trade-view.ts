import type { PayKeys } from './pay-keys'
import type { OrderRow, OrderState, RefundRow } from './pay-ledger'
import { rfc3339 } from './shanghai-time'

const stateText: Record<OrderState, string> = {
  SUCCESS: '支付成功',
  REFUND: '转入退款',
  NOTPAY: '订单未支付',
  CLOSED: '订单已关闭',
}

/** An order as a query and a payment's notice show it. */
export function tradeView(keys: PayKeys, order: OrderRow): Record<string, unknown> {
  const named = {
    appid: keys.appId,
    mchid: keys.merchantId,
    out_trade_no: order.outTradeNo,
    trade_state: order.state,
    trade_state_desc: stateText[order.state],
  }
  if (order.paidAt === undefined) {
    return { ...named, payer: {}, amount: { total: order.totalFen, currency: 'CNY' }, promotion_detail: [] }
  }
  return {
    ...named,
    transaction_id: order.transactionId,
    trade_type: 'JSAPI',
    bank_type: 'OTHERS',
    ...(order.attach !== undefined && { attach: order.attach }),
    success_time: rfc3339(order.paidAt),
    payer: { openid: order.openid },
    amount: { total: order.totalFen, payer_total: order.totalFen, currency: 'CNY', payer_currency: 'CNY' },
    promotion_detail: [],
  }
}

/** A refund as its creation and its query show it. */
export function refundView(refund: RefundRow): Record<string, unknown> {
  return {
    ...refundNumbers(refund),
    channel: 'ORIGINAL',
    create_time: rfc3339(refund.createdAt),
    status: refund.state,
    funds_account: 'AVAILABLE',
    amount: {
      ...refundAmount(refund),
      settlement_total: refund.totalFen,
      settlement_refund: refund.refundFen,
      discount_refund: 0,
      currency: 'CNY',
      refund_fee: 0,
    },
    promotion_detail: [],
  }
}

/** A refund as its notice shows it. */
export function refundNoticeView(keys: PayKeys, refund: RefundRow): Record<string, unknown> {
  return {
    mchid: keys.merchantId,
    ...refundNumbers(refund),
    refund_status: refund.state,
    amount: refundAmount(refund),
  }
}

function refundNumbers(refund: RefundRow) {
  return {
    transaction_id: refund.transactionId,
    out_trade_no: refund.outTradeNo,
    refund_id: refund.refundId,
    out_refund_no: refund.outRefundNo,
    user_received_account: '支付用户零钱',
    ...(refund.succeededAt !== undefined && { success_time: rfc3339(refund.succeededAt) }),
  }
}

const refundAmount = ({ totalFen, refundFen }: RefundRow) => ({
  total: totalFen,
  refund: refundFen,
  payer_total: totalFen,
  payer_refund: refundFen,
})
