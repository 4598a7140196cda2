import type { Colours, Label, Maker } from '../../packshots-spec'
import { signature } from './mark'
import { brightness, makePaper, type Paper, shade, type } from './paper'
import { plain } from './plain-label'

/** Everything printed on a front. */
export interface FrontPrint {
  readonly maker: Maker
  readonly label: Label
  readonly colours: Colours
  /** Net contents, e.g. `260克`. */
  readonly net: string
  /** A photograph of the contents, square. */
  readonly photo?: CanvasImageSource | undefined
  /** Shares of the height that are sealed above and below and carry no type. */
  readonly margins: readonly [above: number, below: number]
}

export type Draw = (paper: Paper, print: FrontPrint, area: { top: number; bottom: number }) => void

function ground({ context, height }: Paper, { colours }: FrontPrint): void {
  const wash = context.createLinearGradient(0, 0, 0, height)
  wash.addColorStop(0, shade(colours.pack, 0.04))
  wash.addColorStop(1, shade(colours.pack, -0.07))
  context.fillStyle = wash
  context.fillRect(0, 0, 1000, height)
}

/** The photograph inside `path`, `side` units large around the middle. */
function picture(
  { context }: Paper,
  photo: CanvasImageSource,
  path: Path2D,
  box: readonly [x: number, y: number, side: number],
): void {
  const [x, y, side] = box
  context.save()
  context.clip(path)
  context.drawImage(photo, x - side / 2, y - side / 2, side, side)
  context.restore()
}

/** What stands above the picture: name, flavour in a pill, Latin name, claims. Where it ends. */
function heading(paper: Paper, { label, colours, maker }: FrontPrint, y: number, ink = colours.ink): number {
  const { context } = paper
  const size = label.name.length > 5 ? 150 : label.name.length > 4 ? 172 : label.name.length > 2 ? 200 : 260
  type(paper, label.name, {
    x: 500,
    y: y + size * 0.5,
    size,
    colour: ink,
    face: maker.face,
    bold: true,
    spacing: 0.04,
    maxWidth: 860,
  })
  const latin = y + size * 1.16
  type(paper, label.latin.toUpperCase(), { x: 500, y: latin, size: 33, colour: ink, spacing: 0.24, maxWidth: 760 })
  const width = 90 + [...label.line].length * 56
  context.fillStyle = colours.accent
  context.beginPath()
  context.roundRect(500 - width / 2, latin + 46, width, 88, 44)
  context.fill()
  const onAccent =
    Math.abs(brightness(colours.accent) - brightness(colours.pack)) > 0.3
      ? colours.pack
      : shade(colours.accent, brightness(colours.accent) > 0.5 ? -0.75 : 0.85)
  type(paper, label.line, { x: 500, y: latin + 91, size: 50, colour: onAccent, bold: true, spacing: 0.06 })
  const claims = (label.claims ?? []).join('　·　')
  if (claims) type(paper, claims, { x: 500, y: latin + 186, size: 38, colour: ink, spacing: 0.1, maxWidth: 800 })
  return latin + (claims ? 226 : 160)
}

function foot(paper: Paper, { net, colours, maker }: FrontPrint, y: number, ink = colours.ink): void {
  if (net) type(paper, `净含量 ${net}`, { x: 90, y, size: 44, colour: ink, bold: true, align: 'left' })
  type(paper, maker.latin, { x: 910, y, size: 30, colour: ink, spacing: 0.3, align: 'right' })
}

const field: Draw = (paper, print, { top, bottom }) => {
  const { context } = paper
  const { colours, maker, photo } = print
  signature(paper, maker, [500, top + 84], 84, colours.accent)
  const end = heading(paper, print, top + 205)
  if (photo) {
    const path = new Path2D()
    const rim = end + 150
    path.ellipse(500, rim + 620, 860, 620, 0, 0, 7)
    const side = Math.max(1100, paper.height - rim + 200)
    context.fillStyle = colours.accent
    const line = new Path2D()
    line.ellipse(500, rim + 606, 872, 632, 0, 0, 7)
    context.fill(line)
    picture(paper, photo, path, [500, rim + side / 2 - 40, side])
    const dim = context.createLinearGradient(0, bottom - 260, 0, bottom)
    dim.addColorStop(0, 'rgba(0, 0, 0, 0)')
    dim.addColorStop(1, shade(colours.pack, -0.35))
    context.fillStyle = dim
    context.fillRect(0, bottom - 260, 1000, paper.height)
  }
  foot(paper, print, bottom - 62, brightness(colours.pack) > 0.6 ? '#ffffff' : colours.ink)
}

const pane: Draw = (paper, print, { top, bottom }) => {
  const { context } = paper
  const { colours, maker, photo } = print
  signature(paper, maker, [500, top + 84], 84, colours.ink)
  const end = heading(paper, print, top + 200)
  const [high, low] = [end + 30, bottom - 150]
  if (photo && low - high > 200) {
    const path = new Path2D()
    const half = Math.min(390, (low - high) * 0.85)
    path.roundRect(500 - half, high, half * 2, low - high, [half, half, 70, 70])
    picture(paper, photo, path, [500, (high + low) / 2, Math.max(low - high, half * 2) + 20])
    context.save()
    context.clip(path)
    context.shadowColor = 'rgba(20, 10, 0, .75)'
    context.shadowBlur = 46
    context.strokeStyle = 'rgba(20, 10, 0, .8)'
    context.lineWidth = 10
    context.stroke(path)
    const gloss = context.createLinearGradient(500 - half, high, 500 + half * 0.5, low)
    gloss.addColorStop(0, 'rgba(255, 255, 255, .2)')
    gloss.addColorStop(0.42, 'rgba(255, 255, 255, .03)')
    gloss.addColorStop(0.43, 'rgba(255, 255, 255, 0)')
    context.fillStyle = gloss
    context.fill(path)
    context.restore()
    context.strokeStyle = colours.accent
    context.lineWidth = 9
    context.stroke(path)
  }
  foot(paper, print, bottom - 66)
}

