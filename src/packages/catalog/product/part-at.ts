import type { NodeExtent } from '../../../platform/types'

/** The last part that begins above the line under the bar. */
export function partAt(extents: readonly NodeExtent[], linePx: number): string | undefined {
  const begun = extents.filter(({ top }) => top <= linePx)
  return (begun[begun.length - 1] ?? extents[0])?.key
}
