import { Box3, BoxGeometry, Group, Mesh, Vector3 } from 'three'
import { boxSide, type Side } from '../bodies/rounded-box'
import type { Size } from '../bodies/sheet'
import { surface } from '../packs/finish'
import { pack } from '../packs/pack'
import { onto } from '../packs/prints'
import { makePaper, shade, type } from '../print/paper'
import type { Studio } from '../studio/studio'
import type { Order } from './order'

const sides: readonly Side[] = ['front', 'back', 'left', 'right', 'top']

/** The width of the wall seen, cm; goods are drawn four times as large as they would be, or nobody could tell them. */
const wallWidth = 300
const enlarged = 4

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
  const mesh = new Mesh(new BoxGeometry(130, 20.8, 2), surface('matt', { map: onto(paper.canvas) }))
  mesh.position.set(0, 150, -18)
  return mesh
}

/** A shop: wall, sign, two shelves of goods and a counter. */
export function storeView(studio: Studio, order: Order & { view: 'store' }): HTMLCanvasElement {
  const { wall, counter, name } = order.store
  const goods = new Group()
  goods.add(block([wallWidth * 1.6, 220, 2], wall, [0, 0, -24]))
  goods.add(sign(name, counter))
  for (const height of [62, 106]) goods.add(block([wallWidth * 0.8, 3, 26], shade(counter, 0.45), [0, height, -10]))
  goods.add(block([150, 44, 40], counter, [58, 0, 46]), block([158, 3, 46], shade(counter, 0.7), [58, 44, 46]))
  const row = Array.from({ length: 12 }, (_, place) => order.items[Math.floor(place / 1.5) % order.items.length])
  row.forEach((item, place) => {
    if (!item) return
    const made = pack(item, { seen: 'front', photo: undefined, pixels: 300 })
    const scale = Math.min(enlarged, 36 / item.body.cm[1])
    made.scale.setScalar(scale)
    const half = row.length / 2
    const column = place % half
    made.position.set((column - (half - 1) / 2) * 37, place < half ? 109 : 65, -6)
    goods.add(made)
  })
  const framed = new Box3(new Vector3(-wallWidth / 2, 8, -24), new Vector3(wallWidth / 2, 168, 40))
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
