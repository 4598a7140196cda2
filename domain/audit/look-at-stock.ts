import { unitsRestocked } from './audit-after-sales'
import { type AuditOptions, type AuditSource, byId, type Look } from './audit-source'
import {
  addUnits,
  lostMoves,
  lostStock,
  negativeStock,
  orphanHolders,
  orphanLagMs,
  staleCount,
  strayBucket,
  unexplainedStock,
  unitsSold,
  unnamedHolders,
  unpaidSales,
  type UnitsBySku,
} from './audit-stock'
import type { AuditedBucket, AuditedSku, AuditedStock } from './audited'
import { latePaymentMs, type Reading } from './reading'
import type { Violation } from './violation'

/** What always holds of one document of stock by itself. */
const auditStock = (stock: AuditedStock): Violation[] => [
  ...negativeStock(stock),
  ...lostStock(stock),
  ...unnamedHolders(stock),
]

/** What always holds of a SKU's row, and of what was moved between it and its buckets. */
export const auditSku = (sku: AuditedSku, buckets: readonly AuditedBucket[]): Violation[] => [
  ...auditStock(sku),
  ...lostMoves(sku, buckets),
]

/** What always holds of a bucket. */
export const auditBucket = (bucket: AuditedBucket, sku: AuditedSku | undefined): Violation[] => [
  ...auditStock(bucket),
  ...strayBucket(bucket, sku),
]

const holdersOf = (source: AuditSource, stock: readonly AuditedStock[]) =>
  byId(
    source,
    'orders',
    stock.flatMap(({ holders }) => Object.keys(holders)),
  )

/** The orders of what came too late for the reading to have counted it; none while nobody buys. */
async function ordersSince(source: AuditSource, collection: 'payments' | 'refunds', at: number) {
  const found = await source.since(collection, at)
  const orders = await byId(
    source,
    'orders',
    found.map(({ orderId }) => orderId),
  )
  return [...orders.values()]
}

/** Every SKU by itself, with its buckets, and beside what orders took and gave back. */
export const lookAtSkus =
  (
    source: AuditSource,
    reading: Reading,
    { now, lagMs = orphanLagMs, isOpen = false }: AuditOptions,
  ): Look<AuditedSku> =>
  async (skus) => {
    const orders = await holdersOf(source, skus)
    const buckets = await source.bucketsOf(skus.map(({ _id }) => _id))
    const { settled, pending, restocked, restocking, startedAt } = reading
    const sales = isOpen ? await ordersSince(source, 'payments', startedAt - latePaymentMs) : []
    const givenUp = isOpen ? await ordersSince(source, 'refunds', startedAt) : []
    const mayBeSold = addUnits(
      pending,
      unitsSold(sales, () => true),
    )
    const mayBeBack = addUnits(restocking, unitsRestocked(givenUp))
    const expected = (counted: UnitsBySku, more: UnitsBySku, skuId: string) => {
      const atLeast = counted[skuId] ?? 0
      return { atLeast, atMost: isOpen ? atLeast + (more[skuId] ?? 0) : atLeast }
    }
    return skus.flatMap((sku) => {
      const own = buckets.filter(({ skuId }) => skuId === sku._id)
      return [
        ...auditSku(sku, own),
        ...orphanHolders(sku, orders, { now, lagMs }),
        ...unpaidSales(sku, own, expected(settled, mayBeSold, sku._id)),
        ...unexplainedStock(sku, own, expected(restocked, mayBeBack, sku._id)),
        ...staleCount(sku, now),
      ]
    })
  }

/** Every bucket by itself, beside its SKU's row. */
export const lookAtBuckets =
  (source: AuditSource, { now, lagMs = orphanLagMs }: AuditOptions): Look<AuditedBucket> =>
  async (buckets) => {
    const orders = await holdersOf(source, buckets)
    const skus = await byId(
      source,
      'skus',
      buckets.map(({ skuId }) => skuId),
    )
    return buckets.flatMap((bucket) => [
      ...auditBucket(bucket, skus.get(bucket.skuId)),
      ...orphanHolders(bucket, orders, { now, lagMs }),
    ])
  }
