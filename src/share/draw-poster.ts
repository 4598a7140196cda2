import { openSurface } from '../platform/canvas'
import { drawPicture, fillBox, fillRound, write } from './brush'
import { writePrice } from './write-price'

/** A poster for one product. */
export interface Poster {
  readonly pictureId: string
  readonly title: string
  readonly priceFen: number
  readonly priceVaries: boolean
  /** The 小程序码 that `catalog/shareCode` answers. */
  readonly codePictureId: string
  /** Who recommends it, as the reader knows her: 林小雨. Nobody in particular when absent. */
  readonly from?: string
}

export const posterSize = { width: 750, height: 1334 } as const

const palette = BRAND_PALETTE
const side = 48
const inner = posterSize.width - 2 * side

/** Draws the poster. @returns a file of this phone. @throws {errMsg} when a picture cannot be had */
export async function drawPoster(poster: Poster): Promise<string> {
  const { pen, load, toFile } = openSurface(posterSize.width, posterSize.height)
  const [picture, code] = await Promise.all([load(poster.pictureId), load(poster.codePictureId)])
  const text = (y: number, height: number, width: number = inner) => ({ x: side, y, width, height })

  fillBox(pen, { x: 0, y: 0, ...posterSize }, palette.ground)
  write(pen, SHOP_NAME, { box: text(44, 54), look: { size: 40, weight: 600, colour: palette.brand } })
  write(pen, SHOP_SLOGAN, { box: text(100, 36), look: { size: 26, colour: palette.soft } })
  drawPicture(pen, picture, { box: { x: side, y: 156, width: inner, height: inner }, radius: 24 })
  const title = { size: 38, weight: 600, colour: palette.ink, lines: 2 } as const
  write(pen, poster.title, { box: text(838, 104), look: title })
  const price = { x: side, y: 956, size: 68, colour: palette.action, varies: poster.priceVaries }
  writePrice(pen, poster.priceFen, price)

  fillBox(pen, { x: 0, y: 1064, width: posterSize.width, height: 270 }, palette.paper)
  const words = posterSize.width - 2 * side - 240
  const from = poster.from ? `${poster.from}推荐给你` : '朋友推荐给你'
  write(pen, from, { box: text(1120, 92, words), look: { size: 34, weight: 600, colour: palette.ink, lines: 2 } })
  const hint = { size: 26, colour: palette.soft, lines: 2 } as const
  write(pen, '长按识别小程序码，看配料、规格和价格', { box: text(1216, 70, words), look: hint })
  // Dark on white whatever the brand: it is there to be read by a machine.
  fillRound(pen, { x: 490, y: 1087, width: 224, height: 224 }, { radius: 12, colour: '#ffffff' })
  drawPicture(pen, code, { box: { x: 498, y: 1095, width: 208, height: 208 } })
  return toFile()
}
