import { Box3, BoxGeometry, Group, Mesh, MeshBasicMaterial, PlaneGeometry, Vector3 } from 'three'
import { boxSide, type Side } from '../bodies/rounded-box'
import type { Size } from '../bodies/sheet'
import { surface } from '../packs/finish'
import type { Item } from '../packs/item'
import { pack } from '../packs/pack'
import { onto } from '../packs/prints'
import { makePaper, shade, type } from '../print/paper'
import type { Studio } from '../studio/studio'
import { shadowOf, withoutShadow } from '../studio/shadow-only'
import type { Order } from './order'

const sides: readonly Side[] = ['front', 'back', 'left', 'right', 'top', 'bottom']

/** The width of the wall seen, cm; goods are drawn up to four times as large as they would be, or nobody could tell them. */
const wallWidth = 300
const enlarged = 4

/** The cupboard on the wall: its boards, from the lowest, and its width. */
const boards = [36, 74, 112] as const
const rowHeight = 38
const inside = 236

function block(size: Size, colour: string, at: readonly [number, number, number]): Group {
  const group = new Group()
  for (const side of sides) group.add(new Mesh(boxSide(size, 0.6, side), surface('matt', { colour })))
  group.position.set(...at)
  return group
}

function sign(name: string, colour: string): Mesh {
  const paper = makePaper(0.16, 1400)
  paper.context.fillStyle = colour
  paper.context.fillRect(0, 0, 1000, 160)
  type(paper, name, { x: 500, y: 82, size: 84, colour: '#fffaf0', bold: true, spacing: 0.2, maxWidth: 900 })
  const mesh = new Mesh(new BoxGeometry(118, 18.9, 2), surface('matt', { map: onto(paper.canvas) }))
  mesh.position.set(0, 170, -20)
  return mesh
}

/** The back of a row, lit by a strip of light under the board above. */
function litBack(wall: string, low: number): Mesh {
  const paper = makePaper(rowHeight / inside, 1024)
  const fall = paper.context.createLinearGradient(0, 0, 0, paper.height)
  fall.addColorStop(0, '#fffaf0')
  fall.addColorStop(0.12, shade(wall, 0.7))
  fall.addColorStop(1, shade(wall, -0.1))
  paper.context.fillStyle = fall
  paper.context.fillRect(0, 0, 1000, paper.height)
  const mesh = withoutShadow(
    new Mesh(new PlaneGeometry(inside, rowHeight), new MeshBasicMaterial({ map: onto(paper.canvas) })),
  )
  mesh.position.set(0, low + rowHeight / 2, -20.5)
  return mesh
}

/** Its boards throw no shadow on the goods: its own light is too near for that. */
function cupboard(wall: string, wood: string): Group {
  const group = new Group()
  const top = boards[2] + rowHeight
  for (const low of boards) group.add(litBack(wall, low))
  for (const at of [...boards.map((low) => low - 3), top]) group.add(block([inside, 3, 22], wood, [0, at, -10]))
  for (const side of [-1, 1])
    group.add(block([4, top - boards[0] + 6, 22], wood, [side * (inside / 2 + 2), boards[0] - 3, -10]))
  // Drawers below, down to the floor.
  const drawer = inside / 4
  for (let place = 0; place < 4; place++)
    group.add(block([drawer - 0.8, boards[0] - 6, 21], wood, [(place - 1.5) * drawer, 2, -10]))
  group.add(block([inside + 8, boards[0] - 4, 19], shade(wood, -0.35), [0, 0, -10]))
  group.traverse(withoutShadow)
  const thrown = shadowOf(new BoxGeometry(inside + 8, top, 4))
  thrown.position.set(0, top / 2, -20)
  return group.add(thrown)
}

function shown(item: Item, high: number, at: readonly [number, number, number]): Group {
  const made = pack(item, { seen: 'front', photo: undefined, pixels: 300 })
  made.scale.setScalar(Math.min(enlarged, high / item.body.cm[1], 32 / item.body.cm[0]))
  made.position.set(...at)
  return made
}

/** A shop: wall, sign, a lit cupboard of goods and a counter with some more. */
export function storeView(studio: Studio, order: Order & { view: 'store' }): HTMLCanvasElement {
  const { wall, counter, name } = order.store
  const goods = new Group()
  goods.add(block([wallWidth * 2, 260, 2], wall, [0, 0, -24]), sign(name, counter), cupboard(wall, shade(counter, 0.3)))
  const at = (place: number) => order.items[place % order.items.length]
  boards.forEach((low, row) => {
    for (let column = 0; column < 6; column++) {
      // Two of a kind side by side, each row beginning with another.
      const item = at(Math.floor(column / 2) + row)
      if (item) goods.add(shown(item, rowHeight * 0.8, [(column - 2.5) * 38, low, -9]))
    }
  })
  goods.add(block([132, 27, 34], counter, [74, 0, 50]), block([138, 3, 40], shade(counter, 0.65), [74, 27, 50]))
  for (let place = 0; place < 3; place++) {
    const item = at(place + 1)
    if (item) goods.add(shown(item, 25, [44 + place * 30, 30, 52]))
  }
  const framed = new Box3(new Vector3(-wallWidth / 2, 6, -24), new Vector3(wallWidth / 2, 184, 20))
  return studio.take({
    goods,
    width: order.width,
    height: order.height,
    ground: shade(wall, 0.3),
    turn: -4,
    raise: 5,
    fill: 1.02,
    framed: [framed],
  })
}
