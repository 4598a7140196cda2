import { create } from 'qrcode'
import { codeOfText, readPixels, type Pixels } from './read-picture'

const codes = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
]
const parities = ['LLLLLL', 'LLGLGG', 'LLGGLG', 'LLGGGL', 'LGLLGG', 'LGGLLG', 'LGGGLL', 'LGLGLG', 'LGLGGL', 'LGGLGL']
const inverse = (bits: string) => bits.replace(/./g, (bit) => (bit === '1' ? '0' : '1'))
const reverse = (bits: string) => [...bits].reverse().join('')

/** The bars of an EAN-13 by the standard's own tables. */
function ean13Bars(digits: string): string {
  const [first = 0, ...rest] = [...digits].map(Number)
  const left = rest.slice(0, 6).map((digit, place) => {
    const bits = codes[digit]!
    return parities[first]![place] === 'L' ? bits : reverse(inverse(bits))
  })
  const right = rest.slice(6).map((digit) => inverse(codes[digit]!))
  return `101${left.join('')}01010${right.join('')}101`
}

/** Modules as black and white pixels, `scale` px each, with a quiet zone around. */
function pixelsOf(
  isDark: (x: number, y: number) => boolean,
  size: { width: number; height: number; scale: number },
): Pixels {
  const quiet = 12
  const [width, height] = [(size.width + 2 * quiet) * size.scale, (size.height + 2 * quiet) * size.scale]
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < size.height * size.scale; y++) {
    for (let x = 0; x < size.width * size.scale; x++) {
      if (!isDark(Math.floor(x / size.scale), Math.floor(y / size.scale))) continue
      const at = ((y + quiet * size.scale) * width + x + quiet * size.scale) * 4
      data.fill(0, at, at + 3)
    }
  }
  return { data, width, height }
}

const barsPixels = (bars: string) => pixelsOf((x) => bars[x] === '1', { width: bars.length, height: 40, scale: 3 })

test.each(['6901234567892', '6923450657713'])('the EAN-13 %s is read from its bars', (digits) => {
  expect(readPixels(barsPixels(ean13Bars(digits)))).toEqual({ result: digits, scanType: 'EAN_13' })
})

test('a picture’s see-through parts are paper', () => {
  const pixels = barsPixels(ean13Bars('6901234567892'))
  for (let at = 0; at < pixels.data.length; at += 4) if (pixels.data[at] === 255) pixels.data.fill(0, at, at + 4)
  expect(readPixels(pixels)).toEqual({ result: '6901234567892', scanType: 'EAN_13' })
})

test('a QR code and our own code are told apart by what they say', () => {
  const read = (text: string) => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' })
    const { size } = modules
    return readPixels(pixelsOf((x, y) => modules.get(y, x) === 1, { width: size, height: size, scale: 4 }))
  }
  const text = 'https://example.com/瓜子'
  expect(read(text)).toEqual({ result: text, scanType: 'QR_CODE' })
  const page = 'packages/catalog/product/index?scene=p.GZYW.AbC123'
  expect(read(page)).toEqual({ result: '', scanType: 'WX_CODE', path: page })
})

test('a picture without a code says nothing', () => {
  expect(readPixels({ data: new Uint8ClampedArray(40_000).fill(200), width: 100, height: 100 })).toBeUndefined()
})

test('what is printed under the bars can be typed', () => {
  expect(codeOfText('6901234567892').scanType).toBe('EAN_13')
  expect(codeOfText('690123456789').scanType).toBe('QR_CODE')
})
