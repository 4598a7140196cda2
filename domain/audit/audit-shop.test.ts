import { auditPage, auditShop } from './audit-shop'
import type { AuditSource } from './audit-source'
import type {
  AuditedAfterSale,
  AuditedBucket,
  AuditedOrder,
  AuditedPayment,
  AuditedRefund,
  AuditedSku,
} from './audited'
import { type Reading, startReading } from './reading'
import { invariantNames, reviewInvariants } from './violation'

const now = 100 * 3_600_000

const sku: AuditedSku = {
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
const sum = { goodsFen: 1000, promotionFen: 0, couponFen: 0, pointsFen: 0, freightFen: 600, payableFen: 1600 }
const open: AuditedOrder = {
  _id: 'ordOpen',
  status: 'awaiting-payment',
  placedAt: now - 600_000,
  expiresAt: now + 300_000,
  lines: [line],
  sum,
  paymentId: 'payOpen',
  effects: {},
}
const payOpen: AuditedPayment = {
  _id: 'payOpen',
  orderId: 'ordOpen',
  outTradeNo: 'number1',
  amountFen: 1600,
  status: 'open',
  payExpiresAt: now + 240_000,
}
const paid: AuditedOrder = { ...open, _id: 'ordPaid', status: 'paid', paidAt: now - 500_000, paymentId: 'payPaid' }
const payPaid: AuditedPayment = {
  ...payOpen,
  _id: 'payPaid',
  orderId: 'ordPaid',
  outTradeNo: 'number2',
  status: 'succeeded',
  transactionId: '4200',
  paidAt: now - 500_000,
}
const closed: AuditedOrder = {
  ...open,
  _id: 'ordClosed',
  status: 'closed',
  paymentId: 'payLate',
  refund: { status: 'requested', amountFen: 1600, outTradeNo: 'number3' },
}
const payLate: AuditedPayment = {
  ...payPaid,
  _id: 'payLate',
  orderId: 'ordClosed',
  outTradeNo: 'number3',
  status: 'late',
}

const given: AuditedAfterSale = {
  afterSaleId: 'afs1',
  kind: 'before-shipping',
  status: 'refunded',
  items: [{ skuId: 'skuA', quantity: 2, goodsFen: 1000 }],
  freightFen: 600,
}
const refunded: AuditedOrder = {
  ...paid,
  _id: 'ordRefunded',
  status: 'closed',
  closeReason: 'refunded',
  paymentId: 'payBack',
  afterSales: [given],
  restocked: { afs1skuA: { skuId: 'skuA', quantity: 2 } },
}
const payBack: AuditedPayment = { ...payPaid, _id: 'payBack', orderId: 'ordRefunded', outTradeNo: 'number5' }
const back: AuditedRefund = {
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
const hot: AuditedSku = {
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
const bucket: AuditedBucket = {
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
const other: AuditedBucket = { ...bucket, _id: 'bktHOTx2', bucket: 2, held: 0, sold: 0, moved: 3, holders: {} }
const hotLine = { ...line, skuId: 'skuHOT' }
const apart: AuditedOrder = {
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
const payApart: AuditedPayment = { ...payOpen, _id: 'payApart', orderId: 'ordApart', outTradeNo: 'number6' }
const oneHot = { ...hotLine, quantity: 1, goodsFen: 500, paidFen: 500 }
const bought: AuditedOrder = {
  ...paid,
  _id: 'ordBought',
  lines: [oneHot],
  sum: { ...sum, goodsFen: 500, payableFen: 1100 },
  paymentId: 'payBought',
  heldIn: { skuHOT: [{ bucket: 1, quantity: 1 }] },
}
const payBought: AuditedPayment = {
  ...payPaid,
  _id: 'payBought',
  orderId: 'ordBought',
  outTradeNo: 'number7',
  amountFen: 1100,
}

interface Shop {
  skus: AuditedSku[]
  'stock-buckets': AuditedBucket[]
  orders: AuditedOrder[]
  payments: AuditedPayment[]
  refunds: AuditedRefund[]
  /** They have a test of their own. */
  reviews: never[]
  products: never[]
}
const sound: Shop = {
  skus: [sku, hot],
  'stock-buckets': [bucket, other],
  orders: [open, paid, closed, refunded, apart, bought],
  payments: [payOpen, payPaid, payLate, payBack, payApart, payBought],
  refunds: [back],
  reviews: [],
  products: [],
}

/** One document a page, so that every audit pages. */
function sourceOf(shop: Shop): AuditSource {
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

const named = async (shop: Shop) => (await auditShop(sourceOf(shop), { now })).violations

const withSku = (change: Partial<AuditedSku>): Shop => ({ ...sound, skus: [{ ...sku, ...change }, hot] })
const withHot = (change: Partial<AuditedSku>): Shop => ({ ...sound, skus: [sku, { ...hot, ...change }] })
const withBucket = (change: Partial<AuditedBucket>): Shop => ({
  ...sound,
  'stock-buckets': [{ ...bucket, ...change }, other],
})
const withOrder = (order: AuditedOrder, change: Partial<AuditedOrder>): Shop => ({
  ...sound,
  orders: sound.orders.map((one) => (one === order ? { ...order, ...change } : one)),
})
const withPayment = (payment: AuditedPayment, change: Partial<AuditedPayment>): Shop => ({
  ...sound,
  payments: sound.payments.map((one) => (one === payment ? { ...payment, ...change } : one)),
})

const withClaim = (change: Partial<AuditedAfterSale>) => withOrder(refunded, { afterSales: [{ ...given, ...change }] })
const items = (quantity: number, goodsFen: number) => ({ items: [{ skuId: 'skuA', quantity, goodsFen }] })

/** One bad state for each invariant, made by hand. */
const names = invariantNames.filter((name) => !(reviewInvariants as readonly string[]).includes(name))
type Named = Exclude<(typeof invariantNames)[number], (typeof reviewInvariants)[number]>
const bad: Record<Named, [shop: Shop, document: string]> = {
  'stock-is-never-negative': [withSku({ available: -1, held: 2, initial: 3 }), 'skus/skuA'],
  'stock-is-conserved': [withSku({ available: 7 }), 'skus/skuA'],
  'held-units-have-holders': [withSku({ held: 3, available: 5 }), 'skus/skuA'],
  'holder-has-an-open-order': [
    withSku({ held: 3, available: 5, holders: { ...sku.holders, ordGone: { quantity: 1, at: now - 600_000 } } }),
    'skus/skuA',
  ],
  'open-order-holds-its-lines': [withSku({ held: 0, available: 8, holders: {} }), 'orders/ordOpen'],
  'moved-units-are-somewhere': [withHot({ available: 2, moved: -7 }), 'skus/skuHOT'],
  'bucket-is-known-to-its-sku': [withHot({ buckets: 1 }), 'stock-buckets/bktHOTx2'],
  'split-stock-is-counted-in-time': [withHot({ countedAt: now - 301_000 }), 'skus/skuHOT'],
  'order-says-where-its-units-are': [
    withOrder(apart, { heldIn: { skuHOT: [{ bucket: 1, quantity: 1 }] } }),
    'orders/ordApart',
  ],
  'sold-units-are-paid-for': [withSku({ sold: 5, available: 5 }), 'skus/skuA'],
  'order-sum-adds-up': [withOrder(open, { sum: { ...sum, freightFen: 599 } }), 'orders/ordOpen'],
  'paid-order-has-its-money': [withPayment(payPaid, { status: 'open' }), 'orders/ordPaid'],
  'closed-order-keeps-no-money': [withPayment(payLate, { status: 'succeeded' }), 'orders/ordClosed'],
  'refund-is-the-whole-payment': [
    withOrder(closed, { refund: { status: 'requested', amountFen: 1599, outTradeNo: 'number3' } }),
    'orders/ordClosed',
  ],
  'order-has-one-payment': [
    { ...sound, payments: [...sound.payments, { ...payOpen, _id: 'payTwo', outTradeNo: 'number4' }] },
    'payments/payTwo',
  ],
  'payment-fits-its-order': [withPayment(payOpen, { amountFen: 1000 }), 'payments/payOpen'],
  'pay-window-ends-before-the-hold': [withPayment(payOpen, { payExpiresAt: open.expiresAt }), 'payments/payOpen'],
  'effect-is-done-in-time': [
    withOrder(closed, { effects: { 'refund-late-payment': { dueAt: now - 301_000, tries: 0 } } }),
    'orders/ordClosed',
  ],
  'unpaid-order-closes-in-time': [withOrder(open, { expiresAt: now - 301_000 }), 'orders/ordOpen'],
  'claims-stay-within-the-payment': [withClaim(items(2, 1001)), 'orders/ordRefunded'],
  'open-after-sales-are-marked': [withOrder(paid, { afterSaleOpen: true }), 'orders/ordPaid'],
  'given-up-units-are-restocked': [withOrder(refunded, { restocked: {} }), 'orders/ordRefunded'],
  'restocked-units-were-given-up': [withSku({ restocked: 3, initial: 9 }), 'skus/skuA'],
  'refunded-order-has-nothing-left': [withClaim(items(1, 500)), 'orders/ordRefunded'],
  'refunds-stay-within-the-payment': [
    { ...sound, refunds: [back, { ...back, _id: 'rfd2', amountFen: 1 }] },
    'orders/ordRefunded',
  ],
  'refund-fits-its-after-sale': [{ ...sound, refunds: [{ ...back, amountFen: 1599 }] }, 'refunds/rfd1'],
  'after-sale-is-refunded-once': [{ ...sound, refunds: [{ ...back, status: 'processing' }] }, 'orders/ordRefunded'],
}

test('a sound shop violates nothing, and all of it is read', async () => {
  const { violations, counts } = await auditShop(sourceOf(sound), { now })
  expect(violations).toEqual([])
  expect(counts).toEqual({
    skus: 2,
    'stock-buckets': 2,
    orders: 6,
    payments: 6,
    refunds: 1,
    reviews: 0,
    products: 0,
  })
})

test.each(names.map((name) => [name as Named]))(
  'a state that breaks “%s” is named, with its document',
  async (name) => {
    const [shop, document] = bad[name]
    const found = await named(shop)
    expect(found.map(({ invariant }) => invariant)).toContain(name)
    expect(found.find(({ invariant }) => invariant === name)?.document).toBe(document)
  },
)

test.each<[string, Shop, string]>([
  ['units in a bucket that came from nowhere', withBucket({ available: 4 }), 'stock-is-conserved'],
  ['a bucket below nought', withBucket({ available: -1, sold: 5 }), 'stock-is-never-negative'],
  ['held units of a bucket that nobody holds', withBucket({ held: 2, available: 2 }), 'held-units-have-holders'],
  ['a sale in a bucket that nobody paid', withBucket({ sold: 2, available: 2 }), 'sold-units-are-paid-for'],
  [
    'a holder in a bucket that its order does not name: it holds twice',
    { ...sound, 'stock-buckets': [bucket, { ...other, held: 1, available: 2, holders: bucket.holders }] },
    'holder-has-an-open-order',
  ],
  [
    'a part of an open order that was given back',
    withBucket({ held: 0, available: 4, holders: {} }),
    'open-order-holds-its-lines',
  ],
  ['a bucket of a SKU that is gone', { ...sound, skus: [sku] }, 'bucket-is-known-to-its-sku'],
  [
    'a part named twice',
    withOrder(apart, {
      heldIn: { skuHOT: [...(apart.heldIn?.['skuHOT'] ?? []).slice(1), { bucket: 1, quantity: 1 }] },
    }),
    'order-says-where-its-units-are',
  ],
])('%s: named', async (_, shop, invariant) => {
  expect((await named(shop)).map((one) => one.invariant)).toContain(invariant)
})

test('buckets that are forgotten keep what was sold there, and nothing else', async () => {
  const empty = { available: 0, held: 0, holders: {} }
  const forgotten = (change: Partial<AuditedBucket>): Shop => ({
    ...sound,
    skus: [sku, { ...hot, available: 8, moved: -1, countedAt: now - 3_600_000 }].map(({ buckets: _, ...one }) => one),
    orders: sound.orders.map((one) =>
      one === apart
        ? { ...one, lines: [oneHot], sum: bought.sum, heldIn: { skuHOT: [{ bucket: 0, quantity: 1 }] } }
        : one,
    ),
    payments: sound.payments.map((one) => (one === payApart ? { ...one, amountFen: 1100 } : one)),
    'stock-buckets': [
      { ...bucket, ...empty, moved: 1, ...change },
      { ...other, ...empty, moved: 0 },
    ],
  })
  expect(await named(forgotten({}))).toEqual([])
  const left = forgotten({ available: 1, sold: 0 })
  expect((await named(left)).map(({ invariant }) => invariant)).toContain('bucket-is-known-to-its-sku')
})

test('a holder whose order was just lost is left to the sweeper', async () => {
  const holders = { ...sku.holders, ordGone: { quantity: 1, at: now - 60_000 } }
  const shop = withSku({ held: 3, available: 5, holders })
  expect(await named(shop)).toEqual([])
  const { violations } = await auditShop(sourceOf(shop), { now, lagMs: 0 })
  expect(violations.map(({ invariant }) => invariant)).toEqual(['holder-has-an-open-order'])
})

test('what has been tried and put off is in time for an hour more', async () => {
  const put = (dueAt: number) => withOrder(closed, { effects: { 'refund-late-payment': { dueAt, tries: 3 } } })
  expect(await named(put(now - 3_600_000))).toEqual([])
  expect(await named(put(now - 2 * 3_600_000))).toHaveLength(1)
})

test('a document that moved on between two reads is not named', async () => {
  const source = sourceOf(sound)
  let reads = 0
  // At the first look her payment is not yet there, at the second it is.
  const moving: AuditSource = {
    ...source,
    byIds: async (name, ids) => (name === 'payments' && reads++ === 0 ? [] : source.byIds(name, ids)),
  }
  expect((await auditShop(moving, { now })).violations).toEqual([])
})

test('while the shop is open, what was just paid may be sold or not yet, and nothing else may', async () => {
  const longAgo = now - 3_600_000
  // Two more were sold to whom they were refunded since.
  const soldSince = (sold: number): Shop => withSku({ sold: sold + 2, available: 8 - sold })
  const found = async (shop: Shop) => (await auditShop(sourceOf(shop), { now, isOpen: true })).violations
  const shopOf = (sold: number, paidAt: number): Shop => ({
    ...soldSince(sold),
    orders: [
      open,
      { ...paid, paidAt },
      closed,
      { ...refunded, paidAt: longAgo },
      apart,
      { ...bought, paidAt: longAgo },
    ],
    payments: [
      payOpen,
      { ...payPaid, paidAt },
      payLate,
      { ...payBack, paidAt: longAgo },
      payApart,
      { ...payBought, paidAt: longAgo },
    ],
  })
  const justNow = now - 60_000
  expect([await found(shopOf(0, justNow)), await found(shopOf(2, justNow)), await found(shopOf(2, longAgo))]).toEqual([
    [],
    [],
    [],
  ])
  expect(await found(shopOf(3, justNow))).toHaveLength(1)
  expect(await found(shopOf(0, longAgo))).toHaveLength(1)
})

test('while the shop is open, given-up units may be back on the shelf or not yet, and no others may', async () => {
  const found = async (shop: Shop) => (await auditShop(sourceOf(shop), { now, isOpen: true })).violations
  const restocked = (units: number) => ({ restocked: units, initial: 12 - units })
  const giving = (change: Partial<AuditedOrder>, units: number): Shop => ({
    ...withSku(restocked(units)),
    orders: [open, paid, closed, { ...refunded, ...change }, apart, bought],
  })
  const toDo = { restocked: {}, effects: { 'after-sale': { dueAt: now, tries: 0 } } }
  expect([await found(giving(toDo, 0)), await found(giving(toDo, 2)), await found(giving({}, 2))]).toEqual([[], [], []])
  const invariants = async (shop: Shop) => (await found(shop)).map(({ invariant }) => invariant)
  expect(await invariants(giving(toDo, 3))).toEqual(['restocked-units-were-given-up'])
  expect(await invariants(giving({}, 1))).toEqual(['restocked-units-were-given-up'])
  // Put into the queue since the reading began: its order may have been read before.
  const justNow = { ...giving({}, 4), refunds: [{ ...back, createdAt: now }] }
  expect(await found(justNow)).toEqual([])
})

test('a reading may be put away after every page and gone on with', async () => {
  const source = sourceOf(withOrder(paid, { effects: { 'settle-stock': { dueAt: now, tries: 0 } } }))
  let reading = startReading(now)
  while (reading.phase !== 'done')
    reading = JSON.parse(JSON.stringify(await auditPage(source, reading, { now }))) as Reading
  expect(reading.violations).toHaveLength(1)
  expect(reading).toEqual(await auditShop(source, { now }))
})
