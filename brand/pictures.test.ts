import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { brandCodes, shippedBrand } from '../tests/support/brands'

interface Pictured {
  readonly picture?: string
}

/** Width and height from the head of a WebP file. */
function sizeOf(webp: Buffer): [number, number] {
  expect(webp.toString('latin1', 0, 4) + webp.toString('latin1', 8, 12)).toBe('RIFFWEBP')
  return webp.toString('latin1', 12, 16) === 'VP8X'
    ? [webp.readUIntLE(24, 3) + 1, webp.readUIntLE(27, 3) + 1]
    : [webp.readUInt16LE(26) & 0x3fff, webp.readUInt16LE(28) & 0x3fff]
}

/** Every picture a brand names, once. */
function picturesNamed(code: string): string[] {
  const { files, rows } = shippedBrand(code)
  const { brand, layouts, guides, stores, reviews } = files
  const blocks = layouts.flatMap(({ content }) => content.blocks) as (Pictured & { items?: Pictured[] })[]
  const pictured = [
    ...(brand.categories as readonly Pictured[]),
    ...(brand.licences as readonly Pictured[]),
    ...(stores as readonly Pictured[]),
  ]
  const shown = [...pictured, ...blocks, ...blocks.flatMap(({ items = [] }) => items)]
  const named = [
    ...rows.flatMap(({ pictures }) => pictures.split(' ')),
    ...shown.flatMap(({ picture }) => (picture === undefined ? [] : [picture])),
    ...guides.map((guide) => String(guide['photo'])),
    ...reviews.flatMap((one) => one.reviews.flatMap(({ pictures = [] }) => pictures)),
  ]
  return [...new Set(named)].sort()
}

describe.each(brandCodes)('the pictures of %s', (code) => {
  const dir = join('brand', code, 'pictures')
  const kept = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.webp'))
    .map((path) => path.replaceAll('\\', '/'))

  test('are the pictures named, none more, none missing', () => {
    expect(kept.sort()).toEqual(picturesNamed(code))
  })

  test.each([
    ['goods', [800, 800], 60_000],
    ['gallery', [1600, 1600], 180_000],
    ['banners', [1125, 420], 90_000],
    ['stores', [1125, 630], 120_000],
    ['categories', [240, 240], 14_000],
    ['guides', [480, 480], 30_000],
  ] as const)('of %s have their size and are light', (folder, size, maxBytes) => {
    if (!existsSync(join(dir, folder))) return
    const heavy = readdirSync(join(dir, folder)).map((name) => {
      const path = join(dir, folder, name)
      return { name, size: sizeOf(readFileSync(path)), isLight: statSync(path).size <= maxBytes }
    })
    expect(heavy.filter((one) => !one.isLight || String(one.size) !== String(size))).toEqual([])
  })
})
