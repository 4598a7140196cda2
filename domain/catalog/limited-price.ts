import type { Fen } from '../kernel/money'
import { minuteMs } from '../kernel/time'

const dayMs = 24 * 60 * minuteMs

/** A lower price for a time, with what it is compared with. */
export interface LimitedPrice {
  readonly priceFen: Fen
  /** It holds at `fromAt` ≤ t < `untilAt`, epoch ms. */
  readonly fromAt: number
  readonly untilAt: number
  /** 日常价: the lowest price paid in the seven days before `fromAt`, else the last one paid. Computed, never typed. */
  readonly dailyPriceFen: Fen
}

export const limitedPriceLimits = {
  /** How far back the price to compare with is looked for. */
  baseMs: 7 * dayMs,
  longestMs: 30 * dayMs,
  shortestMs: 60 * minuteMs,
} as const

/** As much of a SKU as its price depends on. */
export interface Priceable {
  readonly priceFen: Fen
  readonly limited?: LimitedPrice | undefined
}

/** The limited price that holds at `now`, unless the list price has fallen to it. */
export function runningLimit({ priceFen, limited }: Priceable, now: number): LimitedPrice | undefined {
  const isRunning = limited && limited.fromAt <= now && now < limited.untilAt
  return isRunning && limited.priceFen < priceFen ? limited : undefined
}

/** What one unit costs at `now`, before discounts of the whole basket. */
export const currentPriceFen = (sku: Priceable, now: number): Fen => runningLimit(sku, now)?.priceFen ?? sku.priceFen

/** What a SKU may never be sold below; private. */
export interface PriceGuard {
  /** The lowest price it may ever go for. */
  readonly floorFen?: Fen | undefined
  /** What one unit costs the shop. */
  readonly costFen?: Fen | undefined
}

/** The part of a price that has to be left over its cost, per ten thousand: 利润红线. */
export const leastMarginPerTenThousand = 1_000

/** The lowest price that keeps both the floor and the margin, rounded up to the fen; 1 without either. */
export function leastPriceFen({ floorFen = 1, costFen = 0 }: PriceGuard): Fen {
  const share = BigInt(10_000 - leastMarginPerTenThousand)
  const keepsMargin = Number((BigInt(costFen) * 10_000n + share - 1n) / share)
  return Math.max(1, floorFen, keepsMargin)
}

/**
 * Why a limited price cannot be saved: nobody ever paid for it, so there is nothing to compare with; it is not below what was
 * paid; or it breaks the floor or the margin.
 */
export function limitedPriceProblem(
  priceFen: Fen,
  dailyPriceFen: Fen | undefined,
  guard: PriceGuard,
): 'never-sold' | 'not-lower' | 'too-low' | undefined {
  if (dailyPriceFen === undefined) return 'never-sold'
  if (priceFen >= dailyPriceFen) return 'not-lower'
  return priceFen < leastPriceFen(guard) ? 'too-low' : undefined
}
