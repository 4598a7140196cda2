import { bucketIdOf, bucketLimits, type Part } from '../catalog/stock-buckets'
import type { SkuId } from '../kernel/ids'
import { type AuditedBucket, type AuditedOrder, type AuditedSku, type AuditedStock, isPaid, mayHold } from './audited'
import type { Violation } from './violation'

const counts = ['available', 'held', 'sold', 'writtenOff', 'initial', 'restocked'] as const

export const isBucket = (stock: AuditedStock): stock is AuditedBucket => 'skuId' in stock
/** Collection and id of a SKU's row or bucket. */
export const documentOf = (stock: AuditedStock): string => `${isBucket(stock) ? 'stock-buckets' : 'skus'}/${stock._id}`

/** Holds at every instant: no count is negative or broken. */
export function negativeStock(stock: AuditedStock): Violation[] {
  const wrong = counts.filter((count) => !Number.isSafeInteger(stock[count]) || stock[count] < 0)
  if (wrong.length === 0) return []
  const found = wrong.map((count) => `${count} ${stock[count]}`).join(', ')
  return [{ invariant: 'stock-is-never-negative', document: documentOf(stock), found }]
}

/** Holds at every instant, in every document: what is there, held, sold and written off is what ever came there. */
export function lostStock(stock: AuditedStock): Violation[] {
  const there = stock.available + stock.held + stock.sold + stock.writtenOff
  const everThere = stock.initial + stock.restocked + (stock.moved ?? 0)
  if (there === everThere) return []
  const found = `available + held + sold + writtenOff = ${there}, initial + restocked + moved = ${everThere}`
  return [{ invariant: 'stock-is-conserved', document: documentOf(stock), found }]
}

/** Holds at every instant: `held` is the sum of the holders. */
export function unnamedHolders(stock: AuditedStock): Violation[] {
  const named = Object.values(stock.holders).reduce((sum, { quantity }) => sum + quantity, 0)
  if (named === stock.held) return []
  const found = `held ${stock.held}, named ${named}`
  return [{ invariant: 'held-units-have-holders', document: documentOf(stock), found }]
}

/** How long a holder may stand without an order that may hold: a call that died, before the sweeper comes by. */
export const orphanLagMs = 3 * 60_000

const quantityOf = (order: AuditedOrder, skuId: string): number =>
  order.lines.find((line) => line.skuId === skuId)?.quantity ?? 0

/** Where an order says that the units of a line are. */
const partsOf = (order: AuditedOrder, skuId: string): readonly Part[] =>
  order.heldIn?.[skuId] ?? [{ bucket: 0, quantity: quantityOf(order, skuId) }]

/** Whether those are units that the order may hold there. Until it opens, it has not said where. */
function mayHoldThere(order: AuditedOrder, stock: AuditedStock, quantity: number): boolean {
  const { skuId, bucket } = isBucket(stock) ? stock : { skuId: stock._id, bucket: 0 }
  if (!mayHold(order)) return false
  if (order.status === 'placing') return quantity <= quantityOf(order, skuId)
  return partsOf(order, skuId).some((part) => part.bucket === bucket && part.quantity === quantity)
}

/** Every holder has an order that still holds, there and for what it says; a young orphan is left to the sweeper. */
export function orphanHolders(
  stock: AuditedStock,
  orders: ReadonlyMap<string, AuditedOrder>,
  { now, lagMs }: { readonly now: number; readonly lagMs: number },
): Violation[] {
  return Object.entries(stock.holders).flatMap(([orderId, { quantity, at }]) => {
    const order = orders.get(orderId)
    if ((order && mayHoldThere(order, stock, quantity)) || now - at < lagMs) return []
    const found = `${orderId} holds ${quantity} there; it is ${order?.status ?? 'missing'}`
    return [{ invariant: 'holder-has-an-open-order', document: documentOf(stock), found }] as const
  })
}

/** The documents in which an order that waits for its money says that it holds units. */
export const stockOf = (order: AuditedOrder): string[] =>
  order.lines.flatMap(({ skuId }) => partsOf(order, skuId).map(({ bucket }) => stockIdOf(skuId, bucket)))

const stockIdOf = (skuId: string, bucket: number): string => (bucket === 0 ? skuId : bucketIdOf(skuId as SkuId, bucket))

/** Holds at every instant: while an order waits for its money, each of its lines is held. `stock`: rows and buckets by id. */
export function releasedTooEarly(order: AuditedOrder, stock: ReadonlyMap<string, AuditedStock>): Violation[] {
  if (order.status !== 'awaiting-payment' && order.status !== 'closing') return []
  return order.lines.flatMap(({ skuId }) =>
    partsOf(order, skuId).flatMap(({ bucket, quantity }) => {
      const id = stockIdOf(skuId, bucket)
      const held = stock.get(id)?.holders[order._id]?.quantity ?? 0
      if (held === quantity) return []
      const found = `${order.status}, but holds ${held} of ${quantity} of ${id}`
      return [{ invariant: 'open-order-holds-its-lines', document: `orders/${order._id}`, found }] as const
    }),
  )
}

