import type { Colours, Label, Maker, Nutrition } from '../../packshots-spec'
import { barcode } from './barcode'
import { signature } from './mark'
import { nutritionTable } from './nutrition-table'
import { brightness, makePaper, paragraph, type Paper, shade, type } from './paper'

/** Everything printed on a back. */
export interface BackPrint {
  /** EAN-13. */
  readonly barcode: string
  readonly maker: Maker
  readonly label: Label
  readonly colours: Colours
  readonly net: string
  /** As goods.csv tells them, in its order. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly nutrition?: Nutrition | undefined
  readonly margins: readonly [above: number, below: number]
}

/** The back as it is printed: what the law wants to be read before buying. */
export function backLabel(print: BackPrint, ratio: number, pixels = 1500): HTMLCanvasElement {
  const paper = makePaper(ratio, pixels)
  const { context, height } = paper
  const { colours, label, maker } = print
  context.fillStyle = colours.pack
  context.fillRect(0, 0, 1000, height)
  const [top, bottom] = [height * print.margins[0], height * (1 - print.margins[1])]
  // Wide packs set their facts in two columns, so that the table stands beside them.
  const wide = ratio < 1
  const head = wide ? 120 : 216
  signature(paper, maker, wide ? [190, top + 62] : [500, top + 64], wide ? 52 : 60, colours.ink)
  type(paper, label.name, {
    x: wide ? 620 : 500,
    y: top + (wide ? 74 : 190),
    size: wide ? 56 : 62,
    colour: colours.ink,
    face: maker.face,
    bold: true,
    maxWidth: 600,
  })
  const panel = { x: 96, y: top + head + 30, width: 808, height: bottom - top - head - 70 }
  context.fillStyle = brightness(colours.pack) > 0.75 ? '#fffdf8' : shade(colours.pack, 0.93)
  context.beginPath()
  context.roundRect(panel.x, panel.y, panel.width, panel.height, 22)
  context.fill()
  // As large as it can be and still leave room for the barcode.
  const sizes = [35, 33, 31, 29, 27, 25, 23, 21, 19, 17.5, 16]
  const fitting = sizes.find((size) => fill(makePaper(ratio, 16), print, panel, size) < panel.y + panel.height - 180)
  fill(paper, print, panel, fitting ?? 16)
  return paper.canvas
}

interface Panel {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Facts, table, barcode and net contents in type of `size`; how far down facts and table reach. */
function fill(paper: Paper, print: BackPrint, panel: Panel, size: number): number {
  const { label, maker, facts, nutrition } = print
  const ink = '#2a2420'
  const wide = panel.height < panel.width * 0.85
  const inner = { x: panel.x + 34, width: panel.width - 68 }
  const column = wide ? inner.width * 0.54 : inner.width
  const [kind = ''] = label.line.split(' ')
  const first = ['品名', [...kind].length > 1 ? `${label.name}（${kind}）` : label.name] as const
  const last = [['生产商', maker.firm] as const, ['生产日期', '见包装喷码'] as const]
  let y = panel.y + size * 1.8
  for (const [name, value] of [first, ...facts, ...last])
    y = paragraph(paper, `${name}：${value}`, { x: inner.x, y, size, colour: ink, maxWidth: column }) + size * 0.16
  const side = wide ? { x: inner.x + inner.width * 0.58, width: inner.width * 0.42 } : inner
  let end = y
  if (nutrition) {
    const table = {
      ...side,
      y: wide ? panel.y + size : y,
      size: Math.min(size * (wide ? 0.92 : 1.02), side.width / 15.5),
      ink,
    }
    end = nutritionTable(paper, nutrition, table)
  }
  const [codeWidth, codeHeight] = [Math.min(320, side.width), 130]
  const under = panel.y + panel.height - codeHeight - 24
  if (print.barcode) barcode(paper, print.barcode, [side.x + side.width - codeWidth, under, codeWidth, codeHeight])
  const net = { x: inner.x, y: panel.y + panel.height - 46, size: size * 1.25, colour: ink, bold: true } as const
  type(paper, `净含量 ${print.net}`, { ...net, align: 'left', maxWidth: inner.width - codeWidth - 20 })
  // In two columns the facts may run down beside the barcode.
  return wide ? Math.max(end, y - 110) : end
}
