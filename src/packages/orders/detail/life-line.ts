import { isPaidFor } from '#domain/orders/status'
import type { Answer } from '../../../cloud/call'
import type { LifeStep } from '../parts/life-steps'

type Order = Answer<'orders', 'detail'>

const closedNames = { expired: '已关闭', cancelled: '你取消了', refunded: '已全部退款' } as const

/** What has happened to an order and what comes next, oldest first. */
export function lifeOf(order: Order): LifeStep[] {
  const placed: LifeStep = { name: '已下单', at: order.placedAt, state: 'done' }
  if (isPaidFor(order.status)) return [placed, ...goodsLife(order)]
  if (order.status === 'closed') {
    const closed: LifeStep = {
      name: closedNames[order.closeReason ?? 'expired'],
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

/** From the payment to the receipt. */
function goodsLife(order: Order): LifeStep[] {
  const { status, back, paidAt, shippedAt, receivedAt, receivedBy, reviewedAt, parcels } = order
  const paid: LifeStep = { name: '已付款', at: paidAt, state: 'done' }
  if (status === 'paid') {
    const rest = back.nothingToSend ? '退款中，不再发货' : '48 小时内发货'
    const name =
      parcels.length > 0 ? `已发 ${String(parcels.length)} 个包裹，其余${back.nothingToSend ? '' : ' '}${rest}` : rest
    return [paid, { name, at: parcels.at(-1)?.shippedAt, state: 'now' }]
  }
  const shipped: LifeStep = { name: '已发货', at: shippedAt, state: 'done' }
  if (status === 'shipped') return [paid, shipped, { name: '等你收货', at: undefined, state: 'now' }]
  const received: LifeStep = {
    name: receivedBy === 'time' ? '到期自动收货' : '已收货',
    at: receivedAt,
    state: 'done',
  }
  if (status === 'received') return [paid, shipped, received]
  return [paid, shipped, received, { name: '已评价', at: reviewedAt, state: 'done' }]
}
