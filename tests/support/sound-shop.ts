import { auditShop } from '#domain/audit/audit-shop'
import type { AuditSource } from '#domain/audit/audit-source'
import type {
  AuditedAfterSale,
  AuditedBucket,
  AuditedOrder,
  AuditedPayment,
  AuditedRefund,
  AuditedSku,
} from '#domain/audit/audited'

export const now = 100 * 3_600_000

export const sku: AuditedSku = {
  _id: 'skuA',
  available: 6,
  held: 2,
  sold: 4,
  writtenOff: 0,
  initial: 10,
  restocked: 2,
  holders: { ordOpen: { quantity: 2, at: now - 600_000 } },
}
const line = { skuId: 'skuA', quantity: 2, unitPriceFen: 500, goodsFen: 1000, discountFen: 0, paidFen: 1000 }
export const sum = { goodsFen: 1000, promotionFen: 0, couponFen: 0, pointsFen: 0, freightFen: 600, payableFen: 1600 }
export const open: AuditedOrder = {
  _id: 'ordOpen',
  status: 'awaiting-payment',
  placedAt: now - 600_000,
  expiresAt: now + 300_000,
  lines: [line],
  sum,
  paymentId: 'payOpen',
  effects: {},
}
export const payOpen: AuditedPayment = {
  _id: 'payOpen',
  orderId: 'ordOpen',
  outTradeNo: 'number1',
  amountFen: 1600,
  status: 'open',
  payExpiresAt: now + 240_000,
}
export const paid: AuditedOrder = {
  ...open,
  _id: 'ordPaid',
  status: 'paid',
  paidAt: now - 500_000,
  paymentId: 'payPaid',
}
export const payPaid: AuditedPayment = {
  ...payOpen,
  _id: 'payPaid',
  orderId: 'ordPaid',
  outTradeNo: 'number2',
  status: 'succeeded',
  transactionId: '4200',
  paidAt: now - 500_000,
}
export const closed: AuditedOrder = {
  ...open,
  _id: 'ordClosed',
  status: 'closed',
  paymentId: 'payLate',
  refund: { status: 'requested', amountFen: 1600, outTradeNo: 'number3' },
}
export const payLate: AuditedPayment = {
  ...payPaid,
  _id: 'payLate',
  orderId: 'ordClosed',
  outTradeNo: 'number3',
  status: 'late',
}

export const given: AuditedAfterSale = {
  afterSaleId: 'afs1',
  kind: 'before-shipping',
  status: 'refunded',
  items: [{ skuId: 'skuA', quantity: 2, goodsFen: 1000 }],
  freightFen: 600,
}
export const refunded: AuditedOrder = {
  ...paid,
  _id: 'ordRefunded',
  status: 'closed',
  closeReason: 'refunded',
  paymentId: 'payBack',
  afterSales: [given],
  restocked: { afs1skuA: { skuId: 'skuA', quantity: 2 } },
}
export const payBack: AuditedPayment = { ...payPaid, _id: 'payBack', orderId: 'ordRefunded', outTradeNo: 'number5' }
export const back: AuditedRefund = {
  _id: 'rfd1',
  orderId: 'ordRefunded',
  afterSaleId: 'afs1',
  outTradeNo: 'number5',
  amountFen: 1600,
  totalFen: 1600,
  status: 'success',
  createdAt: now - 400_000,
}

