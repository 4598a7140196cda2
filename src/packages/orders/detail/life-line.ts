import type { Answer } from '../../../cloud/call'

type Order = Answer<'orders', 'detail'>

export interface LifeStep {
  readonly name: string
  readonly at: number | undefined
  readonly state: 'done' | 'now' | 'to-come'
}

/** What has happened to an order and what comes next, oldest first. */
export function lifeOf(order: Order): LifeStep[] {
  const placed: LifeStep = { name: '已下单', at: order.placedAt, state: 'done' }
  if (order.status === 'paid') {
    const paid: LifeStep = { name: '已付款', at: order.paidAt, state: 'done' }
    return [placed, paid, { name: '48 小时内发货', at: undefined, state: 'now' }]
  }
  if (order.status === 'closed') {
    const closed: LifeStep = {
      name: order.closeReason === 'cancelled' ? '你取消了' : '已关闭',
      at: order.closedAt,
      state: 'done',
    }
    if (!order.refund) return [placed, closed]
    const isBack = order.refund.status === 'refunded'
    return [placed, closed, { name: isBack ? '已退款' : '退款中', at: undefined, state: isBack ? 'done' : 'now' }]
  }
  if (order.status === 'closing') return [placed, { name: '正在关闭', at: undefined, state: 'now' }]
  return [
    placed,
    { name: '等你付款', at: undefined, state: 'now' },
    { name: '付款后 48 小时内发货', at: undefined, state: 'to-come' },
  ]
}
