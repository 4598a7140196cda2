import { Box3, Group, Vector3 } from 'three'
import { isSwatch } from '../contents/swatch'
import type { Item } from '../packs/item'
import { pack, seedOf, single } from '../packs/pack'
import type { Studio } from '../studio/studio'
import { photograph, printedPhoto } from './photo'
import { scatter } from './scatter'

/** The one ground. */
export const ground = '#f4f1ec'

/** Boxes show a side, round things need no turning. */
const turnFor = ({ form }: Item['body']) => (form === 'box' ? 27 : form === 'tin' || form === 'jar' ? 0 : 13)

const isTurned = ({ body }: Item) => body.form === 'jar' || body.form === 'tin'

const hasPhoto = ({ label }: Item) => label.design !== 'plain' && label.design !== 'band'

function photoFor(studio: Studio, item: Item) {
  return hasPhoto(item) ? printedPhoto(studio, item.contents) : undefined
}

/** How far the pack reaches around its foot, cm, when turned to the lens. */
function footOf({ form, cm }: Item['body']): readonly [half: number, front: number] {
  const [wide, , deep] = cm
  return form === 'box' ? [wide / 2 + deep * 0.25, deep / 2 + wide * 0.2] : [wide / 2, deep / 2]
}

/** Where the loose contents lie, and how far they reach. */
function spotOf(item: Item) {
  const [wide, high] = item.body.cm
  const [half, front] = footOf(item.body)
  const [round, isBox] = [isTurned(item), item.body.form === 'box']
  // A dab of cream stands beside a slim tube and hides nothing of it.
  if (round && item.contents.some(isSwatch)) {
    const radius = Math.min(high * 0.3, wide * 0.55)
    return { x: half + radius * 0.75, z: front + radius * 0.4, radius }
  }
  const radius = Math.min(8, Math.max(1.5, round ? high * 0.3 : wide * (isBox ? 0.19 : 0.3)))
  return { x: half * (round ? 1.22 : isBox ? 0.9 : 0.55), z: front + radius * (round ? 0.6 : 0.9), radius }
}

export interface Stilllife {
  readonly goods: Group
  /** What the lens has to see: room for the largest size, so that smaller ones look smaller, and all that lies around. */
  readonly framed: readonly Box3[]
}

/** The pack, its sachets if it holds any, and loose contents at its right foot. */
export function stilllife(studio: Studio, item: Item, pixels: number): Stilllife {
  const photo = photoFor(studio, item)
  const look = { seen: 'front', photo, pixels } as const
  const { cm, sachets = 0 } = item.body
  const goods = new Group()
  const main = pack(item, look)
  main.scale.setScalar(item.scale)
  goods.add(main)
  const [wide, high, deep] = cm
  const [half, front] = footOf(item.body)
  const around: Group[] = []
  for (let index = 0; index < Math.min(2, sachets); index++) {
    const small = single(item, { ...look, pixels: Math.round(pixels * 0.6) })
    small.position.set(-half * 1.02 + index * wide * 0.19, 0.1, front + 0.8 + index * 1.5)
    small.rotation.set(-0.16, 0.3 - index * 0.36, index ? -0.05 : 0.06)
    around.push(small)
  }
  const spot = spotOf(item)
  const blocked = (x: number, z: number) => Math.abs(x) < half * 1.02 && z < front * 1.05 + 0.4
  const ceiling = high * (isTurned(item) ? 0.2 : 0.16)
  around.push(scatter(item.contents, spot, item.product, { blocked, ceiling }))
  const room = new Box3(new Vector3(-wide / 2, 0, -deep / 2), new Vector3(wide / 2, high, deep / 2))
  const boxes = around.map((part) => {
    part.updateMatrixWorld(true)
    const box = new Box3().setFromObject(part)
    box.min.y = Math.max(0, box.min.y)
    return box
  })
  return { goods: goods.add(...around), framed: [room, ...boxes] }
}

export function frontView(studio: Studio, item: Item, pixels: number): HTMLCanvasElement {
  const { goods, framed } = stilllife(studio, item, pixels > 1000 ? 1200 : 720)
  const turn = turnFor(item.body)
  // A list picture is taken larger and made smaller: that smooths its type.
  const side = pixels < 1000 ? Math.round(pixels * 1.3) : pixels
  return studio.take({
    goods,
    width: side,
    height: side,
    ground,
    turn,
    raise: 11,
    fill: item.body.form === 'box' ? 0.97 : 0.9,
    framed,
  })
}

/** What a jar or a tin comes in: round labels have no room for everything. */
function cartonOf(item: Item): Item {
  const high = Math.max(11, item.body.cm[1] * 1.12)
  return { ...item, body: { form: 'box', profile: 'carton', finish: 'matt', cm: [high * 0.8, high, high * 0.32] } }
}

/** Seen straight from behind, near enough to read; of what is round, the carton, with the thing itself before it. */
export function backView(studio: Studio, item: Item, pixels: number): HTMLCanvasElement {
  const look = { photo: undefined, pixels: 1150 }
  const shot = { width: pixels, height: pixels, ground, raise: 5 }
  if (!isTurned(item)) return studio.take({ ...shot, goods: pack(item, { ...look, seen: 'back' }), turn: 4, fill: 0.9 })
  const outer = cartonOf(item)
  const goods = new Group().add(pack(outer, { ...look, seen: 'back' }))
  const inner = pack(item, { ...look, seen: 'front', pixels: 700 })
  const scale = Math.min(1, (outer.body.cm[1] * 0.62) / item.body.cm[1])
  inner.scale.setScalar(scale)
  inner.position.set(outer.body.cm[0] / 2 + item.body.cm[0] * scale * 0.56, 0, 1.5)
  return studio.take({ ...shot, goods: goods.add(inner), turn: 3, fill: 0.92 })
}

export function closeView(studio: Studio, item: Item, pixels: number): HTMLCanvasElement {
  // Blurred before and behind as it is, it gains nothing from every pixel and takes twice as long.
  return photograph(studio, item.contents, {
    pixels: Math.min(pixels, 1200),
    fine: true,
    raise: 42,
    lies: seedOf(item.product) % 360,
  })
}

/** For the row of categories: pack and contents on nothing. */
export function categoryView(studio: Studio, item: Item, pixels: number): HTMLCanvasElement {
  const { goods } = stilllife(studio, item, 420)
  return studio.take({ goods, width: pixels, height: pixels, turn: turnFor(item.body), raise: 11, fill: 0.94 })
}
