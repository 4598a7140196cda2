import {
  apart,
  back,
  bought,
  closed,
  given,
  named,
  now,
  open,
  paid,
  payApart,
  payBack,
  payBought,
  payLate,
  payOpen,
  payPaid,
  refunded,
  sku,
  sound,
  sourceOf,
  sum,
  withHot,
  withOrder,
  withPayment,
  withSku,
  type Shop,
} from '../../tests/support/sound-shop'
import { auditPage, auditShop } from './audit-shop'
import type { AuditSource } from './audit-source'
import type { AuditedAfterSale, AuditedOrder } from './audited'
import { type Reading, startReading } from './reading'
import { invariantNames, reviewInvariants } from './violation'

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
