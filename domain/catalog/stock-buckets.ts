import type { OrderId, SkuId } from '../kernel/ids'

/** Stock split over documents of its own: why and how, docs/decisions/0014-stock-buckets.md. */
export const bucketLimits = {
  /** The most a SKU is split over. */
  buckets: 16,
  /** How often an order that lost what it saw looks again. */
  looks: 6,
  /** A page's number of units of a split SKU is counted every minute; older than this the scheduler stands still. */
  countedWithinMs: 5 * 60_000,
} as const

export type BucketId = `bkt${string}`

/** The document of a SKU's bucket, 1 to 16. Bucket 0 is the SKU's own row. */
export const bucketIdOf = (skuId: SkuId, bucket: number): BucketId => `bkt${skuId.slice(3)}x${String(bucket)}`

/** Units of one order in one bucket. */
export interface Part {
  readonly bucket: number
  readonly quantity: number
}

/** Units that nobody holds in one bucket. */
export interface Free {
  readonly bucket: number
  readonly available: number
}

export const unitsOf = (stock: readonly Free[]): number => stock.reduce((sum, { available }) => sum + available, 0)

/** The bucket an order asks first: evenly spread over `spread` buckets, 1 to `spread`; the same at every try. */
export function firstBucket(orderId: OrderId, spread: number): number {
  let hash = 0x811c9dc5
  for (const letter of orderId) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0
  return 1 + (hash % spread)
}

/**
 * The ways to take `quantity` from what is free, best first: out of one bucket, the first asked being `first` or the next
 * above it; where none has enough, out of several, in the order of their numbers, so that two who need the same ones do not each
 * keep what the other lacks. Together too few: no way.
 */
export function waysToTake(stock: readonly Free[], quantity: number, first: number): (readonly Part[])[] {
  const inTurn = [...stock].sort((a, b) => Number(a.bucket < first) - Number(b.bucket < first) || a.bucket - b.bucket)
  const alone = inTurn.filter(({ available }) => available >= quantity)
  if (alone.length > 0) return alone.map(({ bucket }) => [{ bucket, quantity }])
  const parts: Part[] = []
  let left = quantity
  for (const { bucket, available } of [...stock].sort((a, b) => a.bucket - b.bucket)) {
    const taken = Math.min(left, available)
    if (taken > 0) parts.push({ bucket, quantity: taken })
    left -= taken
  }
  return left === 0 ? [parts] : []
}

/** Free units that go from the SKU's row into a bucket; negative: out of it, back into the row. */
export interface Move {
  readonly bucket: number
  readonly units: number
}

/**
 * What makes the stock lie in buckets 1 to `spread` (0: in the SKU's row): out of every other bucket, and all of the row's
 * into those that have less than their share. `isEven` also takes from those that have more.
 */
export function levellingMoves(stock: readonly Free[], spread: number, isEven: boolean): Move[] {
  const total = unitsOf(stock)
  const buckets = stock.filter(({ bucket }) => bucket > 0)
  const shareOf = (bucket: number) => Math.floor(total / spread) + (bucket <= total % spread ? 1 : 0)
  const back = buckets.flatMap(({ bucket, available }) => {
    const over = bucket > spread ? available : isEven ? available - shareOf(bucket) : 0
    return over > 0 ? [{ bucket, units: -over }] : []
  })
  let free = unitsOf(stock.filter(({ bucket }) => bucket === 0)) - back.reduce((sum, { units }) => sum + units, 0)
  const out = buckets
    .filter(({ bucket }) => bucket <= spread)
    .flatMap(({ bucket, available }) => {
      const units = Math.min(free, shareOf(bucket) - available)
      if (units <= 0) return []
      free -= units
      return [{ bucket, units }]
    })
  return [...back, ...out]
}
