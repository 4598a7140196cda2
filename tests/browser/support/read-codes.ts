import {
  BinaryBitmap,
  Code128Reader,
  DecodeHintType,
  GlobalHistogramBinarizer,
  RGBLuminanceSource,
} from '@zxing/library'
import jsQR from 'jsqr'
import type { Locator } from 'playwright-core'
import { PNG } from 'pngjs'

/** A code as it is on the screen, with `around` px of what stands beside it. */
async function photograph(code: Locator, around: number): Promise<PNG> {
  const handle = await code.elementHandle()
  // A sheet that still slides in is photographed where it comes to rest.
  await handle.waitForElementState('stable')
  const box = await code.boundingBox()
  if (!box) throw new Error('the code is not on the screen')
  const { x, y, width, height } = box
  const clip = { x: x - around, y: y - around, width: width + 2 * around, height: height + 2 * around }
  return PNG.sync.read(await code.page().screenshot({ clip, animations: 'disabled' }))
}

/** What a phone's camera reads off a QR code on the screen. */
export async function readQrCode(code: Locator): Promise<string | undefined> {
  const { data, width, height } = await photograph(code, 8)
  return jsQR(new Uint8ClampedArray(data), width, height)?.data
}

/** What a shop's scanner reads off a barcode on the screen, lying or standing. @throws when it reads none */
export async function readBarcode(code: Locator): Promise<string> {
  // Nothing beside it: this reader loses a code when the first thing it meets on a line is dark, as a page by night is.
  const { data, width, height } = await photograph(code, 0)
  const isStanding = height > width
  const [long, short] = isStanding ? [height, width] : [width, height]
  const greys = Uint8ClampedArray.from({ length: width * height }, (_, at) => {
    const [along, across] = [at % long, Math.floor(at / long)]
    const place = isStanding ? along * width + across : at
    const [red = 0, green = 0, blue = 0] = data.subarray(place * 4, place * 4 + 3)
    return (red + green + blue) / 3
  })
  const bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(greys, long, short)))
  const hints = new Map<DecodeHintType, unknown>([[DecodeHintType.TRY_HARDER, true]])
  return new Code128Reader().decode(bitmap, hints).getText()
}
