import {
  apart,
  bought,
  bucket,
  hot,
  named,
  now,
  oneHot,
  other,
  payApart,
  sku,
  sound,
  withBucket,
  withOrder,
  type Shop,
} from '../../tests/support/sound-shop'
import type { AuditedBucket } from './audited'

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
