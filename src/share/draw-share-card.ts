import { openSurface } from '../platform/canvas'
import type { LoadedPicture, Pen } from '../platform/canvas-types'
import { drawPicture, fillBox, fillCircle, fillRound, write } from './brush'
import { writePrice } from './write-price'

/** What a card in a chat shows; one design each. No design tells that forwarding itself earns anything. */
export type ShareDesign =
  | {
      readonly kind: 'goods'
      readonly pictureId: string
      readonly title: string
      readonly priceFen: number
      readonly priceVaries: boolean
    }
  /** `condition` in her words: 满 ¥69 可用. */
  | { readonly kind: 'coupon'; readonly valueFen: number; readonly condition: string; readonly title: string }
  | { readonly kind: 'gift'; readonly pictureId: string; readonly title: string; readonly from: string }

/** 5:4, as WeChat cuts the picture of a card. */
export const shareCardSize = { width: 500, height: 400 } as const

const palette = BRAND_PALETTE

function paintBrand(pen: Pen, colour: string): void {
  const look = { size: 22, weight: 600, colour } as const
  write(pen, SHOP_NAME, { box: { x: 24, y: 22, width: 160, height: 30 }, look })
}

function paintPill(pen: Pen, text: string, at: { x: number; y: number }): void {
  const box = { ...at, width: 124, height: 48 }
  fillRound(pen, box, { radius: 24, colour: palette.action })
  const look = { size: 24, weight: 600, colour: palette.paper, align: 'center', leading: 2 } as const
  write(pen, text, { box: { ...box, x: box.x + 8, width: box.width - 16 }, look })
}

function paintGoods(pen: Pen, design: Extract<ShareDesign, { kind: 'goods' }>, picture: LoadedPicture): void {
  fillBox(pen, { x: 0, y: 0, ...shareCardSize }, palette.brandPale)
  drawPicture(pen, picture, { box: { x: 196, y: 0, width: 304, height: 304 } })
  paintBrand(pen, palette.brand)
  const title = { size: 28, weight: 600, colour: palette.ink, lines: 5 } as const
  write(pen, design.title, { box: { x: 24, y: 68, width: 156, height: 190 }, look: title })
  fillBox(pen, { x: 0, y: 304, width: 500, height: 96 }, palette.paper)
  const { priceFen, priceVaries } = design
  writePrice(pen, priceFen, { x: 24, y: 324, size: 56, colour: palette.action, varies: priceVaries })
  paintPill(pen, '去看看', { x: 352, y: 328 })
}

function paintCoupon(pen: Pen, { valueFen, condition, title }: Extract<ShareDesign, { kind: 'coupon' }>): void {
  fillBox(pen, { x: 0, y: 0, ...shareCardSize }, palette.actionPale)
  paintBrand(pen, palette.action)
  fillRound(pen, { x: 24, y: 76, width: 452, height: 196 }, { radius: 20, colour: palette.paper })
  for (const y of [76, 272]) fillCircle(pen, { x: 232, y, radius: 14 }, palette.actionPale)
  for (let y = 100; y < 250; y += 16) fillBox(pen, { x: 231, y, width: 2, height: 8 }, palette.line)
  writePrice(pen, valueFen, { x: 52, y: 132, size: 84, colour: palette.action })
  const words = { x: 258, width: 196 }
  const look = { size: 28, weight: 600, colour: palette.ink, lines: 2 } as const
  const below = write(pen, title, { box: { ...words, y: 116, height: 76 }, look })
  const small = { size: 22, colour: palette.soft, lines: 2 } as const
  write(pen, condition, { box: { ...words, y: below + 8, height: 60 }, look: small })
  paintPill(pen, '去领取', { x: 188, y: 312 })
}

function paintGift(pen: Pen, design: Extract<ShareDesign, { kind: 'gift' }>, picture: LoadedPicture): void {
  fillBox(pen, { x: 0, y: 0, ...shareCardSize }, palette.brand)
  fillBox(pen, { x: 0, y: 186, width: 500, height: 20 }, palette.goldOnBrand)
  fillBox(pen, { x: 354, y: 0, width: 20, height: 400 }, palette.goldOnBrand)
  fillRound(pen, { x: 244, y: 76, width: 240, height: 240 }, { radius: 28, colour: palette.goldOnBrand })
  drawPicture(pen, picture, { box: { x: 252, y: 84, width: 224, height: 224 }, radius: 22 })
  paintBrand(pen, palette.goldOnBrand)
  const from = { size: 24, colour: palette.paper, lines: 2 } as const
  write(pen, `${design.from}送你`, { box: { x: 24, y: 84, width: 204, height: 68 }, look: from })
  const title = { size: 34, weight: 600, colour: palette.paper, lines: 3 } as const
  write(pen, design.title, { box: { x: 24, y: 222, width: 204, height: 140 }, look: title })
}

/** Draws the picture of a card. @returns a file of this phone. @throws {errMsg} when a picture cannot be had */
export async function drawShareCard(design: ShareDesign): Promise<string> {
  const { pen, load, toFile } = openSurface(shareCardSize.width, shareCardSize.height)
  if (design.kind === 'coupon') paintCoupon(pen, design)
  else {
    const picture = await load(design.pictureId)
    if (design.kind === 'goods') paintGoods(pen, design, picture)
    else paintGift(pen, design, picture)
  }
  return toFile()
}
