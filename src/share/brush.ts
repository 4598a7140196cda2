import type { LoadedPicture, Pen } from '../platform/canvas-types'
import { fitText } from './fit-text'

/** Where something stands, in px of the picture. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface TextLook {
  readonly size: number
  readonly colour: string
  readonly weight?: 400 | 600
  readonly align?: 'left' | 'center'
  readonly lines?: number
  /** Of a line, in sizes. */
  readonly leading?: number
}

const family = "-apple-system, 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif"

export function fillBox(pen: Pen, { x, y, width, height }: Box, colour: string): void {
  pen.fillStyle = colour
  pen.fillRect(x, y, width, height)
}

function pathRound(pen: Pen, { x, y, width, height }: Box, radius: number): void {
  pen.beginPath()
  pen.moveTo(x + radius, y)
  pen.arcTo(x + width, y, x + width, y + height, radius)
  pen.arcTo(x + width, y + height, x, y + height, radius)
  pen.arcTo(x, y + height, x, y, radius)
  pen.arcTo(x, y, x + width, y, radius)
  pen.closePath()
}

export function fillRound(pen: Pen, box: Box, look: { readonly radius: number; readonly colour: string }): void {
  pathRound(pen, box, look.radius)
  pen.fillStyle = look.colour
  pen.fill()
}

export function fillCircle(pen: Pen, at: { x: number; y: number; radius: number }, colour: string): void {
  pen.beginPath()
  pen.arc(at.x, at.y, at.radius, 0, Math.PI * 2)
  pen.closePath()
  pen.fillStyle = colour
  pen.fill()
}

/** The picture as large as covers the box, cut at its edges, its corners round. */
export function drawPicture(
  pen: Pen,
  picture: LoadedPicture,
  at: { readonly box: Box; readonly radius?: number },
): void {
  const { box, radius = 0 } = at
  const scale = Math.max(box.width / picture.width, box.height / picture.height)
  const [width, height] = [box.width / scale, box.height / scale]
  const [left, top] = [(picture.width - width) / 2, (picture.height - height) / 2]
  pen.save()
  pathRound(pen, box, radius)
  pen.clip()
  pen.drawImage(picture.image as never, left, top, width, height, box.x, box.y, box.width, box.height)
  pen.restore()
}

/** Writes a text into its box, cut with an ellipsis where it ends. @returns the y below the last line */
export function write(pen: Pen, text: string, { box, look }: { readonly box: Box; readonly look: TextLook }): number {
  const { size, colour, weight = 400, align = 'left', lines = 1, leading = 1.35 } = look
  pen.font = `${weight} ${size}px ${family}`
  pen.fillStyle = colour
  pen.textAlign = align
  pen.textBaseline = 'middle'
  const fitted = fitText((part) => pen.measureText(part).width, text, { width: box.width, lines })
  const x = align === 'center' ? box.x + box.width / 2 : box.x
  fitted.forEach((line, place) => {
    pen.fillText(line, x, box.y + size * leading * (place + 0.5))
  })
  return box.y + fitted.length * size * leading
}

/** How wide a text would stand. */
export function widthOf(pen: Pen, text: string, { size, weight = 400 }: Pick<TextLook, 'size' | 'weight'>): number {
  pen.font = `${weight} ${size}px ${family}`
  return pen.measureText(text).width
}
