import type { OrderId } from '#domain/kernel/ids'
import { wasPaidFor } from '#domain/orders/status'
import { command } from '../cloud'
import { logLine } from '../log'
import { wechatPayConfig } from '../pay'
import { runTx } from '../run-tx'
import { applyToOrder, type OrderDocument, orderById } from '../stores/orders'
import { notePaid, paymentByOutTradeNo, type PaymentDocument } from '../stores/payments'
import type { Trade } from '../wechat-pay/trade'

export type Settlement =
  /** The order is paid, by this call or an earlier one. */
  | 'paid'
  /** The order was closed; the money goes back. */
  | 'late'
  /** WeChat does not say the money is there. */
  | 'not-paid'
  /** No such payment of ours; possibly not ours yet. */
  | 'unknown'
  /** Another shop's, another amount or another currency: nothing was changed. */
  | 'mismatch'

/** What in a trade differs from our own payment, or undefined. */
function difference(trade: Trade, payment: PaymentDocument): string | undefined {
  const ours = wechatPayConfig()
  if (trade.appId !== ours.appId) return 'appid'
  if (trade.merchantId !== ours.merchantId) return 'mchid'
  if (trade.currency !== 'CNY') return 'currency'
  if (trade.totalFen !== payment.amountFen) return 'amount'
  if (trade.transactionId === undefined || trade.paidAt === undefined) return 'receipt'
  return undefined
}

/**
 * Takes what WeChat says of a payment, from a notice or a query, as often and in whatever order it comes: one effect.
 * The caller has verified that it was WeChat who said it.
 */
export async function settlePayment(trade: Trade, at: number): Promise<Settlement> {
  const payment = await paymentByOutTradeNo(trade.outTradeNo)
  if (!payment) {
    logLine('warn', 'payment-unknown', {})
    return 'unknown'
  }
  if (trade.tradeState !== 'SUCCESS') return 'not-paid'
  const differs = difference(trade, payment)
  if (differs !== undefined || trade.transactionId === undefined || trade.paidAt === undefined) {
    logLine('error', 'payment-mismatch', { paymentId: payment._id, differs })
    return 'mismatch'
  }
  const { transactionId, paidAt } = trade
  const payer = trade.openid === undefined ? {} : { payerOpenid: trade.openid }
  await notePaid(payment._id, { transactionId, paidAt, paidByOther: trade.openid !== payment.openid, ...payer })
  const effect = { kind: 'settle-stock', at } as const
  if (await applyToOrder('pay', payment.orderId, { set: { paidAt }, effect })) return 'paid'
  return afterTheFact(payment.orderId, payment, at)
}

/** The order was not waiting any more: paid already, or closed, and then the money goes back in full. */
async function afterTheFact(orderId: OrderId, payment: PaymentDocument, at: number): Promise<'paid' | 'late'> {
  const order = await orderById(orderId)
  // Refunded since, by people: hearing of the payment again must not send it back once more.
  if (order && wasPaidFor(order)) return 'paid'
  if (order?.status !== 'closed') throw new Error(`a payment for an order that is ${order?.status ?? 'missing'}`)
  if (!order.refund) await promiseRefund(payment, at)
  return 'late'
}

/** Marks the payment late and the order owed a refund, both or neither, once. */
async function promiseRefund(payment: PaymentDocument, at: number): Promise<void> {
  await runTx(async (tx) => {
    const order = await tx.get<OrderDocument>('orders', payment.orderId)
    if (!order || order.refund) return
    const { amountFen, outTradeNo } = payment
    const refund = { status: 'requested', amountFen, outRefundNo: `${payment._id}late`, outTradeNo }
    await tx.update('payments', payment._id, { status: 'late' })
    await tx.update('orders', payment.orderId, {
      refund: command().set(refund),
      'effects.refund-late-payment': command().set({ dueAt: at, tries: 0 }),
      effectsDueAt: at,
    })
  })
}
