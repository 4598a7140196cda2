import type { NodeExtent } from '../platform/types'

export interface Reach {
  readonly screenPx: number
  /** How far above and below the screen pieces are drawn already. */
  readonly abovePx: number
  readonly belowPx: number
}

/** The pieces that must be drawn, those nearest to the middle of the screen first. */
export function wantedPieces(extents: readonly NodeExtent[], { screenPx, abovePx, belowPx }: Reach): string[] {
  const middle = screenPx / 2
  const distance = ({ top, bottom }: NodeExtent) =>
    top > middle ? top - middle : bottom < middle ? middle - bottom : 0
  return extents
    .filter(({ top, bottom }) => bottom > -abovePx && top < screenPx + belowPx)
    .sort((a, b) => distance(a) - distance(b))
    .map(({ key }) => key)
}

/**
 * One step towards what must be drawn: everything else goes, at most one piece comes, so that no step sends much.
 * @returns undefined when nothing is left to do
 */
export function windowStep(drawn: ReadonlySet<string>, wanted: readonly string[]): ReadonlySet<string> | undefined {
  const kept = wanted.filter((key) => drawn.has(key))
  const missing = wanted.find((key) => !drawn.has(key))
  if (missing === undefined && kept.length === drawn.size) return undefined
  return new Set(missing === undefined ? kept : [...kept, missing])
}

/** What the first paint draws: from the top until the screen is full. */
export function firstPieces(
  pieces: readonly { readonly key: string; readonly roughPx: number }[],
  fillPx: number,
): ReadonlySet<string> {
  const drawn = new Set<string>()
  let filled = 0
  for (const { key, roughPx } of pieces) {
    if (filled >= fillPx) break
    drawn.add(key)
    filled += roughPx
  }
  return drawn
}
