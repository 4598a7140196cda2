import { Box3, Group, Mesh, TubeGeometry, Vector3, CatmullRomCurve3 } from 'three'
import { surface } from '../packs/finish'
import type { Item } from '../packs/item'
import { pack } from '../packs/pack'
import { cylinderShadow, hidden, part } from '../packs/turned-parts'
import type { Studio } from '../studio/studio'
import { printedPhoto } from './photo'
import { ground } from './shots'

/** A mug as everybody has one: 9.5 cm high, 8 cm across. */
const mugSize = { high: 9.5, across: 8 }

function mug(): Group {
  const { high, across } = mugSize
  const radius = across / 2
  const glaze = surface('gloss', { colour: '#f7f5f0' })
  const group = new Group()
  const outline = [
    [0, 0.1],
    [radius - 0.5, 0],
    [radius, 0.6, 0.5],
    [radius, high - 0.1, 0.1],
    [radius - 0.35, high, 0.1],
    [radius - 0.4, 1, 0.5],
    [0, 0.8],
  ] as const
  group.add(part(outline, glaze), cylinderShadow(radius * 0.96, 0.4, high - 0.6))
  const ear = new CatmullRomCurve3(
    [
      [-radius + 0.2, high * 0.8],
      [-radius - 1.6, high * 0.84],
      [-radius - 2.6, high * 0.55],
      [-radius - 1.9, high * 0.26],
      [-radius + 0.2, high * 0.2],
    ].map(([x = 0, y = 0]) => new Vector3(x, y, 0)),
  )
  return group.add(hidden(new Mesh(new TubeGeometry(ear, 40, 0.5, 14), glaze)))
}

/** A line between two points of the picture with short ends, and a figure at its right or below it. */
function measure(
  context: CanvasRenderingContext2D,
  [from, to]: readonly [readonly [number, number], readonly [number, number]],
  words: string,
  unit: number,
): void {
  const upright = Math.abs(from[0] - to[0]) < Math.abs(from[1] - to[1])
  const end = unit * 0.012
  context.strokeStyle = '#4a433d'
  context.lineWidth = unit * 0.0018
  context.beginPath()
  context.moveTo(...from)
  context.lineTo(...to)
  for (const [x, y] of [from, to]) {
    context.moveTo(x - (upright ? end : 0), y - (upright ? 0 : end))
    context.lineTo(x + (upright ? end : 0), y + (upright ? 0 : end))
  }
  context.stroke()
  const size = unit * 0.03
  context.font = `400 ${size}px "Noto Sans CJK SC"`
  const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
  context.fillStyle = '#3a342f'
  context.textAlign = upright ? 'left' : 'center'
  context.textBaseline = 'middle'
  context.fillText(words, x + (upright ? end * 1.6 : 0), y + (upright ? 0 : size * 1.1))
}

const figure = (cm: number) => `${Number.isInteger(cm) ? cm : cm.toFixed(1)} cm`

/** The pack beside a mug, with its height and width in figures. */
export function sizeView(studio: Studio, item: Item, pixels: number): HTMLCanvasElement {
  const look = { seen: 'front', photo: printedPhoto(studio, item.contents), pixels: 1000 } as const
  const [foot, high, deep] = item.body.cm
  // A tube is widest where it is pressed flat.
  const wide = item.body.profile === 'tube' ? (foot * Math.PI) / 2 : foot
  const goods = new Group()
  const main = pack(item, look)
  main.position.x = wide / 2
  const beside = mug()
  beside.position.set(-mugSize.across / 2 - 2, 0, deep * 0.1)
  goods.add(main, beside)
  const right = main.position.x + wide / 2
  const left = beside.position.x - mugSize.across / 2 - 2.8
  const tall = Math.max(high, mugSize.high)
  // For the figures, which are as large in every picture.
  const room = Math.max(tall, right - left) * 0.11
  const framed = new Box3(new Vector3(left, -room, -deep / 2), new Vector3(right + room * 1.4, tall, deep / 2))
  studio.take({ goods, width: pixels, height: pixels, ground, turn: 0, raise: 5, fill: 0.9, framed: [framed] })
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = pixels
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2d context')
  context.drawImage(studio.renderer.domElement, 0, 0)
  const at = (x: number, y: number) => studio.placeOf(new Vector3(x, y, 0))
  const [low, off] = [-room * 0.45, right + room * 0.35]
  measure(context, [at(off, 0), at(off, high)], figure(high), pixels)
  measure(context, [at(main.position.x - wide / 2, low), at(right, low)], figure(Math.round(wide * 10) / 10), pixels)
  const mugLeft = beside.position.x - mugSize.across / 2
  measure(context, [at(mugLeft, low), at(mugLeft + mugSize.across, low)], '马克杯 8 cm', pixels)
  return canvas
}
