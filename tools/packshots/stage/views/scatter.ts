import { type Group, Group as Parts, Matrix4 } from 'three'
import type { ContentsKind } from '../../packshots-spec'
import { countFor, heap, pieces } from '../contents/heap'
import { isSwatch, swatch } from '../contents/swatch'
import { between, type Random } from '../random'

interface Spot {
  readonly x: number
  readonly z: number
  /** Of the heap, cm. */
  readonly radius: number
}

interface Bounds {
  readonly blocked: (x: number, z: number) => boolean
  /** How high a piece may lie, cm. */
  readonly ceiling?: number
}

/** A heap of loose contents around a spot, thinning out to the sides, and nothing where `blocked`. */
export function scatter(
  kinds: readonly ContentsKind[],
  spot: Spot,
  seed: string,
  { blocked, ceiling = Infinity }: Bounds,
): Group {
  const group = new Parts()
  const first = kinds.find(isSwatch)
  if (first) {
    const made = swatch(first, spot.radius * 1.05)
    made.position.set(spot.x, 0, spot.z)
    return group.add(made)
  }
  const count = Math.min(260, Math.max(9, countFor(kinds, spot.radius * spot.radius * 3, 1.5)))
  const from = (random: Random, index: number): readonly [number, number] => {
    const share = index / count
    // The core first, then the slopes, at last some that rolled away.
    const far = share < 0.88 ? Math.sqrt(random()) * (0.35 + 0.65 * share) : between(random, 0.9, 1.7)
    const angle = random() * 2 * Math.PI
    return [Math.cos(angle) * far * spot.radius * 1.25, Math.sin(angle) * far * spot.radius * 0.72]
  }
  const lying = heap(
    { kinds, count, from, ceiling, side: spot.radius * 5, allows: (x, z) => !blocked(x + spot.x, z + spot.z) },
    seed,
  )
  const move = new Matrix4().makeTranslation(spot.x, 0, spot.z)
  return pieces(
    lying.map(({ kind, at }) => ({ kind, at: move.clone().multiply(at) })),
    seed,
  )
}

/** Contents filling a whole picture, for macros and for the photographs printed on packs. */
export function bedOf(kinds: readonly ContentsKind[], side: number, seed: string, fine: boolean): Group {
  const count = Math.min(fine ? 640 : 480, countFor(kinds, side * side, fine ? 4.8 : 3.4))
  const from = (random: Random): readonly [number, number] => [
    between(random, -side / 2, side / 2),
    between(random, -side / 2, side / 2),
  ]
  // Nothing rolls over the edge of the bed, or its middle would be left bare.
  const allows = (x: number, z: number) => Math.max(Math.abs(x), Math.abs(z)) < side * 0.52
  const lying = heap({ kinds, count, from, side: side * 1.1, allows }, seed)
  // What lies beside a macro is not built.
  const seen = fine ? lying.filter(({ at }) => Math.abs(at.elements[12]) < side * 0.42) : lying
  return pieces(seen, seed, fine)
}
