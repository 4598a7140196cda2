import { Group, Mesh } from 'three'
import { gusset } from '../bodies/gusset'
import { pillow } from '../bodies/pillow'
import { sachet } from '../bodies/sachet'
import type { Shell, Size } from '../bodies/sheet'
import { shadowOf, withoutShadow } from '../studio/shadow-only'
import { surface } from './finish'
import type { Item } from './item'
import type { Prints } from './prints'

type Form = 'pillow' | 'gusset' | 'sachet'

const shells: Readonly<Record<Form, (size: Size, seed: number) => Shell>> = { pillow, gusset, sachet }
/** Shares of the height without type, above and below. */
const margins: Readonly<Record<Form, (high: number) => readonly [number, number]>> = {
  pillow: (high) => [1.9 / high, 1.9 / high],
  gusset: () => [0.17, 0.045],
  sachet: (high) => [1.1 / high, 1 / high],
}

/** A bag of any kind. Only the side that is seen carries its print. */
export function bag(form: Form, item: Item, prints: Prints, side: 'front' | 'back', seed: number): Group {
  const size = item.body.cm
  const ratio = size[1] / size[0]
  const finish = item.body.finish ?? 'matt'
  const shell = shells[form](size, seed)
  const around = margins[form](size[1])
  const printed = surface(finish, { map: side === 'front' ? prints.front(ratio, around) : prints.back(ratio, around) })
  const bare = surface(finish, { colour: item.colours.pack })
  const group = new Group()
  group.add(withoutShadow(new Mesh(shell.front, side === 'front' ? printed : bare)))
  group.add(withoutShadow(new Mesh(shell.back, side === 'back' ? printed : bare)))
  group.add(...shell.coarse.map(shadowOf))
  group.rotation.x = form === 'sachet' ? -0.1 : form === 'pillow' ? -0.05 : 0
  return group
}
