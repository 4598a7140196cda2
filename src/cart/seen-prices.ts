import type { SkuId } from '#domain/kernel/ids'
import type { CartLine } from './cart-store'

/** What a SKU cost when it came into the cart on this phone, in fen. */
export type SeenPrices = Readonly<Record<string, number>>

/** Prices as storage gave them back; anything else is none. */
export function readSeenPrices(kept: unknown): SeenPrices {
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(Object.entries(kept).filter(([, fen]) => Number.isSafeInteger(fen)))
}

/** The prices to remember: what was seen first stays, new lines join, lines that left are forgotten. */
export function nextSeenPrices(seen: SeenPrices, lines: readonly CartLine[]): SeenPrices {
  return Object.fromEntries(lines.map(({ skuId, priceFen }) => [skuId, seen[skuId] ?? priceFen]))
}

/** How much dearer (+) or cheaper (-) a line is than when it came in; 0 when it is new or the same. */
export function priceChangeFen(seen: SeenPrices, { skuId, priceFen }: { skuId: SkuId; priceFen: number }): number {
  return priceFen - (seen[skuId] ?? priceFen)
}
