import { type Free, levellingMoves, type Move, unitsOf } from '#domain/catalog/stock-buckets'
import type { SkuId } from '#domain/kernel/ids'
import { logFailure } from '../log'
import { isConflict } from '../run-tx'
import { bucketsOf, forgetBuckets, moveUnits, noteCount, type Whereabouts, whereabouts } from '../stores/stock'

interface Layout {
  readonly row: Whereabouts
  /** The row's units first. */
  readonly stock: readonly Free[]
  readonly isEmpty: boolean
}

async function layoutOf(skuId: SkuId): Promise<Layout | undefined> {
  // The row first: whatever was moved since shows in its `moves`.
  const row = await whereabouts(skuId)
  if (!row) return undefined
  const buckets = await bucketsOf(skuId)
  const stock = [{ bucket: 0, available: row.available }, ...buckets]
  return { row, stock, isEmpty: buckets.every(({ available, held }) => available + held === 0) }
}

/** Nobody may move units for as long as others write there; then the next minute does. */
async function tryToMove(skuId: SkuId, move: Move): Promise<boolean> {
  try {
    return await moveUnits(skuId, move)
  } catch (error) {
    if (!isConflict(error)) throw error
    logFailure('stock-not-moved', error, { skuId, ...move })
    return false
  }
}

/** What a look at a SKU's documents found in the end. */
export interface Levelled {
  /** Free units, all together. */
  readonly available: number
  /** Whether they lie where orders look first. */
  readonly isLevel: boolean
}

/**
 * Brings a SKU's free units to where orders look first, as far as nobody takes them meanwhile, and counts for pages what lies in
 * buckets. Harmless at any time, in any number at once. Buckets that are left and empty are forgotten. `isEven`: evens
 * them out as well. @returns undefined: no such SKU
 */
export async function levelStock(skuId: SkuId, at: number, isEven = false): Promise<Levelled | undefined> {
  const before = await layoutOf(skuId)
  if (!before) return undefined
  let moved = 0
  for (const move of levellingMoves(before.stock, before.row.spread ?? 0, isEven))
    if (await tryToMove(skuId, move)) moved += 1
  const after = moved > 0 ? await layoutOf(skuId) : before
  if (!after) return undefined
  const { row, stock, isEmpty } = after
  const available = unitsOf(stock)
  const isLevel = levellingMoves(stock, row.spread ?? 0, isEven).length === 0
  if (row.buckets === undefined) return { available, isLevel }
  if (row.spread === undefined && isEmpty) await forgetBuckets(skuId, row)
  else await noteCount(skuId, row, { elsewhere: available - row.available, at })
  return { available, isLevel }
}
