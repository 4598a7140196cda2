import { blur, gradient, shade, within, type Context } from './canvas'
import { fillWith } from './heap'
import { front, netContents, type Print } from './label'
import { between, randomFrom } from './random'

export interface Pack {
  readonly print: Print
  readonly contents: readonly string[]
  /** Top left corner and width; the height follows. */
  readonly x: number
  readonly y: number
  readonly width: number
}

/** Height of a pouch against its width. */
export const pouchRatio = 1.42

/** A sealed stand-up pouch with a window. */
export function pouch(context: Context, pack: Pack): void {
  const { x, y, width } = pack
  const height = width * pouchRatio
  const body = new Path2D(outline(width, height))
  within(context, () => {
    context.translate(x, y)
    context.fillStyle = pack.print.colour
    context.fill(body)
    context.clip(body)
    context.fillStyle = gradient(
      context,
      [0, 0, 0, height],
      [
        [0, shade(pack.print.colour, 0.12)],
        [0.55, pack.print.colour],
        [1, shade(pack.print.colour, -0.16)],
      ],
    )
    context.fillRect(-20, -20, width + 40, height + 60)
    window(context, pack, { width, height })
    front(context, pack.print, { x: 0, y: height * 0.145, width })
    netContents(context, pack.print, { x: 0, y: height * 0.925, width })
    swell(context, width, height, pack.print.name + pack.print.net)
    seal(context, width, height * 0.072)
  })
}

function outline(width: number, height: number): string {
  const teeth = 44
  const tooth = (at: number) => `L${(8 + ((width - 16) * at) / teeth).toFixed(1)},${at % 2 ? 0 : 4}`
  const top = Array.from({ length: teeth + 1 }, (_none, at) => tooth(at)).join(' ')
  const [r, b] = [width, height]
  return (
    `M8,4 ${top} C${r - 4},${b * 0.06} ${r - 7},${b * 0.08} ${r - 3},${b * 0.13} C${r + 8},${b * 0.3} ${r + 9},${b * 0.7} ${r - 2},${b * 0.93}` +
    ` Q${r - 6},${b - 4} ${r - 22},${b - 2} Q${r / 2},${b + 16} 22,${b - 2} Q6,${b - 4} 2,${b * 0.93}` +
    ` C-9,${b * 0.7} -8,${b * 0.3} 3,${b * 0.13} C7,${b * 0.08} 4,${b * 0.06} 8,4Z`
  )
}

function window(context: Context, pack: Pack, size: { width: number; height: number }): void {
  const { width, height } = size
  const [left, top, wide, high] = [width * 0.13, height * 0.485, width * 0.74, height * 0.375]
  const arch = new Path2D()
  arch.roundRect(left, top, wide, high, [wide * 0.5, wide * 0.5, width * 0.07, width * 0.07])
  within(context, () => {
    context.clip(arch)
    fillWith(context, [left, top, wide, high], {
      contents: pack.contents,
      size: width * 0.19,
      seed: pack.print.name + pack.print.note,
    })
    blur(context, 7)
    context.lineWidth = 26
    context.strokeStyle = 'rgba(20, 10, 4, .6)'
    context.stroke(arch)
  })
  context.lineWidth = width * 0.008
  context.strokeStyle = pack.print.accent
  context.stroke(arch)
}

/** Folds, the round of the body and the light on the film. */
function swell(context: Context, width: number, height: number, seed: string): void {
  const random = randomFrom(seed)
  within(context, () => {
    blur(context, width * 0.016)
    context.lineCap = 'round'
    for (let fold = 0; fold < 16; fold++) {
      const fromTop = fold % 2 === 0
      const x = between(random, 0.04, 0.96) * width
      const y = fromTop ? height * 0.075 : height * 0.99
      const reach = between(random, 0.05, 0.13) * height * (fromTop ? 1 : -1)
      context.strokeStyle = fold % 4 < 2 ? 'rgba(255, 255, 255, .3)' : 'rgba(10, 5, 0, .26)'
      context.lineWidth = between(random, 3, 9) * (width / 400)
      context.beginPath()
      context.moveTo(x, y)
      context.quadraticCurveTo(x + between(random, -12, 12), y + reach * 0.5, x + (width / 2 - x) * 0.12, y + reach)
      context.stroke()
    }
  })
  context.fillStyle = gradient(
    context,
    [-8, 0, width + 8, 0],
    [
      [0, 'rgba(12, 6, 2, .5)'],
      [0.07, 'rgba(12, 6, 2, .16)'],
      [0.15, 'rgba(255, 252, 240, .12)'],
      [0.22, 'rgba(255, 252, 240, .3)'],
      [0.3, 'rgba(255, 252, 240, .06)'],
      [0.66, 'rgba(12, 6, 2, 0)'],
      [0.88, 'rgba(12, 6, 2, .2)'],
      [0.95, 'rgba(12, 6, 2, .34)'],
      [1, 'rgba(12, 6, 2, .5)'],
    ],
  )
  context.fillRect(-20, 0, width + 40, height + 20)
  within(context, () => {
    blur(context, width * 0.02)
    context.fillStyle = 'rgba(10, 5, 0, .3)'
    context.beginPath()
    context.ellipse(width / 2, height * 1.02, width * 0.56, height * 0.05, 0, 0, 7)
    context.fill()
    context.fillStyle = 'rgba(255, 253, 245, .42)'
    context.beginPath()
    context.ellipse(width * 0.135, height * 0.42, width * 0.014, height * 0.24, 0.02, 0, 7)
    context.fill()
  })
}

/** The pressed seam at the top. */
function seal(context: Context, width: number, height: number): void {
  for (let at = 0; at < width; at += 5) {
    context.fillStyle = 'rgba(255, 255, 255, .16)'
    context.fillRect(at, 0, 2, height)
    context.fillStyle = 'rgba(0, 0, 0, .14)'
    context.fillRect(at + 2, 0, 1.4, height)
  }
  context.fillStyle = gradient(
    context,
    [0, height, 0, height + 20],
    [
      [0, 'rgba(0, 0, 0, .3)'],
      [0.3, 'rgba(255, 255, 255, .2)'],
      [1, 'rgba(255, 255, 255, 0)'],
    ],
  )
  context.fillRect(0, height, width, 20)
}