/** What an order says of where its units are adds up to its lines, each document once. */
export function wrongParts(order: AuditedOrder): Violation[] {
  const wrong = Object.entries(order.heldIn ?? {}).filter(([skuId, parts = []]) => {
    const units = parts.reduce((sum, { quantity }) => sum + quantity, 0)
    const isTwice = new Set(parts.map(({ bucket }) => bucket)).size < parts.length
    return isTwice || units !== quantityOf(order, skuId)
  })
  if (wrong.length === 0) return []
  const found = wrong.map(([skuId, parts]) => `${skuId} ${JSON.stringify(parts)}`).join(' ')
  return [{ invariant: 'order-says-where-its-units-are', document: `orders/${order._id}`, found }]
}

/** Units by SKU id. */
export type UnitsBySku = Readonly<Record<string, number>>

/** `sum` and these units. */
export function addUnits(
  sum: UnitsBySku,
  units: Iterable<{ readonly skuId: string; readonly quantity: number }>,
): UnitsBySku {
  const added = { ...sum }
  for (const { skuId, quantity } of units) added[skuId] = (added[skuId] ?? 0) + quantity
  return added
}

/** The units of those paid orders that count. */
export const unitsSold = (orders: readonly AuditedOrder[], counts: (order: AuditedOrder) => boolean) =>
  orders.filter((order) => isPaid(order) && counts(order)).flatMap(({ lines }) => lines)

/** As many as were counted, and how many more there may be while people buy. */
export interface Expected {
  readonly atLeast: number
  readonly atMost: number
}

const within = (count: number, { atLeast, atMost }: Expected): boolean => count >= atLeast && count <= atMost
const spanOf = ({ atLeast, atMost }: Expected): string =>
  atLeast === atMost ? String(atLeast) : `${atLeast} to ${atMost}`

const sumOver = (stock: readonly AuditedStock[], count: 'sold' | 'restocked' | 'moved'): number =>
  stock.reduce((sum, one) => sum + (one[count] ?? 0), 0)

/** Holds at every instant: what left one document of a SKU came to another. */
export function lostMoves(sku: AuditedSku, buckets: readonly AuditedBucket[]): Violation[] {
  const moved = sumOver([sku, ...buckets], 'moved')
  if (moved === 0) return []
  return [{ invariant: 'moved-units-are-somewhere', document: documentOf(sku), found: `${moved} more came than went` }]
}

/** Holds at every instant: a SKU knows of every bucket in which units are, or nobody would find them there. */
export function strayBucket(bucket: AuditedBucket, sku: AuditedSku | undefined): Violation[] {
  const isKnown = sku !== undefined && (bucket.available + bucket.held === 0 || bucket.bucket <= (sku.buckets ?? 0))
  if (isKnown && bucket._id === bucketIdOf(bucket.skuId as SkuId, bucket.bucket)) return []
  const found = `available ${bucket.available}, held ${bucket.held}; its SKU ${sku ? `knows ${sku.buckets ?? 0}` : 'is missing'}`
  return [{ invariant: 'bucket-is-known-to-its-sku', document: documentOf(bucket), found }]
}

/** What pages say of a split SKU was counted a while ago at most. */
export function staleCount(sku: AuditedSku, now: number): Violation[] {
  if (sku.buckets === undefined || sku.countedAt === undefined) return []
  if (now - sku.countedAt <= bucketLimits.countedWithinMs) return []
  return [{ invariant: 'split-stock-is-counted-in-time', document: documentOf(sku), found: `last at ${sku.countedAt}` }]
}

/** What a SKU says was sold is what paid orders took. */
export function unpaidSales(sku: AuditedSku, buckets: readonly AuditedBucket[], paidFor: Expected): Violation[] {
  const sold = sumOver([sku, ...buckets], 'sold')
  if (within(sold, paidFor)) return []
  const found = `sold ${sold}, paid for ${spanOf(paidFor)}`
  return [{ invariant: 'sold-units-are-paid-for', document: `skus/${sku._id}`, found }]
}

/** What a SKU says was put back on the shelf is what orders gave up. */
export function unexplainedStock(sku: AuditedSku, buckets: readonly AuditedBucket[], givenUp: Expected): Violation[] {
  const restocked = sumOver([sku, ...buckets], 'restocked')
  if (within(restocked, givenUp)) return []
  const found = `restocked ${restocked}, given up ${spanOf(givenUp)}`
  return [{ invariant: 'restocked-units-were-given-up', document: `skus/${sku._id}`, found }]
}
