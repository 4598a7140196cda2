import { type BufferGeometry, LatheGeometry, Vector2 } from 'three'
import { sheet, type Size, type Surface } from './sheet'

/** Radius and height along an outline, cm; a third value rounds that corner by so much. */
export type Corner = readonly [radius: number, height: number, round?: number]

/** The outline with its corners rounded. */
export function outline(corners: readonly Corner[]): Vector2[] {
  const points: Vector2[] = []
  corners.forEach(([radius, height, round = 0], place) => {
    const here = new Vector2(radius, height)
    const [before, after] = [corners[place - 1], corners[place + 1]]
    if (round === 0 || !before || !after) {
      points.push(here)
      return
    }
    const towards = (other: Corner) => {
      const way = new Vector2(other[0], other[1]).sub(here)
      return here.clone().addScaledVector(way.normalize(), Math.min(round, way.length() || round))
    }
    const [from, to] = [towards(before), towards(after)]
    for (let step = 0; step <= 7; step++) {
      const share = step / 7
      points.push(
        from
          .clone()
          .multiplyScalar((1 - share) ** 2)
          .addScaledVector(here, 2 * share * (1 - share))
          .addScaledVector(to, share ** 2),
      )
    }
  })
  return points
}

export const turned = (corners: readonly Corner[], around = 72): BufferGeometry =>
  new LatheGeometry(outline(corners), around, Math.PI / 2)

/** A label around a round body: `share` of the way round, its middle facing the lens. */
export function wrapped(radius: number, [low, high]: readonly [number, number], share = 1): BufferGeometry {
  const span = share * 2 * Math.PI
  return sheet(
    72,
    1,
    (u, v) => {
      const angle = (u - 0.5) * span
      return [Math.sin(angle) * radius, low + (high - low) * v, Math.cos(angle) * radius]
    },
    (u, v) => [u, v],
  )
}

/** A tube that stands on its cap: round below, pressed flat above. Its print is `narrower` than the sheet by that much. */
export function tubeSheet([wide, high]: Size, from: number, face: 1 | -1, narrower: number): BufferGeometry {
  const radius = wide / 2
  const flat = (Math.PI * radius) / 2
  const at: Surface = (u, v) => {
    const angle = (u - 0.5) * Math.PI
    const share = Math.min(1, v / 0.95)
    const ease = share * share * (3 - 2 * share) * 0.55 + share * 0.45
    const [half, deep] = [radius + (flat - radius) * ease, radius * (1 - ease) ** 0.85]
    const crimp = v > 0.95 ? Math.sin(v * high * 30) * 0.012 : 0
    const foot = v < 0.02 ? 0.97 : 1
    return [
      face * Math.sin(angle) * half * foot,
      from + v * (high - from),
      face * (Math.cos(angle) * deep * foot + 0.03) + crimp,
    ]
  }
  return sheet(64, 64, at, (u, v) => [0.5 + (u - 0.5) * narrower, v])
}
