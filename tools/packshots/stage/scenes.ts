import { box, boxRatio, carton, gift, tub } from './boxes'
import { blur, gradient, makeCanvas, scale, shade, within, type Context } from './canvas'
import { fillWith, mound, scatter } from './heap'
import { pouch, pouchRatio } from './pouch'
import type { Print } from './label'

/** One pack as the list of looks has it, with what is printed on this size of it. */
export interface Shot {
  readonly pack: 'pouch' | 'box' | 'tub' | 'carton' | 'gift'
  readonly print: Print
  readonly contents: readonly string[]
  /** 1 for the largest size of a product, less for smaller ones. */
  readonly grade: number
}

/** The one ground: paper swept up behind, the light falling off to the right. */
function ground(context: Context, width: number, height: number, tint = '#efe9e1'): void {
  context.fillStyle = gradient(
    context,
    [0, 0, 0, height],
    [
      [0, shade(tint, 0.42)],
      [0.58, tint],
      [0.72, shade(tint, -0.035)],
      [1, shade(tint, 0.2)],
    ],
  )
  context.fillRect(0, 0, width, height)
  const glow = context.createRadialGradient(width * 0.3, height * 0.25, 0, width * 0.3, height * 0.25, width * 0.9)
  glow.addColorStop(0, 'rgba(255, 255, 255, .6)')
  glow.addColorStop(1, 'rgba(255, 255, 255, 0)')
  context.fillStyle = glow
  context.fillRect(0, 0, width, height)
}

/** Where a thing of this width touches the ground, and what it keeps from the light. */
function contact(context: Context, x: number, y: number, width: number): void {
  within(context, () => {
    blur(context, 22)
    context.fillStyle = 'rgba(60, 38, 20, .3)'
    context.beginPath()
    context.ellipse(x + width * 0.1, y + 2, width * 0.6, width * 0.085, 0, 0, 7)
    context.fill()
    blur(context, 6)
    context.fillStyle = 'rgba(40, 24, 12, .5)'
    context.beginPath()
    context.ellipse(x + 4, y - 4, width * 0.49, width * 0.028, 0, 0, 7)
    context.fill()
  })
}

const shapes = {
  pouch: { draw: pouch, ratio: pouchRatio, width: 410 },
  box: { draw: box, ratio: boxRatio, width: 420 },
  tub: { draw: tub, ratio: 1.28, width: 400 },
  carton: { draw: carton, ratio: 0.82, width: 540 },
  gift: { draw: gift, ratio: 0.72, width: 600 },
}

/** Stands a pack with its foot in the middle at `x`, `y`. Answers its width. */
function stand(context: Context, shot: Shot, at: { x: number; y: number; factor: number }): number {
  const shape = shapes[shot.pack]
  const width = shape.width * shot.grade * at.factor
  contact(context, at.x, at.y, width)
  const { print, contents } = shot
  shape.draw(context, { print, contents, x: at.x - width / 2, y: at.y - width * shape.ratio, width })
  return width
}

/** The pack on the ground with some of what it holds: 800 × 800. */
export function packshot(shot: Shot): HTMLCanvasElement {
  const { canvas, context } = makeCanvas(800, 800)
  ground(context, 800, 800)
  const flat = shot.pack === 'carton' || shot.pack === 'gift'
  stand(context, shot, { x: flat ? 376 : shot.pack === 'box' ? 366 : 385, y: 700, factor: 1 })
  const seed = shot.print.name + shot.print.note
  const filling = { contents: shot.contents, size: 74, seed }
  scatter(
    context,
    [
      { x: 118, y: 728 },
      { x: 176, y: 752 },
      { x: 420, y: 760 },
    ],
    { ...filling, seed: `${seed}alone` },
  )
  mound(context, { x: 618, y: 722, width: flat ? 210 : 270, height: flat ? 52 : 92 }, filling)
  return canvas
}

