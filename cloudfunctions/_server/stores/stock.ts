import { type BucketId, bucketIdOf, type Free, type Move } from '#domain/catalog/stock-buckets'
import type { OrderId, SkuId } from '#domain/kernel/ids'
import { command } from '../cloud'
import { collection, type Terms } from '../collection'
import { runTx } from '../run-tx'

/**
 * Units of a SKU in one document: its own row, or one of its buckets. At every instant `available + held + sold + writtenOff =
 * initial + restocked + moved`, `held` = the sum of `holders`' quantities, and all but `moved` are ≥ 0.
 */
export interface Stock {
  available: number
  held: number
  sold: number
  writtenOff: number
  initial: number
  restocked: number
  /** Units that came from the SKU's other documents less those that went there; over all of them the sum is 0. Absent: 0. */
  moved?: number
  /** Open reservations by order id; an entry leaves in the same write that moves its units on. */
  holders: Record<OrderId, Holder>
}

export interface Holder {
  quantity: number
  /** Epoch ms of the reservation. */
  at: number
}

/** What a SKU's row says of its buckets; all absent while it has none. */
export interface Spread {
  /** Units may lie in buckets 1 to `buckets` too. */
  buckets?: number
  /** Orders ask buckets 1 to `spread` first; absent: the row. At most `buckets`. */
  spread?: number
  /** Rises with every move between row and buckets: whether two reads saw one distribution. */
  moves?: number
  /** Free units in the buckets, as they were counted at `countedAt`, for pages. */
  elsewhere?: number
  countedAt?: number
}

interface Row extends Stock, Spread {
  _id: SkuId
}

export interface BucketDocument extends Stock {
  _id: BucketId
  skuId: SkuId
  /** 1 to 16. */
  bucket: number
}

const rows = collection<Row>('skus')
const buckets = collection<BucketDocument>('stock-buckets')

/** One order's claim on units of one SKU in one of its documents; bucket 0 is the row. */
export interface Claim {
  readonly skuId: SkuId
  readonly bucket: number
  readonly orderId: OrderId
  readonly quantity: number
}

const holderPath = (orderId: OrderId) => `holders.${orderId}`

/** Changes the one document the claim is on, if `where` holds there. */
async function change({ skuId, bucket }: Claim, where: Terms, to: Terms): Promise<boolean> {
  const changed =
    bucket === 0
      ? rows.update({ _id: skuId, ...where }, to)
      : buckets.update({ _id: bucketIdOf(skuId, bucket), ...where }, to)
  return (await changed) === 1
}

/** Takes units for an order: one write that lowers the stock and names the holder, or changes nothing (false). */
export async function reserve(claim: Claim, at: number): Promise<boolean> {
  const { bucket, orderId, quantity } = claim
  const _ = command()
  const holder = holderPath(orderId)
  const free = { available: _.gte(quantity), [holder]: _.exists(false) }
  const taken = { available: _.inc(-quantity), held: _.inc(quantity), [holder]: _.set({ quantity, at }) }
  return change(claim, bucket === 0 ? { onSale: true, ...free } : free, taken)
}

/** Gives a holder's units back, once: without the holder nothing changes (false). */
export async function release(claim: Claim): Promise<boolean> {
  const { orderId, quantity } = claim
  const _ = command()
  const holder = holderPath(orderId)
  const where = { [`${holder}.quantity`]: quantity }
  return change(claim, where, { available: _.inc(quantity), held: _.inc(-quantity), [holder]: _.remove() })
}

/** Turns a holder's units into sold ones, once. */
export async function settle(claim: Claim): Promise<boolean> {
  const { orderId, quantity } = claim
  const _ = command()
  const holder = holderPath(orderId)
  const where = { [`${holder}.quantity`]: quantity }
  return change(claim, where, { sold: _.inc(quantity), held: _.inc(-quantity), [holder]: _.remove() })
}

/** Who holds units in one document. */
export interface HeldStock {
  readonly _id: string
  readonly skuId: SkuId
  readonly bucket: number
  readonly holders: Record<OrderId, Holder>
}

const heldPage = (afterId: string) => {
  const _ = command()
  const where = afterId === '' ? { held: _.gt(0) } : { held: _.gt(0), _id: _.gt(afterId) }
  return { where, orderBy: [['_id', 'asc']], limit: 50 } as const
}

/** A page of SKUs whose row somebody holds units of, after `afterId`. */
export async function heldRows(afterId: string): Promise<HeldStock[]> {
  const found = await rows.find({ ...heldPage(afterId), fields: { holders: true } })
  return found.map(({ _id, holders }) => ({ _id, skuId: _id, bucket: 0, holders }))
}

/** A page of buckets that somebody holds units of, after `afterId`. */
export async function heldBuckets(afterId: string): Promise<HeldStock[]> {
  return buckets.find({ ...heldPage(afterId), fields: { skuId: true, bucket: true, holders: true } })
}

