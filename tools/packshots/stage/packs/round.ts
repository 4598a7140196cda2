import { BoxGeometry, CylinderGeometry, Group, type Material, Matrix4, Mesh, Quaternion, Vector3 } from 'three'
import type { Profile } from '../../packshots-spec'
import { type Corner, tubeSheet, turned, wrapped } from '../bodies/turned'
import { heap, type Lying, pieceOf, pieces } from '../contents/heap'
import { between, randomFrom } from '../random'
import { shadowOf, withoutShadow } from '../studio/shadow-only'
import { glassOf, surface } from './finish'
import type { Item } from './item'
import type { Prints } from './prints'

type Seen = 'front' | 'back'

const hidden = (mesh: Mesh) => withoutShadow(mesh)

function part(corners: readonly Corner[], material: Material): Mesh {
  return hidden(new Mesh(turned(corners), material))
}

function cylinderShadow(radius: number, low: number, high: number): Mesh {
  const mesh = shadowOf(new CylinderGeometry(radius * 0.96, radius * 0.96, high - low, 28))
  mesh.position.y = (low + high) / 2
  return mesh
}

/** A label that goes around by `share`, its print at most as wide as what can be seen from the front. */
function label(
  item: Item,
  prints: Prints,
  seen: Seen,
  place: { radius: number; low: number; high: number; share: number },
): Mesh {
  const { radius, low, high, share } = place
  const ratio = (high - low) / (radius * 2 * Math.PI * share)
  const margins = [0.02, 0.02] as const
  const map = seen === 'front' ? prints.front(ratio, margins) : prints.back(ratio, margins)
  return hidden(
    new Mesh(
      wrapped(radius + 0.02, [low, high], share),
      surface(item.body.finish === 'metal' ? 'gloss' : 'matt', { map }),
    ),
  )
}

/** A can with rolled rims and a lacquered wall. */
export function tin(item: Item, prints: Prints, seen: Seen): Group {
  const [wide, high] = item.body.cm
  const radius = wide / 2
  const bare = surface('metal', { colour: '#d9d7d2' })
  const lacquer = surface('gloss', { colour: item.body.lid ?? item.colours.pack })
  const wall = surface('gloss', { colour: item.colours.pack })
  const lidLow = high * 0.8
  const rim = (at: number, out: number): Mesh =>
    part(
      [
        [radius, at - 0.14],
        [radius + out, at - 0.1, 0.06],
        [radius + out, at + 0.1, 0.06],
        [radius, at + 0.14],
      ],
      bare,
    )
  const group = new Group()
  group.add(
    part(
      [
        [0, 0.05],
        [radius - 0.1, 0.05],
        [radius, 0.2, 0.08],
        [radius, lidLow],
      ],
      wall,
    ),
  )
  group.add(
    part(
      [
        [radius + 0.09, lidLow],
        [radius + 0.09, high - 0.05, 0.14],
        [radius - 0.5, high, 0.2],
        [radius - 0.7, high - 0.15, 0.1],
        [0, high - 0.15],
      ],
      lacquer,
    ),
  )
  group.add(rim(0.16, 0.08), rim(lidLow, 0.13))
  group.add(label(item, prints, seen, { radius, low: 0.36, high: lidLow - 0.2, share: 0.34 }))
  return group.add(cylinderShadow(radius, 0.1, high - 0.5))
}