/** The contents in a bowl, seen from above: 800 × 800. */
export function openShot(shot: Shot): HTMLCanvasElement {
  const { canvas, context } = makeCanvas(800, 800)
  ground(context, 800, 800)
  const seed = `${shot.print.name}${shot.print.note}open`
  within(context, () => {
    blur(context, 26)
    context.fillStyle = 'rgba(60, 38, 20, .42)'
    context.beginPath()
    context.ellipse(436, 446, 318, 318, 0, 0, 7)
    context.fill()
  })
  const disc = (radius: number, fill: string | CanvasGradient) => {
    context.fillStyle = fill
    context.beginPath()
    context.ellipse(400, 400, radius, radius, 0, 0, 7)
    context.fill()
  }
  disc(
    322,
    gradient(
      context,
      [120, 120, 700, 700],
      [
        [0, '#fffdf8'],
        [0.5, '#f1ebe0'],
        [1, '#d6cbbb'],
      ],
    ),
  )
  disc(
    298,
    gradient(
      context,
      [150, 150, 660, 660],
      [
        [0, '#c9bca8'],
        [0.6, '#e9e0d2'],
        [1, '#fbf7ef'],
      ],
    ),
  )
  within(context, () => {
    context.beginPath()
    context.ellipse(400, 400, 282, 282, 0, 0, 7)
    context.clip()
    fillWith(context, [110, 110, 580, 580], { contents: shot.contents, size: 104, seed })
    blur(context, 22)
    context.lineWidth = 54
    context.strokeStyle = 'rgba(30, 16, 6, .5)'
    context.beginPath()
    context.ellipse(408, 408, 296, 296, 0, 0, 7)
    context.stroke()
  })
  scatter(
    context,
    [
      { x: 700, y: 690 },
      { x: 748, y: 622 },
      { x: 88, y: 716 },
    ],
    { contents: shot.contents, size: 96, seed },
  )
  return canvas
}

/** Packs at the right, calm ground at the left for the title: 1200 × 600. */
export function banner(shots: readonly Shot[], tint: string): HTMLCanvasElement {
  const { canvas, context } = makeCanvas(1200, 600)
  ground(context, 1200, 600, tint)
  const isWide = shots.some(({ pack }) => shapes[pack].ratio < 1)
  const room = shots.length > 2 ? 175 : 210
  shots.forEach((shot, place) => {
    const last = place === shots.length - 1
    stand(context, shot, {
      x: (isWide ? 850 : 985) - (shots.length - 1 - place) * room,
      y: last ? 540 : 505,
      factor: isWide ? 0.76 : last ? 0.9 : 0.8,
    })
  })
  const main = shots.at(-1)
  if (main)
    mound(
      context,
      { x: isWide ? 540 : 630, y: 552, width: 250, height: 64 },
      { contents: main.contents, size: 66, seed: 'banner' },
    )
  return canvas
}

/** The contents as a small mound for a category: 240 × 240. */
export function category(shot: Shot): HTMLCanvasElement {
  const { canvas, context } = makeCanvas(240, 240)
  ground(context, 240, 240)
  if (shot.pack === 'pouch')
    mound(
      context,
      { x: 120, y: 172, width: 172, height: 92 },
      { contents: shot.contents, size: 66, seed: shot.print.name },
    )
  else {
    const wide = shapes[shot.pack].ratio < 1
    stand(context, shot, { x: wide ? 108 : 104, y: 206, factor: (wide ? 0.3 : 0.33) / shot.grade })
  }
  return canvas
}

/** Side by side at a third of their size, to look over. */
export function contactSheet(canvases: readonly HTMLCanvasElement[], columns: number): HTMLCanvasElement {
  const cell = 260
  const { canvas, context } = makeCanvas(cell * columns, cell * Math.ceil(canvases.length / columns))
  canvases.forEach((one, place) => {
    const height = (cell * one.height) / one.width
    context.drawImage(one, (place % columns) * cell, Math.floor(place / columns) * cell, cell - 4 / scale, height)
  })
  return canvas
}