/** Split over two buckets: five units in the first, of which one is held and one sold, and in the second the rest. */
export const hot: AuditedSku = {
  ...sku,
  _id: 'skuHOT',
  available: 1,
  held: 1,
  sold: 0,
  initial: 10,
  restocked: 0,
  moved: -8,
  holders: { ordApart: { quantity: 1, at: now - 600_000 } },
  buckets: 2,
  countedAt: now - 60_000,
}
export const bucket: AuditedBucket = {
  _id: 'bktHOTx1',
  skuId: 'skuHOT',
  bucket: 1,
  available: 3,
  held: 1,
  sold: 1,
  writtenOff: 0,
  initial: 0,
  restocked: 0,
  moved: 5,
  holders: { ordApart: { quantity: 1, at: now - 600_000 } },
}
export const other: AuditedBucket = { ...bucket, _id: 'bktHOTx2', bucket: 2, held: 0, sold: 0, moved: 3, holders: {} }
const hotLine = { ...line, skuId: 'skuHOT' }
export const apart: AuditedOrder = {
  ...open,
  _id: 'ordApart',
  lines: [hotLine],
  paymentId: 'payApart',
  heldIn: {
    skuHOT: [
      { bucket: 0, quantity: 1 },
      { bucket: 1, quantity: 1 },
    ],
  },
}
export const payApart: AuditedPayment = { ...payOpen, _id: 'payApart', orderId: 'ordApart', outTradeNo: 'number6' }
export const oneHot = { ...hotLine, quantity: 1, goodsFen: 500, paidFen: 500 }
export const bought: AuditedOrder = {
  ...paid,
  _id: 'ordBought',
  lines: [oneHot],
  sum: { ...sum, goodsFen: 500, payableFen: 1100 },
  paymentId: 'payBought',
  heldIn: { skuHOT: [{ bucket: 1, quantity: 1 }] },
}
export const payBought: AuditedPayment = {
  ...payPaid,
  _id: 'payBought',
  orderId: 'ordBought',
  outTradeNo: 'number7',
  amountFen: 1100,
}

export interface Shop {
  skus: AuditedSku[]
  'stock-buckets': AuditedBucket[]
  orders: AuditedOrder[]
  payments: AuditedPayment[]
  refunds: AuditedRefund[]
  /** They have a test of their own. */
  reviews: never[]
  products: never[]
}
export const sound: Shop = {
  skus: [sku, hot],
  'stock-buckets': [bucket, other],
  orders: [open, paid, closed, refunded, apart, bought],
  payments: [payOpen, payPaid, payLate, payBack, payApart, payBought],
  refunds: [back],
  reviews: [],
  products: [],
}

/** One document a page, so that every audit pages. */
export function sourceOf(shop: Shop): AuditSource {
  const sorted = (name: keyof Shop) => [...shop[name]].sort((a, b) => (a._id < b._id ? -1 : 1))
  return {
    page: async (name, afterId) =>
      sorted(name)
        .filter(({ _id }) => _id > afterId)
        .slice(0, 1) as never,
    byIds: async (name, ids) => sorted(name).filter(({ _id }) => ids.includes(_id)) as never,
    bucketsOf: async (skuIds) =>
      sorted('stock-buckets').filter((one) => skuIds.includes((one as AuditedBucket).skuId)) as never,
    ofOrders: async (name, ids) =>
      name === 'reviews' ? [] : (shop[name].filter(({ orderId }) => ids.includes(orderId)) as never),
    since: async (name, at) =>
      (name === 'payments'
        ? shop.payments.filter(({ paidAt = 0 }) => paidAt >= at)
        : shop.refunds.filter(({ createdAt }) => createdAt >= at)) as never,
  }
}

export const named = async (shop: Shop) => (await auditShop(sourceOf(shop), { now })).violations

export const withSku = (change: Partial<AuditedSku>): Shop => ({ ...sound, skus: [{ ...sku, ...change }, hot] })
export const withHot = (change: Partial<AuditedSku>): Shop => ({ ...sound, skus: [sku, { ...hot, ...change }] })
export const withBucket = (change: Partial<AuditedBucket>): Shop => ({
  ...sound,
  'stock-buckets': [{ ...bucket, ...change }, other],
})
export const withOrder = (order: AuditedOrder, change: Partial<AuditedOrder>): Shop => ({
  ...sound,
  orders: sound.orders.map((one) => (one === order ? { ...order, ...change } : one)),
})
export const withPayment = (payment: AuditedPayment, change: Partial<AuditedPayment>): Shop => ({
  ...sound,
  payments: sound.payments.map((one) => (one === payment ? { ...payment, ...change } : one)),
})