/** Where a SKU's units lie, for whoever takes or moves some. */
export interface Whereabouts extends Pick<Row, 'buckets' | 'spread' | 'moves' | 'elsewhere' | 'countedAt'> {
  readonly onSale: boolean
  /** Of the row. */
  readonly available: number
}

const whereaboutsFields = {
  onSale: true,
  available: true,
  buckets: true,
  spread: true,
  moves: true,
  elsewhere: true,
  countedAt: true,
} as const

/** One read of the SKU's row. */
export async function whereabouts(skuId: SkuId): Promise<Whereabouts | undefined> {
  return rows.get(skuId, whereaboutsFields) as unknown as Promise<Whereabouts | undefined>
}

/** What is free and held in each of a SKU's buckets; `isOwn`: an earlier try of `orderId` left units of it there. */
export async function bucketsOf(
  skuId: SkuId,
  orderId?: OrderId,
): Promise<(Free & { readonly held: number; readonly isOwn: boolean })[]> {
  const own = orderId === undefined ? {} : { [holderPath(orderId)]: true }
  const fields = { bucket: true, available: true, held: true, ...own }
  const found = await buckets.find({ where: { skuId }, limit: 20, fields })
  return found.map(({ bucket, available, held, holders }) => {
    const isOwn = orderId !== undefined && (holders as Partial<typeof holders> | undefined)?.[orderId] !== undefined
    return { bucket, available, held, isOwn }
  })
}

/** Sees to it that a bucket exists, empty if it is new. */
export async function openBucket(skuId: SkuId, bucket: number): Promise<void> {
  const none = { available: 0, held: 0, sold: 0, writtenOff: 0, initial: 0, restocked: 0, moved: 0, holders: {} }
  await buckets.insert({ _id: bucketIdOf(skuId, bucket), skuId, bucket, ...none })
}

/** Says over how many buckets orders spread from now on; 1: none. What lies elsewhere stays within reach. */
export async function setSpread(skuId: SkuId, spread: number): Promise<void> {
  const _ = command()
  if (spread === 1) await rows.update({ _id: skuId }, { spread: _.remove() })
  else await rows.update({ _id: skuId }, { spread, buckets: _.max(spread) })
}

class NotSoMany extends Error {}

/**
 * Moves free units between a SKU's row and a bucket of it: both change or neither. The write comes first and what it left is
 * looked at before it counts, so that on a hot document as little as possible comes between. @returns false when there are
 * not so many, or the row does not know the bucket. @throws a conflict that outlasted all tries
 */
export async function moveUnits(skuId: SkuId, { bucket, units }: Move): Promise<boolean> {
  const _ = command()
  const isBack = units < 0
  const id = bucketIdOf(skuId, bucket)
  // Pages count what comes into a bucket at once; what leaves one they count when it is counted again: never too little.
  const shown = isBack ? {} : { elsewhere: _.inc(units) }
  const ofRow = { available: _.inc(-units), moved: _.inc(-units), moves: _.inc(1), ...shown }
  const ofBucket = { available: _.inc(units), moved: _.inc(units) }
  try {
    await runTx(async (tx) => {
      await tx.update('skus', skuId, ofRow)
      await tx.update('stock-buckets', id, ofBucket)
      const left = isBack ? await tx.get<BucketDocument>('stock-buckets', id) : await tx.get<Row>('skus', skuId)
      const isKnown = isBack || ((left as Row | undefined)?.buckets ?? 0) >= bucket
      if (!left || !isKnown || left.available < 0) throw new NotSoMany()
    })
    return true
  } catch (error) {
    if (error instanceof NotSoMany) return false
    throw error
  }
}

/** Notes what the buckets hold, unless units were moved or counted since `seen` was read. */
export async function noteCount(skuId: SkuId, seen: Whereabouts, { elsewhere, at }: { elsewhere: number; at: number }) {
  await rows.update({ _id: skuId, ...asSeen(seen) }, { elsewhere, countedAt: at })
}

/** Forgets buckets that are empty and that no order asks any more; what was sold there stays written there. */
export async function forgetBuckets(skuId: SkuId, seen: Whereabouts): Promise<void> {
  const _ = command()
  const gone = { buckets: _.remove(), elsewhere: _.remove(), countedAt: _.remove() }
  await rows.update({ _id: skuId, spread: _.exists(false), ...asSeen(seen) }, gone)
}

/** The row has moved nothing and counted nothing since. */
function asSeen({ moves, countedAt }: Whereabouts): Terms {
  const { exists } = command()
  return { moves: moves ?? exists(false), countedAt: countedAt ?? exists(false) }
}

/** A page of SKUs that have buckets, after `afterId`. */
export async function splitSkus(afterId: string): Promise<{ _id: SkuId }[]> {
  const _ = command()
  const where = afterId === '' ? { buckets: _.gt(0) } : { buckets: _.gt(0), _id: _.gt(afterId) }
  return rows.find({ where, orderBy: [['_id', 'asc']], limit: 50, fields: { _id: true } })
}
