import type {
  AuditedBucket,
  AuditedOrder,
  AuditedPayment,
  AuditedProduct,
  AuditedRefund,
  AuditedReview,
  AuditedSku,
} from './audited'
import type { Violation } from './violation'

/** What the auditor pages through. */
export interface Collections {
  readonly skus: AuditedSku
  readonly 'stock-buckets': AuditedBucket
  readonly orders: AuditedOrder
  readonly payments: AuditedPayment
  readonly refunds: AuditedRefund
  readonly reviews: AuditedReview
  readonly products: AuditedProduct
}

/** Where the auditor reads from. */
export interface AuditSource {
  /** A page in the order of ids, after `afterId` (`''`: the first); an empty one is the end. */
  page<C extends keyof Collections>(collection: C, afterId: string): Promise<readonly Collections[C][]>
  /** Those among `ids` that exist. */
  byIds<C extends keyof Collections>(collection: C, ids: readonly string[]): Promise<readonly Collections[C][]>
  /** All payments, refunds, or reviews, of these orders. */
  ofOrders<C extends 'payments' | 'refunds' | 'reviews'>(
    collection: C,
    ids: readonly string[],
  ): Promise<readonly Collections[C][]>
  /** All buckets of these SKUs. */
  bucketsOf(skuIds: readonly string[]): Promise<readonly AuditedBucket[]>
  /** Payments whose money came, or refunds that were put into the queue, at `at` or later. */
  since<C extends 'payments' | 'refunds'>(collection: C, at: number): Promise<readonly Collections[C][]>
}

/** Those among `ids` that exist, each read once. */
export async function byId<C extends keyof Collections>(source: AuditSource, collection: C, ids: Iterable<string>) {
  const wanted = [...new Set(ids)]
  const found = wanted.length === 0 ? [] : await source.byIds(collection, wanted)
  return new Map(found.map((document) => [document._id, document]))
}

/** How a shop is read. */
export interface AuditOptions {
  /** Epoch ms. */
  readonly now: number
  /** How long a holder may wait for the sweeper. */
  readonly lagMs?: number
  /** Whether people buy meanwhile: what is sold is then known but for what was paid since the reading began. */
  readonly isOpen?: boolean
}

/** What is wrong with some documents of a collection. */
export type Look<T> = (documents: readonly T[]) => Promise<Violation[]>
