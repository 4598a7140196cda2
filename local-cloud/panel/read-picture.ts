import jsQR from 'jsqr'
import { BarcodeFormat, BinaryBitmap, DecodeHintType, HybridBinarizer } from '@zxing/library'
import { MultiFormatReader, RGBLuminanceSource } from '@zxing/library'

/** What a picture turned out to say, in `wx.scanCode`'s words. */
export interface ReadCode {
  readonly result: string
  readonly scanType: string
  readonly path?: string
}

/** Pixels as a canvas gives them: four bytes each. */
export type Pixels = Pick<ImageData, 'data' | 'width' | 'height'>

/** A text as WeChat's scanner tells it: 13 digits are a pack's barcode, a path with `scene` one of our own 小程序码. */
export function codeOfText(text: string): ReadCode {
  if (/^\d{13}$/.test(text)) return { result: text, scanType: 'EAN_13' }
  if (/^[\w/-]+\?scene=/.test(text)) return { result: '', scanType: 'WX_CODE', path: text }
  return { result: text, scanType: 'QR_CODE' }
}

const hints = new Map<DecodeHintType, unknown>([
  [DecodeHintType.POSSIBLE_FORMATS, [BarcodeFormat.EAN_13, BarcodeFormat.CODE_128]],
  [DecodeHintType.TRY_HARDER, true],
])

/** One grey byte a pixel, what is see-through taken for paper. */
function greyOf({ data, width, height }: Pixels): Uint8ClampedArray {
  const grey = new Uint8ClampedArray(width * height)
  for (let place = 0; place < grey.length; place++) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(place * 4, place * 4 + 4)
    const light = (red * 306 + green * 601 + blue * 117) >> 10
    grey[place] = 255 - ((255 - light) * alpha) / 255
  }
  return grey
}

function readBars(pixels: Pixels): ReadCode | undefined {
  const source = new RGBLuminanceSource(greyOf(pixels), pixels.width, pixels.height)
  const reader = new MultiFormatReader()
  reader.setHints(hints)
  try {
    const found = reader.decode(new BinaryBitmap(new HybridBinarizer(source)))
    return { result: found.getText(), scanType: BarcodeFormat[found.getBarcodeFormat()] }
  } catch {
    return undefined // what no reader finds is thrown
  }
}

/** Reads the QR code or barcode in a picture from its pixels; undefined where there is none. */
export function readPixels(pixels: Pixels): ReadCode | undefined {
  const square = jsQR(pixels.data, pixels.width, pixels.height)
  return square?.data ? codeOfText(square.data) : readBars(pixels)
}

const longestSide = 1_600

/** The same for a picture's file. */
export async function readPicture(file: Blob): Promise<ReadCode | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) return undefined
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)]
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.drawImage(picture, 0, 0, width, height)
  return readPixels(pen.getImageData(0, 0, width, height))
}
