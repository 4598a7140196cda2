import { Box3, Group, Mesh, Vector3 } from 'three'
import { boxSide, type Side } from '../bodies/rounded-box'
import type { Size } from '../bodies/sheet'
import { surface } from '../packs/finish'
import { pack } from '../packs/pack'
import type { Studio } from '../studio/studio'
import type { Order } from './order'
import { printedPhoto } from './photo'
import { scatter } from './scatter'

const sides: readonly Side[] = ['front', 'back', 'left', 'right', 'top']

/** A wrapped present with a band both ways. */
function present(size: Size, paper: string, ribbon: string): Group {
  const group = new Group()
  const [wide, high, deep] = size
  const add = (of: Size, colour: string, finish: 'matt' | 'gloss') => {
    for (const side of sides) group.add(new Mesh(boxSide(of, 0.15, side), surface(finish, { colour })))
  }
  add(size, paper, 'matt')
  add([wide * 0.16, high + 0.06, deep + 0.12], ribbon, 'gloss')
  add([wide + 0.12, high + 0.05, deep * 0.16], ribbon, 'gloss')
  return group
}

/** Goods in a row at the right, the words of the page have the left. */
export function bannerView(studio: Studio, order: Order & { view: 'banner' }): HTMLCanvasElement {
  const goods = new Group()
  let x = 0
  const tallest = Math.max(...order.items.map(({ body }) => body.cm[1]))
  order.items.forEach((item, place) => {
    const made = pack(item, { seen: 'front', photo: printedPhoto(studio, item.contents), pixels: 640 })
    // Things of very different size are brought nearer to each other, as a wide lens would.
    const scale = item.scale * (tallest / item.body.cm[1]) ** 0.55
    const half = (item.body.cm[0] / 2) * scale
    made.scale.setScalar(scale)
    made.position.set(x + half, 0, place % 2 ? 2 : 0)
    made.rotation.y = (place - (order.items.length - 1) / 2) * -0.12
    x += half * 1.84
    goods.add(made)
  })
  if (order.dressing === 'sale') {
    const box = present([tallest * 0.27, tallest * 0.22, tallest * 0.27], '#c8231c', '#f0c66a')
    box.position.set(-tallest * 0.16, 0, 3)
    box.rotation.y = 0.5
    const low = present([tallest * 0.19, tallest * 0.13, tallest * 0.19], '#f0c66a', '#c8231c')
    low.position.set(-tallest * 0.38, 0, 5)
    low.rotation.y = -0.4
    goods.add(box, low)
  }
  const lying: Box3[] = []
  if (order.contents.length > 0) {
    const spot = { x: x * 0.2, z: 7, radius: tallest * 0.13 }
    const heap = scatter(order.contents, spot, order.ground, { blocked: (_x, z) => z < 4.5 })
    heap.updateMatrixWorld(true)
    const box = new Box3().setFromObject(heap)
    box.min.y = Math.max(0, box.min.y)
    lying.push(box)
    goods.add(heap)
  }
  const framed = new Box3(
    new Vector3(order.dressing === 'sale' ? -tallest * 0.42 : 0, 0, -3),
    new Vector3(x + tallest * 0.06, tallest, 3),
  )
  return studio.take({
    goods,
    width: order.width,
    height: order.height,
    ground: order.ground,
    turn: 6,
    raise: 9,
    fill: [0.62, 0.96],
    middle: [0.36, 0],
    framed: [framed, ...lying],
  })
}
