import { lifeOf } from './life-line'

type Order = Parameters<typeof lifeOf>[0]
const parcels = [{ shippedAt: 1_600 }] as Order['parcels']
const noParcels: Order['parcels'] = []
const order = {
  status: 'awaiting-payment',
  placedAt: 1_000,
  expiresAt: 2_000,
  parcels: noParcels,
  back: { going: 0, nothingToSend: false },
} as Order
const told = (changes: Partial<Order>) => lifeOf({ ...order, ...changes }).map((step) => `${step.name} ${step.state}`)

test.each([
  [{}, ['已下单 done', '等你付款 now', '付款后 48 小时内发货 to-come']],
  [{ status: 'paid', paidAt: 1_500 }, ['已下单 done', '已付款 done', '48 小时内发货 now']],
  [{ status: 'paid', paidAt: 1_500, parcels }, ['已下单 done', '已付款 done', '已发 1 个包裹，其余 48 小时内发货 now']],
  [
    { status: 'paid', paidAt: 1_500, back: { going: 1, nothingToSend: true } },
    ['已下单 done', '已付款 done', '退款中，不再发货 now'],
  ],
  [
    { status: 'paid', paidAt: 1_500, parcels, back: { going: 1, nothingToSend: true } },
    ['已下单 done', '已付款 done', '已发 1 个包裹，其余退款中，不再发货 now'],
  ],
  [{ status: 'shipped', parcels }, ['已下单 done', '已付款 done', '已发货 done', '等你收货 now']],
  [{ status: 'received', receivedBy: 'buyer' }, ['已下单 done', '已付款 done', '已发货 done', '已收货 done']],
  [
    { status: 'reviewed', receivedBy: 'buyer' },
    ['已下单 done', '已付款 done', '已发货 done', '已收货 done', '已评价 done'],
  ],
  [{ status: 'received', receivedBy: 'time' }, ['已下单 done', '已付款 done', '已发货 done', '到期自动收货 done']],
  [{ status: 'closing' }, ['已下单 done', '正在关闭 now']],
  [{ status: 'closed', closedAt: 2_000 }, ['已下单 done', '已关闭 done']],
  [{ status: 'closed', closedAt: 2_000, closeReason: 'cancelled' }, ['已下单 done', '你取消了 done']],
  [{ status: 'closed', refund: { status: 'requested', amountFen: 100 } }, ['已下单 done', '已关闭 done', '退款中 now']],
  [{ status: 'closed', refund: { status: 'refunded', amountFen: 100 } }, ['已下单 done', '已关闭 done', '已退款 done']],
] as [Partial<Order>, string[]][])('an order that is %j has lived through %j', (changes, steps) => {
  expect(told(changes)).toEqual(steps)
})
