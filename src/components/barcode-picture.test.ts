import { BinaryBitmap, Code128Reader, HybridBinarizer, RGBLuminanceSource, type DecodeHintType } from '@zxing/library'
import { barcodePicture } from './barcode-picture'

/** Paints the picture's own bars three pixels a module, as a scanner would see them. */
function paint(svg: string) {
  const [, modules, rows] = /viewBox='0 0 (\d+) (\d+)'/.exec(svg) ?? []
  const scale = 3
  const [width, height] = [Number(modules) * scale, Number(rows) * scale]
  const pixels = new Uint8ClampedArray(width * height).fill(255)
  const path = /fill='#1e1b18' d='([^']+)'/.exec(svg)?.[1] ?? ''
  for (const [, start, bar] of path.matchAll(/M(\d+) 0h(\d+)v/g)) {
    for (let row = 0; row < height; row++)
      pixels.fill(0x1e, row * width + Number(start) * scale, row * width + (Number(start) + Number(bar)) * scale)
  }
  return { pixels, width, height }
}

function scan(text: string): string {
  const { pixels, width, height } = paint(decodeURIComponent(barcodePicture(text).slice('data:image/svg+xml,'.length)))
  const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(pixels, width, height)))
  return new Code128Reader().decode(bitmap, new Map<DecodeHintType, unknown>()).getText()
}

test.each(['000000000000', '638204917735', '999999999999', '7', 'SC10433019910'])(
  'a scanner reads %s from the bars',
  (text) => {
    expect(scan(text)).toBe(text)
  },
)

test('the bars keep ten modules of white at each side', () => {
  const svg = decodeURIComponent(barcodePicture('638204917735'))
  const width = Number(/viewBox='0 0 (\d+)/.exec(svg)?.[1])
  const dark = /fill='#1e1b18' d='([^']+)'/.exec(svg)?.[1] ?? ''
  const bars = [...dark.matchAll(/M(\d+) 0h(\d+)v40/g)].map(([, start, bar]) => [Number(start), Number(bar)] as const)
  const [first, last] = [bars[0]!, bars.at(-1)!]
  expect([first[0], width - last[0] - last[1]]).toEqual([10, 10])
})
