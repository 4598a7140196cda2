import { within, type Context } from './canvas'

/** What is printed on a pack. */
export interface Print {
  readonly name: string
  readonly note: string
  readonly net: string
  readonly colour: string
  readonly accent: string
}

const serif = '"Noto Serif CJK SC"'
const sans = '"Noto Sans CJK SC"'

interface Type {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly colour: string
  readonly face?: 'serif' | 'sans'
  readonly weight?: number
  readonly spacing?: number
  readonly maxWidth?: number
  readonly align?: CanvasTextAlign
}

/** One line of type, made smaller where it would be too wide. */
export function type(context: Context, words: string, given: Type): void {
  const { x, y, colour, face = 'sans', weight = 500, spacing = 0, maxWidth = Infinity, align = 'center' } = given
  within(context, () => {
    const set = (size: number) => {
      context.font = `${weight} ${size}px ${face === 'serif' ? serif : sans}`
      context.letterSpacing = `${spacing}px`
    }
    set(given.size)
    const width = context.measureText(words).width
    if (width > maxWidth) set((given.size * maxWidth) / width)
    context.fillStyle = colour
    context.textAlign = align
    context.textBaseline = 'middle'
    context.fillText(words, x + (align === 'center' ? spacing / 2 : 0), y)
  })
}

/** The brand's mark: a shell half open over its seed, and the two characters beside it. */
export function logo(context: Context, x: number, y: number, size: number, colour: string): void {
  within(context, () => {
    context.translate(x - size * 1.3, y)
    context.scale(size / 40, size / 40)
    context.strokeStyle = colour
    context.fillStyle = colour
    context.lineWidth = 4
    context.lineCap = 'round'
    context.stroke(new Path2D('M-2,-18 C-20,-12 -22,12 -4,20'))
    context.stroke(new Path2D('M6,-18 C24,-12 26,12 8,20'))
    context.fill(new Path2D('M2,-10 C10,0 10,10 2,15 C-6,10 -6,0 2,-10Z'))
  })
  type(context, '拾壳', {
    x: x + size * 0.42,
    y,
    size: size * 1.02,
    colour,
    face: 'serif',
    weight: 700,
    spacing: size * 0.12,
  })
}

/** The front of a pouch or box: logo, name, note on a band. Positions are shares of the width. */
export function front(context: Context, print: Print, area: { x: number; y: number; width: number }): void {
  const { x, y, width } = area
  const middle = x + width / 2
  logo(context, middle, y, width * 0.085, print.accent)
  type(context, print.name, {
    x: middle,
    y: y + width * 0.245,
    size: width * (print.name.length > 4 ? 0.15 : 0.178),
    colour: print.accent,
    face: 'serif',
    weight: 700,
    spacing: width * 0.012,
    maxWidth: width * 0.86,
  })
  const band = width * (0.1 + print.note.length * 0.047)
  context.fillStyle = print.accent
  context.beginPath()
  context.roundRect(middle - band / 2, y + width * 0.37, band, width * 0.082, width * 0.041)
  context.fill()
  type(context, print.note, {
    x: middle,
    y: y + width * 0.412,
    size: width * 0.046,
    colour: print.colour,
    weight: 700,
    spacing: 1,
  })
}

/** Net contents, at the foot of a front, as the law wants them. */
export function netContents(context: Context, print: Print, area: { x: number; y: number; width: number }): void {
  const { x, y, width } = area
  type(context, `净含量 ${print.net}`, {
    x: x + width * 0.1,
    y,
    size: width * 0.045,
    colour: print.accent,
    weight: 700,
    align: 'left',
  })
  type(context, '一粒一粒', { x: x + width * 0.9, y, size: width * 0.038, colour: print.accent, align: 'right' })
}
