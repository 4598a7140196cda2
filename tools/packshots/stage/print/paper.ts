/** A sheet to print on: 1000 units wide, whatever its size in pixels. */
export interface Paper {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
  /** In units; the width is 1000. */
  readonly height: number
}

export const paperWidth = 1000

/** `pixels` wide, `ratio` times as high. */
export function makePaper(ratio: number, pixels: number): Paper {
  const canvas = document.createElement('canvas')
  canvas.width = pixels
  canvas.height = Math.round(pixels * ratio)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2d context')
  context.scale(pixels / paperWidth, pixels / paperWidth)
  context.imageSmoothingQuality = 'high'
  return { canvas, context, height: paperWidth * ratio }
}

const faces = { serif: '"Noto Serif CJK SC"', sans: '"Noto Sans CJK SC"' } as const

export interface Type {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly colour: string
  readonly face?: keyof typeof faces
  readonly bold?: boolean
  /** Share of the size between letters. */
  readonly spacing?: number
  readonly maxWidth?: number
  readonly align?: CanvasTextAlign
}

/** One line of type around `y`, made smaller where it would be wider than `maxWidth`. Its width. */
export function type({ context }: Paper, words: string, look: Type): number {
  const { x, y, colour, face = 'sans', bold = false, spacing = 0, maxWidth = Infinity, align = 'center' } = look
  const set = (size: number) => {
    context.font = `${bold ? 700 : 400} ${size}px ${faces[face]}`
    context.letterSpacing = `${size * spacing}px`
    return context.measureText(words).width
  }
  context.save()
  const asked = set(look.size)
  const width = asked > maxWidth ? set((look.size * maxWidth) / asked) : asked
  context.fillStyle = colour
  context.textAlign = align
  context.textBaseline = 'middle'
  context.fillText(words, x + (align === 'center' ? (spacing * look.size) / 2 : 0), y)
  context.restore()
  return width
}

/** Text broken into lines of at most `maxWidth`; where the next line would stand. */
export function paragraph(paper: Paper, words: string, look: Type & { maxWidth: number; leading?: number }): number {
  const { context } = paper
  const { size, face = 'sans', bold = false, leading = 1.45 } = look
  context.font = `${bold ? 700 : 400} ${size}px ${faces[face]}`
  context.letterSpacing = '0px'
  let [line, y] = ['', look.y]
  const put = () => {
    type(paper, line, { ...look, y, maxWidth: Infinity, align: 'left' })
    y += size * leading
  }
  for (const letter of words) {
    context.font = `${bold ? 700 : 400} ${size}px ${faces[face]}`
    if (context.measureText(line + letter).width > look.maxWidth && !/[，。、；：）]/.test(letter)) {
      put()
      line = ''
    }
    line += letter
  }
  if (line !== '') put()
  return y
}

/** `#rrggbb` lighter (`amount` > 0) or darker, −1 to 1. */
export function shade(colour: string, amount: number): string {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
  const mixed = parts.map((part) => Math.round(amount > 0 ? part + (255 - part) * amount : part * (1 + amount)))
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** How bright a colour looks, 0–1. */
export function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
  return red * 0.3 + green * 0.59 + blue * 0.11
}
