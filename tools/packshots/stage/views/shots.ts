import { Box3, Group, Vector3 } from 'three'
import type { Item } from '../packs/item'
import { pack, single } from '../packs/pack'
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

/** The pack, its sachets if it holds any, and loose contents at its right foot. */
export function stilllife(studio: Studio, item: Item, pixels: number): Group {
  const photo = photoFor(studio, item)
  const look = { seen: 'front', photo, pixels } as const
  const { cm, sachets = 0 } = item.body
  const goods = new Group()
  const main = pack(item, look)
  main.scale.setScalar(item.scale)
  goods.add(main)
  const [wide, high] = cm
  const [half, front] = footOf(item.body)
  for (let index = 0; index < Math.min(2, sachets); index++) {
    const small = single(item, { ...look, pixels: Math.round(pixels * 0.6) })
    small.position.set(-half * 1.02 + index * wide * 0.19, 0.1, front + 0.8 + index * 1.5)
    small.rotation.set(-0.16, 0.3 - index * 0.36, index ? -0.05 : 0.06)
    goods.add(small)
  }
  const small = isTurned(item)
  const isBox = item.body.form === 'box'
  const radius = Math.min(8, Math.max(1.5, small ? high * 0.3 : wide * (isBox ? 0.19 : 0.3)))
  const spot = { x: half * (small ? 1.22 : isBox ? 0.9 : 0.55), z: front + radius * (small ? 0.6 : 0.9), radius }
  const blocked = (x: number, z: number) => Math.abs(x) < half * 1.02 && z < front * 1.05 + 0.4
  return goods.add(scatter(item.contents, spot, item.product, { blocked, ceiling: high * (small ? 0.2 : 0.16) }))
}

/** What the lens frames: the largest size with its loose contents, so that smaller sizes look smaller. */
function frameOf(item: Item): Box3 {
  const [half, front] = footOf(item.body)
  const high = item.body.cm[1]
  const reach = Math.max(half * 1.08, high * 0.28)
  return new Box3(
    new Vector3(item.body.sachets ? -reach * 1.2 : -reach, 0, -front),
    new Vector3(reach * (isTurned(item) ? 1.5 : 1.16), high, front + high * 0.12),
  )
}

/** A lying box seen from its corner reaches less far than the frame around it. */
function fillFor({ form, cm, sachets = 0 }: Item['body']): number {
  if (form !== 'box' || cm[1] > cm[0]) return 0.88
  return sachets > 0 ? 1.02 : 1.2
}

export function frontView(studio: Studio, item: Item, pixels: number): HTMLCanvasElement {
  const goods = stilllife(studio, item, pixels > 1000 ? 1200 : 720)
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
    fill: fillFor(item.body),
    framed: frameOf(item),
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
  return photograph(studio, item.contents, { pixels, fine: true, raise: 30 })
}

/** For the row of categories: pack and contents on nothing. */
export function categoryView(studio: Studio, item: Item, pixels: number): HTMLCanvasElement {
  const goods = stilllife(studio, item, 420)
  return studio.take({ goods, width: pixels, height: pixels, turn: turnFor(item.body), raise: 11, fill: 0.94 })
}
