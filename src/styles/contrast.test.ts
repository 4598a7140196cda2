import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

type Palette = Record<string, string>

const brands = path.resolve(__dirname, '../../brand')
const palettes = readdirSync(brands, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const { palette } = JSON.parse(readFileSync(path.join(brands, name, 'brand.json'), 'utf8')) as {
      palette: { light: Palette; dark: Palette }
    }
    return { name, palette }
  })

const channel = (value: number) => (value <= 0.039_28 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

/** WCAG 2.1 relative luminance of #rrggbb. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(parseInt(colour.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** Every pair of text and ground that the sheets use. */
const pairs = [
  ['ink', 'paper'],
  ['ink', 'ground'],
  ['ink', 'brandPale'],
  ['ink', 'actionPale'],
  ['soft', 'paper'],
  ['soft', 'ground'],
  ['brand', 'paper'],
  ['brand', 'ground'],
  ['brand', 'brandPale'],
  ['paper', 'brand'],
  ['goldOnBrand', 'brand'],
  ['goldText', 'goldPale'],
  ['warn', 'ground'],
  ['action', 'paper'],
  ['action', 'ground'],
  ['action', 'actionPale'],
  ['paper', 'action'],
  ['paper', 'ink'],
  ['paper', 'warn'],
  ['warn', 'actionPale'],
  ['warn', 'paper'],
  ['good', 'paper'],
  ['soft', 'line'],
  ['goldText', 'paper'],
  ['goldText', 'ground'],
  ['good', 'ground'],
] as const

describe.each(palettes)('in the colours of $name', ({ palette }) => {
  test.each(
    (['light', 'dark'] as const).flatMap((theme) => pairs.map(([text, ground]) => [theme, text, ground] as const)),
  )('by %s, %s on %s can be read', (theme, text, ground) => {
    const colours = palette[theme]
    expect(contrast(colours[text] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
  })

  test('the head of a page can be read by day on the brand and by night on its pale', () => {
    const { light, dark } = palette
    expect(contrast(light['paper'] ?? '', light['brand'] ?? '')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(dark['ink'] ?? '', dark['brandPale'] ?? '')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(dark['goldText'] ?? '', dark['brandPale'] ?? '')).toBeGreaterThanOrEqual(4.5)
  })
})
