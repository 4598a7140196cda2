import type { Answer } from '../../../cloud/call'

type Order = Pick<Answer<'orders', 'detail'>, 'status' | 'refund' | 'back'>

/** Where an order stands, in the words of its head line. */
export function statusWord({ status, refund, back }: Order): string {
  if (refund) return refund.status === 'refunded' ? '已退款' : '退款中'
  if (back.nothingToSend) return '退款中'
  return {
    'awaiting-payment': '待付款',
    closing: '正在关闭',
    closed: '已关闭',
    paid: '待发货',
    shipped: '待收货',
    received: '已收货',
    reviewed: '已评价',
  }[status]
}