const arch: Draw = (paper, print, { top, bottom }) => {
  const { context, height } = paper
  const { colours, label, maker, photo } = print
  if (photo) {
    const path = new Path2D()
    path.rect(0, height * 0.6, 1000, height)
    picture(paper, photo, path, [500, height * 0.82, 1080])
    const dim = context.createLinearGradient(0, height * 0.6, 0, height)
    dim.addColorStop(0, 'rgba(30, 15, 0, .5)')
    dim.addColorStop(0.25, 'rgba(30, 15, 0, 0)')
    context.fillStyle = dim
    context.fillRect(0, height * 0.6, 1000, height)
  }
  const panel = new Path2D()
  const low = bottom - height * 0.06
  panel.roundRect(230, top + 40, 540, low - top - 40, [270, 270, 24, 24])
  context.fillStyle = colours.accent
  context.fill(panel)
  context.strokeStyle = colours.pack
  context.lineWidth = 4
  const inner = new Path2D()
  inner.roundRect(252, top + 62, 496, low - top - 84, [248, 248, 12, 12])
  context.stroke(inner)
  const room = low - top
  const ink =
    brightness(colours.accent) > 0.5 ? shade(colours.pack, brightness(colours.pack) > 0.5 ? -0.65 : -0.1) : '#fff6e4'
  signature(paper, maker, [500, top + room * 0.2], Math.min(78, room * 0.11), ink)
  const size = Math.min(label.name.length > 2 ? 116 : 190, room * 0.27)
  type(paper, label.name, {
    x: 500,
    y: top + room * 0.48,
    size,
    colour: ink,
    face: maker.face,
    bold: true,
    spacing: 0.04,
    maxWidth: 470,
  })
  type(paper, label.latin.toUpperCase(), {
    x: 500,
    y: top + room * 0.48 + size * 0.7,
    size: 25,
    colour: ink,
    spacing: 0.16,
    maxWidth: 440,
  })
  type(paper, label.line, {
    x: 500,
    y: top + room * 0.765,
    size: Math.min(44, room * 0.075),
    colour: ink,
    bold: true,
    spacing: 0.06,
    maxWidth: 450,
  })
  type(paper, (label.claims ?? []).join(' · '), {
    x: 500,
    y: top + room * 0.845,
    size: Math.min(30, room * 0.05),
    colour: ink,
    maxWidth: 440,
  })
  if (print.net)
    type(paper, `净含量 ${print.net}`, { x: 500, y: low - 44, size: 30, colour: ink, bold: true, maxWidth: 440 })
}

const band: Draw = (paper, print, { top, bottom }) => {
  const { context } = paper
  const { colours, label, maker } = print
  const middle = (top + bottom) / 2
  const half = Math.min(190, (bottom - top) * 0.2)
  // A low tin has room for one line below.
  const isLow = bottom - top < 620
  signature(paper, maker, [500, (top + middle - half) / 2 - 20], Math.min(92, half * 0.55), colours.ink)
  context.fillStyle = colours.accent
  context.fillRect(0, middle - half, 1000, half * 2)
  const on =
    brightness(colours.accent) > 0.5 ? shade(colours.pack, brightness(colours.pack) > 0.55 ? -0.7 : -0.2) : '#fff8ea'
  type(paper, label.name, {
    x: 500,
    y: middle - half * 0.14,
    size: half * 0.98,
    colour: on,
    face: maker.face,
    bold: true,
    spacing: 0.05,
    maxWidth: 860,
  })
  type(paper, label.latin.toUpperCase(), {
    x: 500,
    y: middle + half * 0.66,
    size: 30,
    colour: on,
    spacing: 0.24,
    maxWidth: 800,
  })
  const words = [label.line, ...(isLow ? [`净含量 ${print.net}`] : (label.claims ?? []))].join('　·　')
  type(paper, words, {
    x: 500,
    y: (middle + half + bottom) / 2 - (isLow ? 0 : 40),
    size: isLow ? 40 : 46,
    colour: colours.ink,
    bold: true,
    maxWidth: 860,
  })
  if (!isLow) foot(paper, print, bottom - 60)
}

const designs: Readonly<Record<Label['design'], Draw>> = { field, window: pane, arch, band, plain }

/** The front as it is printed, `ratio` times as high as wide. */
export function frontLabel(print: FrontPrint, ratio: number, pixels = 1100): HTMLCanvasElement {
  const paper = makePaper(ratio, pixels)
  ground(paper, print)
  const [above, below] = print.margins
  designs[print.label.design](paper, print, { top: paper.height * above, bottom: paper.height * (1 - below) })
  return paper.canvas
}
