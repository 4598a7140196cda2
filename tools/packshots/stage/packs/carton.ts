import { BoxGeometry, Group, Mesh } from 'three'
import { boxSide, type Side } from '../bodies/rounded-box'
import { brightness, makePaper, type, shade } from '../print/paper'
import { mark } from '../print/mark'
import { shadowOf, withoutShadow } from '../studio/shadow-only'
import type { Size } from '../bodies/sheet'
import { surface } from './finish'
import type { Item } from './item'
import { onto, type Prints } from './prints'

const sides: readonly Side[] = ['front', 'back', 'left', 'right', 'top']

/** Narrow sides: the colour of the pack, its mark and name, and on top the line where the flap goes in. */
function narrow(item: Item, ratio: number, isTop: boolean) {
  const paper = makePaper(ratio, 420)
  const { context, height } = paper
  const { colours, maker, label } = item
  context.fillStyle = shade(colours.pack, isTop ? 0.03 : -0.05)
  context.fillRect(0, 0, 1000, height)
  const middle = height / 2
  if (isTop) {
    context.fillStyle = 'rgba(0, 0, 0, .35)'
    context.fillRect(0, height * 0.06, 1000, Math.max(3, height * 0.012))
    mark(paper, maker.mark, [500, middle], Math.min(200, height * 0.4), colours.ink)
  } else {
    const size = Math.min(230, height / ([...label.name].length + 4))
    ;[...label.name].forEach((letter, place) =>
      type(paper, letter, {
        x: 500,
        y: middle + (place - (label.name.length - 1) / 2) * size * 1.12,
        size,
        colour: colours.ink,
        face: maker.face,
        bold: true,
      }),
    )
    mark(paper, maker.mark, [500, height * 0.12], 170, colours.ink)
  }
  return onto(paper.canvas)
}

function sixSides(size: Size, radius: number, materialOf: (side: Side) => ReturnType<typeof surface>): Group {
  const group = new Group()
  for (const side of sides) {
    const material = materialOf(side)
    material.defines = { ...material.defines, STUDIO_SOFT: '' }
    group.add(withoutShadow(new Mesh(boxSide(size, radius, side), material)))
  }
  // Inside of the rounded edges, and so far that soft shadows do not fall on what throws them.
  const [wide, high, deep] = size
  const inset = Math.min(0.4, deep * 0.12)
  const shadow = shadowOf(new BoxGeometry(wide - inset * 2, high - inset, deep - inset * 2))
  shadow.position.y = (high - inset) / 2
  return group.add(shadow)
}

/** A folding carton. */
export function carton(item: Item, prints: Prints, seen: 'front' | 'back'): Group {
  const { cm, finish = 'matt' } = item.body
  const [wide, high, deep] = cm
  return sixSides(cm, 0.16, (side) => {
    if (side === 'top') return surface(finish, { map: narrow(item, deep / wide, true) })
    if (side === 'left' || side === 'right') return surface(finish, { map: narrow(item, high / deep, false) })
    if (side === seen)
      return surface(finish, { map: side === 'front' ? prints.front(high / wide) : prints.back(high / wide) })
    return surface(finish, { colour: item.colours.pack })
  })
}

/** A gift box of stiff board: the lid comes over the front half, a gold line where they meet. */
export function giftBox(item: Item, prints: Prints, seen: 'front' | 'back'): Group {
  const { cm, finish = 'matt', lid = item.colours.pack } = item.body
  const [wide, high, deep] = cm
  const group = new Group()
  const cover: Size = [wide, high, deep * 0.62]
  const front = sixSides(cover, 0.12, (side) =>
    side === 'front' && seen === 'front'
      ? surface(finish, { map: prints.front(high / wide) })
      : surface(finish, { colour: side === 'top' ? shade(lid, 0.03) : lid }),
  )
  front.position.z = deep * 0.19
  const base: Size = [wide - 0.5, high - 0.25, deep * 0.99]
  const inner = sixSides(base, 0.12, (side) =>
    side === 'back' && seen === 'back'
      ? surface(finish, { map: prints.back(high / wide) })
      : surface(finish, { colour: brightness(item.colours.accent) > 0.5 ? item.colours.accent : shade(lid, 0.12) }),
  )
  inner.position.z = -deep * 0.005
  return group.add(front, inner)
}
