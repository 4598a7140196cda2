import type { ReviewTallies } from './audit-reviews'
import type { UnitsBySku } from './audit-stock'
import type { Violation } from './violation'

const phases = ['orders', 'payments', 'refunds', 'reviews', 'products', 'skus', 'stock-buckets', 'done'] as const

/** How far a reading of a shop has come, and what it found. */
export interface Reading {
  /** Epoch ms. */
  readonly startedAt: number
  readonly phase: (typeof phases)[number]
  /** The last document read in this phase; `''`: none yet. */
  readonly afterId: string
  /** Documents read. */
  readonly counts: Readonly<Partial<Record<Exclude<(typeof phases)[number], 'done'>, number>>>
  /** Units that paid orders took out of stock, and those that they are about to take. */
  readonly settled: UnitsBySku
  readonly pending: UnitsBySku
  /** Given-up units that orders put back on the shelf, and those that they are about to put back. */
  readonly restocked: UnitsBySku
  readonly restocking: UnitsBySku
  /** What reviews say of each product. */
  readonly reviewed: ReviewTallies
  readonly violations: readonly Violation[]
}

/** Money that is heard of later than this comes to an order that is closed: the longest hold, and as long again. */
export const latePaymentMs = 30 * 60_000

export const startReading = (now: number): Reading => ({
  startedAt: now,
  phase: 'orders',
  afterId: '',
  counts: { skus: 0, 'stock-buckets': 0, orders: 0, payments: 0, refunds: 0, reviews: 0, products: 0 },
  settled: {},
  pending: {},
  restocked: {},
  restocking: {},
  reviewed: {},
  violations: [],
})

/** Orders first, since what SKUs sold is held against what orders took; products after the reviews they count. */
export function nextPhase(reading: Reading): Reading {
  const phase = phases[phases.indexOf(reading.phase) + 1] ?? 'done'
  return { ...reading, phase, afterId: '' }
}
