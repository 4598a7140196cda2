import { BoxGeometry, Group, type Material, Mesh } from 'three'
import type { Profile } from '../../packshots-spec'
import { glassOf, surface } from './finish'
import type { Item } from './item'
import type { Prints } from './prints'
import { cylinderShadow, hidden, label, part, type Seen } from './turned-parts'

export interface Bottle {
  /** Shares of the height: where the shoulder begins and the neck ends. */
  readonly shoulder: number
  readonly neck: number
  /** Share of the radius. */
  readonly opening: number
  readonly share: number
  /** Share of the radius of the thinnest part above the neck: what throws the shadow is no wider. */
  readonly stem: number
  readonly top: (radius: number, from: number, high: number, cap: Material) => readonly Mesh[]
}

const nozzle = (x: number, y: number, cap: Material, size: readonly [number, number, number]): Mesh => {
  const mesh = hidden(new Mesh(new BoxGeometry(...size), cap))
  mesh.position.set(x, y, 0)
  return mesh
}

const plug = (share: number) => (radius: number, from: number, high: number, cap: Material) => [
  part(
    [
      [radius * share, from],
      [radius * share, high - 0.06, 0.14],
      [radius * share - 0.3, high],
      [0, high],
    ],
    cap,
  ),
]

/** The bottles there are. */
export const bottles: Partial<Record<Profile, Bottle>> = {
  bottle: { shoulder: 0.72, neck: 0.78, opening: 0.42, share: 0.36, stem: 0.44, top: plug(0.46) },
  stick: { shoulder: 0.6, neck: 0.61, opening: 0.96, share: 0.4, stem: 0.94, top: plug(1) },
  mist: {
    shoulder: 0.66,
    neck: 0.71,
    opening: 0.5,
    share: 0.36,
    stem: 0.36,
    top: (radius, from, high, cap) => [
      part(
        [
          [radius * 0.4, from],
          [radius * 0.4, from + (high - from) * 0.62, 0.1],
          [0, from + (high - from) * 0.62],
        ],
        cap,
      ),
      part(
        [
          [radius * 0.62, from - 0.05],
          [radius * 0.62, high - 0.1, 0.3],
          [0, high],
        ],
        glassOf('#f6f8f8', 0.12, 0.06),
      ),
    ],
  },
  pump: {
    shoulder: 0.62,
    neck: 0.69,
    opening: 0.34,
    share: 0.36,
    stem: 0.08,
    top: (radius, from, high, cap) => {
      const rest = high - from
      return [
        part(
          [
            [radius * 0.42, from],
            [radius * 0.42, from + rest * 0.34, 0.08],
            [0, from + rest * 0.36],
          ],
          cap,
        ),
        part(
          [
            [radius * 0.12, from + rest * 0.3],
            [radius * 0.12, from + rest * 0.74],
          ],
          cap,
        ),
        part(
          [
            [0, high - rest * 0.28],
            [radius * 0.34, high - rest * 0.27, 0.06],
            [radius * 0.32, high - 0.05, 0.1],
            [0, high],
          ],
          cap,
        ),
        nozzle(-radius * 0.62, high - rest * 0.15, cap, [radius * 0.8, rest * 0.12, radius * 0.26]),
      ]
    },
  },
  dropper: {
    shoulder: 0.52,
    neck: 0.6,
    opening: 0.4,
    share: 0.36,
    stem: 0.2,
    top: (radius, from, high, cap) => {
      const rest = high - from
      const rubber = surface('frosted', { colour: '#f3efe9' })
      return [
        part(
          [
            [radius * 0.46, from],
            [radius * 0.46, from + rest * 0.4, 0.08],
            [radius * 0.3, from + rest * 0.42],
          ],
          cap,
        ),
        part(
          [
            [radius * 0.28, from + rest * 0.4],
            [radius * 0.29, high - rest * 0.2, 0.3],
            [radius * 0.16, high, 0.24],
            [0, high],
          ],
          rubber,
        ),
      ]
    },
  },
}

/** The wall of a bottle: clear, brown, frosted, or of coloured plastic. */
export function wallOf(item: Item): Material {
  const { finish = 'clear' } = item.body
  if (finish === 'clear') return glassOf(item.colours.pack, 0.5, 0.06)
  if (finish === 'amber') return glassOf('#6b3410', 0.86, 0.1)
  if (finish === 'frosted') return surface('frosted', { colour: item.colours.pack })
  return surface(finish, { colour: item.colours.pack })
}

/** Anything with a neck and something on it. */
export function bottle(item: Item, prints: Prints, seen: Seen, plan: Bottle): Group {
  const [wide, high] = item.body.cm
  const radius = wide / 2
  const [shoulder, neck] = [high * plan.shoulder, high * plan.neck]
  const cap = surface(item.body.finish === 'metal' ? 'metal' : 'gloss', {
    colour: item.body.lid ?? item.colours.accent,
  })
  const wall = wallOf(item)
  const round = Math.min(radius * 0.7, neck - shoulder + radius * 0.3)
  const group = new Group()
  if (wall.transparent) {
    const inside = radius * 0.9
    group.add(
      part(
        [
          [0, 0.3],
          [inside, 0.3, 0.3],
          [inside, shoulder * 0.92],
          [0, shoulder * 0.92],
        ],
        surface('gloss', { colour: item.body.finish === 'amber' ? '#3a1a06' : item.colours.pack }),
      ),
    )
  }
  const shell = part(
    [
      [0, 0.08],
      [radius - 0.3, 0],
      [radius, 0.2, 0.25],
      [radius, shoulder, round],
      [radius * plan.opening, neck, round * 0.3],
      [radius * plan.opening, neck + 0.2],
    ],
    wall,
  )
  group.add(shell, ...plan.top(radius, neck, high, cap))
  group.add(
    label(item, prints, seen, {
      radius,
      low: shoulder * 0.1,
      high: shoulder * (plan.share > 0.38 ? 0.96 : 0.9),
      share: plan.share,
    }),
  )
  const foot = Math.min(0.4, radius * 0.3)
  return group.add(
    cylinderShadow(radius * 0.98, foot, shoulder - round),
    cylinderShadow(radius * plan.stem, shoulder - round, high - 0.35),
  )
}