/** Pieces pressed against the wall of a jar and heaped on top of what is in it. */
function filling(item: Item, radius: number, [low, high]: readonly [number, number]): Group {
  const random = randomFrom(`${item.sku} filling`)
  const kinds = item.contents.filter((kind) => pieceOf(kind))
  const lying: Lying[] = []
  const area = 2 * Math.PI * radius * (high - low)
  const mean =
    kinds.reduce((sum, kind) => sum + (pieceOf(kind)?.half[0] ?? 1) * (pieceOf(kind)?.half[1] ?? 1) * 2.1, 0) /
    Math.max(1, kinds.length)
  const layered = item.body.profile === 'tub'
  for (let index = 0; index < area / mean; index++) {
    const [angle, y] = [between(random, 0, 2 * Math.PI), between(random, low, high)]
    const place = layered
      ? Math.min(kinds.length - 1, Math.floor(((y - low) / (high - low)) * kinds.length))
      : Math.floor(random() ** 1.3 * kinds.length)
    const kind = kinds[place]
    const piece = kind && pieceOf(kind)
    if (!piece || kind === undefined) continue
    const inside = radius - piece.half[2] * between(random, 1, 1.5)
    const turn = new Quaternion()
      .setFromAxisAngle(new Vector3(0, 1, 0), angle)
      .multiply(new Quaternion().setFromAxisAngle(new Vector3(0, 0, 1), between(random, 0, 6.28)))
      .multiply(new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), between(random, -0.35, 0.35)))
    const at = new Vector3(Math.sin(angle) * inside, y, Math.cos(angle) * inside)
    lying.push({ kind, at: new Matrix4().compose(at, turn, new Vector3(1, 1, 1)) })
  }
  const top = heap(
    {
      kinds,
      count: Math.round((radius * radius * 5) / mean),
      side: radius * 2.4,
      from: (from) => {
        const [far, angle] = [Math.sqrt(from()) * radius * 0.75, from() * 6.28]
        return [Math.cos(angle) * far, Math.sin(angle) * far]
      },
      allows: (x, z) => Math.hypot(x, z) < radius * 0.85,
      ceiling: 0.9,
    },
    item.sku,
  )
  const lift = new Matrix4().makeTranslation(0, high - 0.4, 0)
  const group = pieces([...lying, ...top.map(({ kind, at }) => ({ kind, at: lift.clone().multiply(at) }))], item.sku)
  const core = new Mesh(
    new CylinderGeometry(radius * 0.8, radius * 0.8, high - low, 24),
    surface('kraft', { colour: '#4a3524' }),
  )
  core.position.y = (low + high) / 2
  return group.add(core)
}

/** A wide clear jar, or a bucket, with its contents. */
function clearJar(item: Item, prints: Prints, seen: Seen): Group {
  const [wide, high] = item.body.cm
  const [radius, tub] = [wide / 2, item.body.profile === 'tub']
  const neck = high * (tub ? 0.86 : 0.79)
  const foot = tub ? radius * 0.93 : radius
  const glass = glassOf('#f4f8f7', 0.07, 0.05)
  const group = new Group().add(filling(item, radius - 0.3, [0.45, neck * 0.86]))
  const shell = part(
    [
      [0, 0.12],
      [foot - 0.5, 0.05],
      [foot, 0.35, 0.3],
      [radius, neck * 0.9, tub ? 0.1 : 0.7],
      [radius * (tub ? 1 : 0.9), neck, 0.15],
      [radius * (tub ? 1 : 0.88), neck + 0.4],
    ],
    glass,
  )
  shell.renderOrder = 3
  const lid = surface('matt', { colour: item.body.lid ?? item.colours.accent })
  const cap = radius * (tub ? 1.05 : 0.95)
  group.add(
    shell,
    part(
      [
        [cap - 0.1, neck],
        [cap, neck + 0.08, 0.05],
        [cap, high - 0.12, 0.18],
        [cap - 0.6, high],
        [0, high],
      ],
      lid,
    ),
  )
  if (!tub)
    for (const at of [0.3, 0.55])
      group.add(
        part(
          [
            [cap, neck + (high - neck) * at],
            [cap + 0.05, neck + (high - neck) * at + 0.06, 0.04],
            [cap, neck + (high - neck) * at + 0.12],
          ],
          lid,
        ),
      )
  const strip = label(item, prints, seen, { radius: radius + 0.02, low: neck * 0.14, high: neck * 0.8, share: 0.3 })
  strip.renderOrder = 4
  return group.add(strip, cylinderShadow(cap, neck + 0.2, high - 0.3))
}

