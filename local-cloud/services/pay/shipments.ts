import type { TradeManagement } from '../../ports'
import type { PayContext } from './pay-context'
import { findOrder } from './pay-ledger'

/** What WeChat's 发货信息管理 knows of payments, kept beside them. */
export function tradeManagement({ ledger, keys, clock, faults }: PayContext): TradeManagement {
  return {
    find({ transactionId, merchantId, outTradeNo }) {
      const isOurs = transactionId !== undefined || merchantId === keys.merchantId
      const number = transactionId === undefined ? outTradeNo : ledger.transactions.get(transactionId)
      const order = isOurs && number !== undefined ? findOrder(ledger, number, clock.now()) : undefined
      if (order?.transactionId === undefined || order.paidAt === undefined) return undefined
      const { transactionId: id, paidAt, openid, description, totalFen } = order
      const isRefunded = order.state === 'REFUND'
      const trade = { merchantId: keys.merchantId, outTradeNo: order.outTradeNo, transactionId: id, paidAt, openid }
      return { ...trade, description, totalFen, isRefunded, shipment: ledger.shipments.get(order.outTradeNo) }
    },
    async keep(outTradeNo, shipment) {
      await ledger.write(() => ledger.shipments.putSync(outTradeNo, shipment))
    },
    fault: () => faults.shippingErrcode,
    now: clock.now,
  }
}
