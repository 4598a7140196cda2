import type { AfterSale } from './after-sale'
import { afterSaleLimits } from './limits'
import { afterSaleSummary } from './order-summary'

type Order = Parameters<typeof afterSaleSummary>[0]

const now = 1_000_000
const order: Order = {
  status: 'paid',
  lines: [{ skuId: 'skuA', quantity: 2, paidFen: 1000 }],
  sum: { freightFen: 0 },
}
const given = (quantity: number, more: Partial<AfterSale> = {}): AfterSale => ({
  afterSaleId: 'afs1',
  kind: 'before-shipping',
  status: 'refunding',
  since: 1,
  items: [{ skuId: 'skuA', quantity, goodsFen: 500 * quantity }],
  freightFen: 0,
  reason: 'unwanted',
  note: '',
  pictureIds: [],
  askedAt: 1,
  isInRight: true,
  needsSecond: false,
  ...more,
})
const gone = (quantity: number) => [{ items: [{ skuId: 'skuA' as const, quantity }] }]

test.each([
  ['an unpaid order', { status: 'awaiting-payment' }, [undefined, 0, false]],
  ['a paid order', {}, ['refund', 0, false]],
  ['one of two given up', { afterSales: [given(1)] }, ['refund', 1, false]],
  ['both given up', { afterSales: [given(2)] }, [undefined, 1, true]],
  ['both given up and called off', { afterSales: [given(2, { status: 'withdrawn' })] }, ['refund', 0, false]],
  ['one of two has left', { parcels: gone(1) }, ['after-sale', 0, false]],
  ['one has left and the other is given up', { parcels: gone(1), afterSales: [given(1)] }, ['after-sale', 1, true]],
  ['a shipped order', { status: 'shipped', parcels: gone(2) }, ['after-sale', 0, false]],
  [
    'a shipped order that comes back',
    { status: 'shipped', parcels: gone(2), afterSales: [given(2, { kind: 'return', status: 'to-send-back' })] },
    [undefined, 1, false],
  ],
  ['a refund that got stuck', { afterSales: [given(1, { status: 'abnormal' })] }, ['refund', 1, false]],
  [
    'received thirty days ago',
    { status: 'received', parcels: gone(2), receivedAt: now - afterSaleLimits.askWithinMs },
    ['after-sale', 0, false],
  ],
  [
    'received longer ago',
    { status: 'received', parcels: gone(2), receivedAt: now - afterSaleLimits.askWithinMs - 1 },
    [undefined, 0, false],
  ],
  ['closed, all refunded', { status: 'closed', afterSales: [given(2, { status: 'refunded' })] }, [undefined, 0, false]],
] as [string, Partial<Order>, [string | undefined, number, boolean]][])(
  '%s',
  (_, more, [askable, going, nothingToSend]) => {
    expect(afterSaleSummary({ ...order, ...more }, now)).toEqual({ askable, going, nothingToSend })
  },
)