interface Bottle {
  /** Shares of the height: where the shoulder begins and the neck ends. */
  readonly shoulder: number
  readonly neck: number
  /** Share of the radius. */
  readonly opening: number
  readonly share: number
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

const bottles: Partial<Record<Profile, Bottle>> = {
  bottle: { shoulder: 0.72, neck: 0.78, opening: 0.42, share: 0.36, top: plug(0.46) },
  stick: { shoulder: 0.6, neck: 0.61, opening: 0.96, share: 0.4, top: plug(1) },
  mist: {
    shoulder: 0.66,
    neck: 0.71,
    opening: 0.5,
    share: 0.36,
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
function wallOf(item: Item): Material {
  const { finish = 'clear' } = item.body
  if (finish === 'clear') return glassOf(item.colours.pack, 0.5, 0.06)
  if (finish === 'amber') return glassOf('#6b3410', 0.86, 0.1)
  if (finish === 'frosted') return surface('frosted', { colour: item.colours.pack })
  return surface(finish, { colour: item.colours.pack })
}

function bottle(item: Item, prints: Prints, seen: Seen, plan: Bottle): Group {
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
  return group.add(cylinderShadow(radius, 0.1, shoulder - 0.3), cylinderShadow(radius * plan.opening, shoulder, high))
}

/** A low pot with a thick wall and a broad lid. */
function pot(item: Item, prints: Prints, seen: Seen): Group {
  const [wide, high] = item.body.cm
  const [radius, lidLow] = [wide / 2, high * 0.62]
  const cap = surface('gloss', { colour: item.body.lid ?? item.colours.accent })
  const group = new Group()
  const wall = wallOf(item)
  if (wall.transparent)
    group.add(
      part(
        [
          [0, 0.7],
          [radius * 0.8, 0.7, 0.4],
          [radius * 0.84, lidLow],
          [0, lidLow],
        ],
        surface('gloss', { colour: '#fbf7f0' }),
      ),
    )
  group.add(
    part(
      [
        [0, 0.06],
        [radius - 0.5, 0],
        [radius, 0.35, 0.35],
        [radius, lidLow - 0.15, 0.12],
        [radius * 0.9, lidLow],
      ],
      wall,
    ),
  )
  group.add(
    part(
      [
        [radius * 0.9, lidLow + 0.05],
        [radius, lidLow + 0.08, 0.06],
        [radius, high - 0.12, 0.2],
        [radius - 0.5, high],
        [0, high],
      ],
      cap,
    ),
  )
  group.add(label(item, prints, seen, { radius, low: 0.4, high: lidLow - 0.25, share: 0.36 }))
  return group.add(cylinderShadow(radius, 0.1, high - 0.5))
}

function tube(item: Item, prints: Prints, seen: Seen): Group {
  const [wide, high] = item.body.cm
  const [radius, cap] = [wide / 2, high * 0.13]
  const finish = item.body.finish === 'clear' ? 'gloss' : (item.body.finish ?? 'matt')
  const ratio = (high - cap) / (radius * Math.PI)
  const map = seen === 'front' ? prints.front(ratio, [0.1, 0.03]) : prints.back(ratio, [0.1, 0.03])
  const printed = surface(finish, { map })
  const bare = surface(finish, { colour: item.colours.pack })
  const group = new Group()
  group.add(new Mesh(tubeSheet(item.body.cm, cap, 1), seen === 'front' ? printed : bare))
  group.add(new Mesh(tubeSheet(item.body.cm, cap, -1), seen === 'back' ? printed : bare))
  const lid = surface('gloss', { colour: item.body.lid ?? item.colours.accent })
  return group.add(
    part(
      [
        [0, 0],
        [radius * 0.9, 0, 0.1],
        [radius * 0.98, cap, 0.05],
        [0, cap + 0.05],
      ],
      lid,
    ),
    cylinderShadow(radius * 0.9, 0, cap),
  )
}

/** Anything turned on a lathe. */
export function turnedPack(item: Item, prints: Prints, seen: Seen): Group {
  const { profile = 'jar' } = item.body
  if (profile === 'cream') return pot(item, prints, seen)
  if (profile === 'tube') return tube(item, prints, seen)
  const plan = bottles[profile]
  return plan ? bottle(item, prints, seen, plan) : clearJar(item, prints, seen)
}
