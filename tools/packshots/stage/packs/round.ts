import { Group, Mesh } from 'three'
import { tubeSheet } from '../bodies/turned'
import { bottle, bottles, wallOf } from './bottle'
import { clearJar } from './clear-jar'
import { surface } from './finish'
import type { Item } from './item'
import type { Prints } from './prints'
import { cylinderShadow, label, part, type Seen } from './turned-parts'

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
  return group.add(cylinderShadow(radius * 0.86, 0.3, lidLow), cylinderShadow(radius * 0.98, lidLow + 0.2, high - 0.35))
}

/** How much narrower a tube's print is than its half: what stands at the sides cannot be read. */
const printShare = 1.42

function tube(item: Item, prints: Prints, seen: Seen): Group {
  const [wide, high] = item.body.cm
  const [radius, cap] = [wide / 2, high * 0.13]
  const finish = item.body.finish === 'clear' ? 'gloss' : (item.body.finish ?? 'matt')
  const ratio = ((high - cap) / (radius * Math.PI)) * printShare
  const map = seen === 'front' ? prints.front(ratio, [0.1, 0.03]) : prints.back(ratio, [0.1, 0.03])
  const printed = surface(finish, { map })
  const bare = surface(finish, { colour: item.colours.pack })
  const group = new Group()
  group.add(new Mesh(tubeSheet(item.body.cm, cap, 1, printShare), seen === 'front' ? printed : bare))
  group.add(new Mesh(tubeSheet(item.body.cm, cap, -1, printShare), seen === 'back' ? printed : bare))
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
