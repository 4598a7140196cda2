import { type Paper, type } from './paper'

const left = [
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
/** Which of the six left digits are mirrored, by the first digit. */
const parity = ['LLLLLL', 'LLGLGG', 'LLGGLG', 'LLGGGL', 'LGLLGG', 'LGGLLG', 'LGGGLL', 'LGLGLG', 'LGLGGL', 'LGGLGL']
const flip = (bits: string) => [...bits].map((bit) => (bit === '1' ? '0' : '1')).join('')

function barsOf(ean: string): string {
  const [first = '0', ...rest] = ean
  const kinds = parity[Number(first)] ?? ''
  const half = rest.slice(0, 6).map((digit, place) => {
    const bits = left[Number(digit)] ?? ''
    return kinds[place] === 'G' ? [...flip(bits)].reverse().join('') : bits
  })
  return `101${half.join('')}01010${rest
    .slice(6)
    .map((digit) => flip(left[Number(digit)] ?? ''))
    .join('')}101`
}

/** An EAN-13 on white. */
export function barcode(
  paper: Paper,
  ean: string,
  box: readonly [x: number, y: number, width: number, height: number],
): void {
  const { context } = paper
  const [x, y, width, height] = box
  const bar = width / 111
  context.fillStyle = '#ffffff'
  context.fillRect(x, y, width, height)
  context.fillStyle = '#111111'
  ;[...barsOf(ean)].forEach((bit, place) => {
    if (bit === '1') context.fillRect(x + (place + 9) * bar, y + height * 0.08, bar, height * 0.7)
  })
  type(paper, ean, {
    x: x + width / 2,
    y: y + height * 0.89,
    size: height * 0.16,
    colour: '#111111',
    spacing: 0.22,
    maxWidth: width * 0.9,
  })
}
