import { CylinderGeometry, Group, Matrix4, Mesh, Quaternion, Vector3 } from 'three'
import { heap, type Lying, pieceOf, pieces } from '../contents/heap'
import { between, randomFrom } from '../random'
import { glassOf, surface } from './finish'
import type { Item } from './item'
import type { Prints } from './prints'
import { cylinderShadow, label, part, type Seen } from './turned-parts'

/** What is no heap of pieces stands in the jar as a stack of pale discs: cotton pads, wipes. */
function stack(radius: number, low: number, high: number): Group {
  const discs = Math.max(1, Math.floor((high - low) / 0.32))
  const each = (high - low) / discs
  const group = new Group()
  for (let index = 0; index < discs; index++) {
    const disc = new Mesh(
      new CylinderGeometry(radius * 0.9, radius * 0.9, each * 0.97, 48),
      surface('matt', { colour: '#f5f3ee' }),
    )
    disc.position.y = low + (index + 0.5) * each
    group.add(disc)
  }
  return group
}

/** Pieces pressed against the wall of a jar and heaped on top of what is in it. */
function filling(item: Item, radius: number, [low, high]: readonly [number, number]): Group {
  const random = randomFrom(`${item.sku} filling`)
  const kinds = item.contents.filter((kind) => pieceOf(kind))
  if (kinds.length === 0) return stack(radius, low, high)
  const lying: Lying[] = []
  const area = 2 * Math.PI * radius * (high - low)
  const mean =
    kinds.reduce((sum, kind) => sum + (pieceOf(kind)?.half[0] ?? 1) * (pieceOf(kind)?.half[1] ?? 1) * 2.1, 0) /
    Math.max(1, kinds.length)
  const layered = item.body.profile === 'tub'
  for (let index = 0; index < area / mean; index++) {
    const [angle, share] = [between(random, 0, 2 * Math.PI), random()]
    const place = layered
      ? Math.min(kinds.length - 1, Math.floor(share * kinds.length))
      : Math.floor(random() ** 1.3 * kinds.length)
    const kind = kinds[place]
    const piece = kind === undefined ? undefined : pieceOf(kind)
    if (kind === undefined || !piece) continue
    // Whichever way it is turned, it stays above the bottom.
    const y = low + piece.half[1] * 0.85 + share * (high - low - piece.half[1] * 0.85)
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
export function clearJar(item: Item, prints: Prints, seen: Seen): Group {
  const [wide, high] = item.body.cm
  const [radius, tub] = [wide / 2, item.body.profile === 'tub']
  const neck = high * (tub ? 0.86 : 0.79)
  const foot = tub ? radius * 0.93 : radius
  const glass = glassOf('#f4f8f7', 0.07, 0.05)
  const group = new Group().add(filling(item, radius - 0.16, [0.3, neck * 0.9]))
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
        [cap - 0.1, neck - 0.16],
        [cap, neck - 0.08, 0.05],
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
