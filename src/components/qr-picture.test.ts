import jsQr from 'jsqr'
import { qrPicture } from './qr-picture'

/** Paints the picture's own rectangles, four pixels a module, as a camera would see them. */
function paint(svg: string) {
  const modules = Number(/viewBox='0 0 (\d+)/.exec(svg)?.[1])
  const scale = 4
  const side = modules * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  const path = /d='([^']+)'\/><\/svg>/.exec(svg)?.[1] ?? ''
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let column = Number(x) * scale; column < (Number(x) + Number(width)) * scale; column++)
        pixels.set([0, 0, 0], (row * side + column) * 4)
  }
  return { pixels, side }
}

test("a camera reads the guide's link from the picture", () => {
  const link = 'https://open.work.weixin.qq.com/wwopen/userQRCode?vcode=vcdemo5f1a0c7e3b9d2846'
  const uri = qrPicture(link)
  expect(uri).toMatch(/^data:image\/svg\+xml,/)
  const { pixels, side } = paint(decodeURIComponent(uri.slice('data:image/svg+xml,'.length)))
  expect(jsQr(pixels, side, side)?.data).toBe(link)
})

test('the picture is small enough to cross to the renderer with the rest of the page', () => {
  expect(qrPicture(`https://open.work.weixin.qq.com/${'a'.repeat(60)}`).length).toBeLessThan(12_000)
})
