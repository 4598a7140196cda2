import type { Maker } from '../../packshots-spec'
import { type Paper, type } from './paper'

const shapes: Readonly<Record<Maker['mark'], { lines: readonly string[]; fills: readonly string[] }>> = {
  shell: {
    lines: ['M-2,-18 C-20,-12 -22,12 -4,20', 'M6,-18 C24,-12 26,12 8,20'],
    fills: ['M2,-10 C10,0 10,10 2,15 C-6,10 -6,0 2,-10Z'],
  },
  leaf: { lines: ['M-14,18 C-8,4 2,-6 12,-12'], fills: ['M-12,14 C-20,-8 -2,-22 20,-18 C20,4 6,20 -12,14Z'] },
  drop: {
    lines: ['M-14,6 A14,14 0 0 0 14,6'],
    fills: ['M0,-20 C8,-8 10,-2 10,3 A10,10 0 0 1 -10,3 C-10,-2 -8,-8 0,-20Z'],
  },
}

/** The brand's mark in a box of about `size`. */
export function mark(
  { context }: Paper,
  kind: Maker['mark'],
  at: readonly [x: number, y: number],
  size: number,
  colour: string,
): void {
  context.save()
  context.translate(...at)
  context.scale(size / 42, size / 42)
  context.strokeStyle = colour
  context.fillStyle = colour
  context.lineWidth = 3.6
  context.lineCap = 'round'
  for (const line of shapes[kind].lines) {
    if (kind === 'leaf') context.globalCompositeOperation = 'source-over'
    context.stroke(new Path2D(line))
  }
  for (const fill of shapes[kind].fills) context.fill(new Path2D(fill))
  context.restore()
}

/** Mark, name and Latin name of the brand, centred, `size` high. */
export function signature(
  paper: Paper,
  maker: Maker,
  at: readonly [x: number, y: number],
  size: number,
  colour: string,
): void {
  const [x, y] = at
  const wide = maker.logo.length * size * 1.14
  mark(paper, maker.mark, [x - wide / 2 - size * 0.16, y], size, colour)
  type(paper, maker.logo, { x: x + size * 0.5, y, size, colour, face: maker.face, bold: true, spacing: 0.1 })
  type(paper, maker.latin, { x, y: y + size * 0.98, size: size * 0.3, colour, bold: true, spacing: 0.42 })
}
