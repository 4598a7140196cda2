import { Group, type Mesh } from 'three'
import { surface } from './finish'
import type { Item } from './item'
import type { Prints } from './prints'
import { cylinderShadow, label, part, type Seen } from './turned-parts'

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
        [radius - 0.8, high - 0.08, 0.1],
        [0, high - 0.08],
      ],
      lacquer,
    ),
  )
  group.add(rim(0.16, 0.08), rim(lidLow, 0.13))
  group.add(label(item, prints, seen, { radius, low: 0.36, high: lidLow - 0.2, share: 0.34 }))
  return group.add(cylinderShadow(radius, 0.1, high - 0.5))
}
