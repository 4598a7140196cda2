import { bucketLimits, firstBucket, type Free, type Part, unitsOf, waysToTake } from '#domain/catalog/stock-buckets'
import type { OrderId, SkuId } from '#domain/kernel/ids'
import { bucketsOf, noteCount, release, reserve, type Whereabouts, whereabouts } from '#server/stores/stock'

/** What one line of an order needs. */
export interface Need {
  readonly skuId: SkuId
  readonly orderId: OrderId
  readonly quantity: number
  /** Over how many buckets orders are spread, as the SKU said when it was read; absent: it is in one document. */
  readonly spread: number | undefined
}

export type Taken =
  | { readonly parts: readonly Part[] }
  /** Nothing is held: it was withdrawn, there are too few, or others were quicker every time. */
  | { readonly refused: 'withdrawn' | 'short' | 'busy'; readonly available: number }

/**
 * Takes a line's units whole or not at all: as a rule one write to the bucket that is this order's to ask first. If that has
 * too few, all of the SKU's documents are looked at, and what is there is taken, out of several if no single one has enough.
 */
export async function reserveLine(need: Need, at: number): Promise<Taken> {
  const { skuId, orderId, quantity, spread } = need
  const first = spread === undefined ? 0 : firstBucket(orderId, spread)
  if (await reserve({ skuId, orderId, quantity, bucket: first }, at)) return { parts: [{ bucket: first, quantity }] }
  let row = await whereabouts(skuId)
  let available = 0
  for (let look = 0; look < bucketLimits.looks; look += 1) {
    if (!row) return { refused: 'short', available: 0 }
    if (!row.onSale) return { refused: 'withdrawn', available: row.available }
    const stock = await freeOf(row, need)
    available = unitsOf(stock)
    const ways = waysToTake(stock, quantity, first)
    const parts = await takeOne(ways, need, at)
    if (parts) return { parts }
    const after: Whereabouts | undefined = row.buckets === undefined ? row : await whereabouts(skuId)
    // Units that were on their way between two documents while these were read were in neither.
    if (ways.length === 0 && after?.moves === row.moves && after?.available === row.available) {
      await showCount(need, row, { available, at })
      return { refused: 'short', available }
    }
    row = row.buckets === undefined ? await whereabouts(skuId) : after
  }
  return { refused: 'busy', available }
}

/** What is free in the row and its buckets, but where an earlier try of the same order has left units: those are swept. */
async function freeOf({ available, buckets }: Whereabouts, { skuId, orderId }: Need): Promise<Free[]> {
  const row = { bucket: 0, available }
  if (buckets === undefined) return [row]
  return [row, ...(await bucketsOf(skuId, orderId)).filter(({ isOwn }) => !isOwn)]
}

/** The first way that is still open; what was taken of one that turns out not to be is given back. */
async function takeOne(
  ways: readonly (readonly Part[])[],
  need: Need,
  at: number,
): Promise<readonly Part[] | undefined> {
  const { skuId, orderId } = need
  for (const parts of ways) {
    const taken: Part[] = []
    for (const part of parts)
      if (await reserve({ skuId, orderId, ...part }, at)) taken.push(part)
      else break
    if (taken.length === parts.length) return parts
    await releaseParts({ skuId, orderId }, taken)
  }
  return undefined
}

/** Gives back what a line holds. */
export async function releaseParts(line: Pick<Need, 'skuId' | 'orderId'>, parts: readonly Part[]): Promise<void> {
  const { skuId, orderId } = line
  await Promise.all(parts.map((part) => release({ skuId, orderId, ...part })))
}

/** Tells pages what was counted, so that the next buyer of something sold out is told at once. */
async function showCount({ skuId }: Need, row: Whereabouts, { available, at }: { available: number; at: number }) {
  const elsewhere = available - row.available
  if (row.buckets !== undefined && row.elsewhere !== elsewhere) await noteCount(skuId, row, { elsewhere, at })
}
