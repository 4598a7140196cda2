import { build } from 'esbuild'
import jsQR from 'jsqr'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { getUnlimited } from '#local-cloud/services/openapi/wxacode'
import type * as Poster from '../../src/share/draw-poster'
import type * as Card from '../../src/share/draw-share-card'
import { pictures } from './support/desk'

const brands = readdirSync('brand').filter((name) => existsSync(join('brand', name, 'brand.json')))

interface BrandJson {
  readonly name: string
  readonly slogan: string
  readonly palette: { readonly light: Readonly<Record<string, string>> }
}
const brandOf = (code: string) => JSON.parse(readFileSync(join('brand', code, 'brand.json'), 'utf8')) as BrandJson

/** A picture of the brand's goods, in the tone of its own ground where none is rendered yet. */
function packshotOf(code: string): string {
  const goods = join('brand', code, 'pictures', 'goods')
  const file = existsSync(goods) ? readdirSync(goods).find((name) => name.endsWith('.webp')) : undefined
  if (file) return `data:image/webp;base64,${readFileSync(join(goods, file)).toString('base64')}`
  return `data:image/png;base64,${PNG.sync.write(new PNG({ width: 40, height: 40, fill: true })).toString('base64')}`
}

/** The drawing modules as the browser's build resolves them, with the constants of one brand. */
async function drawingCode(code: string): Promise<string> {
  const { name, slogan, palette } = brandOf(code)
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './src/share/draw-poster'\nexport * from './src/share/draw-share-card'`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'drawing',
    resolveExtensions: ['.h5.ts', '.ts', '.js'],
    define: {
      SHOP_NAME: JSON.stringify(name),
      SHOP_SLOGAN: JSON.stringify(slogan),
      BRAND_PALETTE: JSON.stringify(palette.light),
    },
  })
  return outputFiles[0]!.text
}

/** Every text that is written on a canvas, with the room it takes and the size of the sheet. */
interface Written {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly width: number
}

/** Runs in the page: remembers what is written, as the browser itself measures it. */
function listenToPens(): void {
  const kept: Written[] = []
  const original = CanvasRenderingContext2D.prototype.fillText
  CanvasRenderingContext2D.prototype.fillText = function (text: string, x: number, y: number) {
    const { width } = this.measureText(text)
    const left = this.textAlign === 'center' ? x - width / 2 : x
    kept.push({ text, left, right: left + width, width: this.canvas.width })
    original.call(this, text, x, y)
  }
  Object.assign(window, { written: kept })
}

type Drawing = typeof Poster & typeof Card
declare const drawing: Drawing

let browser: Browser
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await chromium.launch({ executablePath: process.env['LIANPU_CHROMIUM']!, args: ['--no-sandbox'] })
})
afterAll(() => browser.close())

async function openStudio(code: string): Promise<Page> {
  const page = await browser.newPage()
  await page.evaluate(listenToPens)
  await page.evaluate(await drawingCode(code))
  return page
}

function keep(name: string, dataUrl: string): PNG {
  const bytes = Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')
  writeFileSync(join(pictures, `${name}.png`), bytes)
  return PNG.sync.read(bytes)
}

const written = (page: Page) => page.evaluate(() => (window as unknown as { written: Written[] }).written.splice(0))

const longTitle = '原味瓜子 长粒葵花籽 带壳慢火炒 只放盐不放糖 家庭分享装 内含 24 小包 每包 30 克'

describe.each(brands)('%s', (code) => {
  test('a poster’s code is read from its pixels, and no word stands outside', async () => {
    const page = await openStudio(code)
    const scene = 'p.GZYW.AbC123'
    const asked = { scene, page: 'packages/catalog/product/index', width: 430 }
    const drawn = (await getUnlimited(asked)) as { buffer: Buffer }
    const poster = {
      pictureId: packshotOf(code),
      title: longTitle,
      priceFen: 12_990,
      priceVaries: true,
      codePictureId: `data:image/png;base64,${drawn.buffer.toString('base64')}`,
      from: '一位名字很长很长很长的朋友',
    }
    const { width, height, data } = keep(
      `poster-${code}`,
      await page.evaluate((one) => drawing.drawPoster(one), poster),
    )
    expect([width, height]).toEqual([750, 1334])
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(
      `packages/catalog/product/index?scene=${encodeURIComponent(scene)}`,
    )
    const lines = await written(page)
    expect(lines.map(({ text }) => text)).toContain(brandOf(code).name)
    for (const line of lines) expect(line).toMatchObject({ left: expect.any(Number) as number, width: 750 })
    expect(lines.filter(({ left, right }) => left < 47 || right > 703)).toEqual([])
    expect(lines.filter(({ text, right }) => /推荐|识别/.test(text) && right > 490)).toEqual([])
    await page.close()
  })

  test.each([
    ['goods', { title: longTitle, priceFen: 12_990, priceVaries: true }],
    [
      'coupon',
      { valueFen: 1_000, title: '新客见面券，全店商品都能用的那一种', condition: '满 ¥69 可用，11 月 30 日前' },
    ],
    ['gift', { title: '一份三种口味的瓜子小样', from: '一位名字很长的朋友' }],
  ] as const)('the %s card is 5:4 and cuts no word', async (kind, words) => {
    const page = await openStudio(code)
    const design = { kind, pictureId: packshotOf(code), ...words } as Card.ShareDesign
    const { width, height } = keep(
      `card-${kind}-${code}`,
      await page.evaluate((one) => drawing.drawShareCard(one), design),
    )
    expect(width / height).toBe(5 / 4)
    const lines = await written(page)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.filter(({ left, right }) => left < 23 || right > 477)).toEqual([])
    await page.close()
  })
})
