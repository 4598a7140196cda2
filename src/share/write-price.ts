import { yuanParts } from '#domain/kernel/money'
import type { Pen } from '../platform/canvas-types'
import { widthOf, write } from './brush'

interface PriceLook {
  readonly x: number
  readonly y: number
  /** Of the yuan; the sign and the cents are half of it. */
  readonly size: number
  readonly colour: string
  /** More than one SKU, not all of one price. */
  readonly varies?: boolean
}

/** A price as the shop writes it: small sign, large yuan, small cents. @returns the x after it */
export function writePrice(pen: Pen, fen: number, { x, y, size, colour, varies = false }: PriceLook): number {
  const { yuan, cents } = yuanParts(fen)
  const small = Math.round(size * 0.55)
  const parts = [
    { text: '¥', size: small },
    { text: yuan, size },
    { text: cents === '00' ? '' : `.${cents}`, size: small },
    { text: varies ? ' 起' : '', size: small },
  ]
  let at = x
  for (const part of parts.filter(({ text }) => text !== '')) {
    const look = { size: part.size, weight: 600, colour, leading: 1 } as const
    const width = widthOf(pen, part.text, look)
    const drop = part.size === size ? 0 : (size - part.size) * 0.86
    write(pen, part.text, { box: { x: at, y: y + drop, width: width + 1, height: part.size }, look })
    at += width
  }
  return at
}
