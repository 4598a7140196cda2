import { Matrix4, Quaternion, Vector3 } from 'three'
import { between, type Random } from '../random'

/** A round dish of heights on which pieces come to rest one after another. */
export interface Bed {
  /** Side of the square, cm; its middle is (0, 0). */
  readonly side: number
  /** Whether a piece may lie at x, z. */
  readonly allows: (x: number, z: number) => boolean
  /** How high the middle of a piece may come to rest, cm; higher ones are left out. */
  readonly ceiling?: number | undefined
}

export interface Piece {
  /** Half lengths along its own x, y, z, cm; y is the longest, z the thinnest. */
  readonly half: readonly [number, number, number]
  /** How far from lying flat it may tip, radians. */
  readonly tip: number
}

const cells = 160

/** Heights of what lies there already. */
export function makeBed({ side, allows, ceiling = Infinity }: Bed) {
  const heights = new Float32Array(cells * cells)
  const cellOf = (value: number) => Math.round((value / side + 0.5) * (cells - 1))
  const each = (x: number, z: number, reach: number, visit: (index: number, dx: number, dz: number) => void) => {
    const [i, j, span] = [cellOf(x), cellOf(z), Math.ceil((reach / side) * cells)]
    for (let row = Math.max(0, j - span); row <= Math.min(cells - 1, j + span); row++)
      for (let column = Math.max(0, i - span); column <= Math.min(cells - 1, i + span); column++)
        visit(row * cells + column, ((column - i) * side) / (cells - 1), ((row - j) * side) / (cells - 1))
  }
  const heightAt = (x: number, z: number) => {
    const [i, j] = [cellOf(x), cellOf(z)]
    return i < 0 || j < 0 || i >= cells || j >= cells ? 0 : (heights[j * cells + i] ?? 0)
  }

  /** What falls rolls down until no place near by is much lower. */
  function roll([x, z]: readonly [number, number], { half }: Piece, random: Random): readonly [number, number] {
    const [step, least] = [half[1] * 1.5, half[2] * 0.45]
    let best: readonly [number, number] = [x, z]
    for (let attempt = 0; attempt < 16; attempt++) {
      const next = [best[0] + between(random, -1, 1) * step, best[1] + between(random, -1, 1) * step] as const
      if (allows(...next) && heightAt(...next) < heightAt(...best) - least) best = next
    }
    return best
  }

  /** Drops a piece at x, z; it leans with what it falls on. Where it comes to rest. */
  function drop(piece: Piece, from: readonly [number, number], random: Random): Matrix4 | undefined {
    const [x, z] = roll(from, piece, random)
    if (!allows(x, z)) return undefined
    const [halfX, halfY, halfZ] = piece.half
    const reach = (halfX + halfY) * 0.5
    const slopeX = (heightAt(x + reach, z) - heightAt(x - reach, z)) / (2 * reach)
    const slopeZ = (heightAt(x, z + reach) - heightAt(x, z - reach)) / (2 * reach)
    const lean = (slope: number) => Math.max(-0.7, Math.min(0.7, slope)) * 0.8
    const up = new Vector3(-lean(slopeX), 1, -lean(slopeZ))
      .add(new Vector3(between(random, -1, 1), 0, between(random, -1, 1)).multiplyScalar(piece.tip))
      .normalize()
    const turned = new Quaternion()
      .setFromUnitVectors(new Vector3(0, 1, 0), up)
      .multiply(new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), between(random, 0, 2 * Math.PI)))
    // Lying: the thin axis up.
    turned.multiply(
      new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), -Math.PI / 2 + (random() < 0.5 ? Math.PI : 0)),
    )
    const along = new Vector3(0, 1, 0).applyQuaternion(turned)
    const foot = footprint(along, halfX, halfY)
    const tiltAt = (dx: number, dz: number) => (along.x * dx + along.z * dz) * along.y
    let rest = 0
    each(x, z, halfY, (index, dx, dz) => {
      const under = foot(dx, dz)
      if (under > 0) rest = Math.max(rest, (heights[index] ?? 0) - halfZ * (1 - Math.sqrt(under)) - tiltAt(dx, dz))
    })
    const centre = Math.max(rest, 0) + halfZ * 0.88
    if (centre > ceiling) return undefined
    each(x, z, halfY, (index, dx, dz) => {
      const under = foot(dx, dz)
      const top = centre + tiltAt(dx, dz) + halfZ * Math.sqrt(Math.max(0, under)) * 0.8
      if (under > 0) heights[index] = Math.max(heights[index] ?? 0, top)
    })
    return new Matrix4().compose(new Vector3(x, centre, z), turned, new Vector3(1, 1, 1))
  }
  return { drop, heightAt }
}

/** 1 in the middle of a lying piece, 0 at its edge. */
function footprint(along: Vector3, halfX: number, halfY: number) {
  const flat = Math.hypot(along.x, along.z) || 1
  const [ax, az] = [along.x / flat, along.z / flat]
  return (dx: number, dz: number) => {
    const length = (dx * ax + dz * az) / halfY
    const width = (dx * -az + dz * ax) / halfX
    return 1 - length * length - width * width
  }
}
