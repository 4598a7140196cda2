import { buildSync } from 'esbuild'
import type { Locator, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { type Colour, contrastOf, over } from './eye/colour'
import type { PaleText } from './eye/contrast'
import type { WindowWithEye } from './eye/look'

/** The script that gives a window an eye. */
export function eye(): string {
  const { outputFiles } = buildSync({
    entryPoints: ['tests/browser/support/eye/look.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

/** What a careful eye objects to on a page of the shop, in words. */
export async function faultsOfScreen(page: Page, screen: Locator): Promise<string[]> {
  const faults = await screen.evaluate((top) => (window as unknown as WindowWithEye).faultsOfLook(top))
  const pale = await screen.evaluate((top) => (window as unknown as WindowWithEye).paleTexts(top))
  if (pale.length === 0 || (await isUnderPanel(page))) return faults
  return [...faults, ...(await faultsOfInk(page, screen, pale))]
}

/** Whether a sheet of the panel lies over the shop: no picture shows then what the shop's texts stand on. */
async function isUnderPanel(page: Page): Promise<boolean> {
  return (await page.locator('#shop').count()) > 0 && (await page.getByRole('dialog').count()) > 0
}

/** Reads from a picture without letters what the texts stand on. */
async function faultsOfInk(page: Page, screen: Locator, pale: readonly PaleText[]): Promise<string[]> {
  await screen.evaluate(() => (window as unknown as WindowWithEye).hideLetters())
  const picture = PNG.sync.read(await page.screenshot({ animations: 'disabled', scale: 'css' }))
  await screen.evaluate(() => (window as unknown as WindowWithEye).showLetters())
  const framed = page.locator('#shop')
  const { x: left, y: top } = ((await framed.count()) > 0 && (await framed.boundingBox())) || { x: 0, y: 0 }
  return pale.flatMap(({ name, ink, box, wanted }) => {
    const seen = pointsOf(box)
      .map(([x, y]) => colourAt(picture, x + left, y + top))
      .map((ground) => contrastOf(over(ink, ground), ground))
      .sort((one, other) => one - other)
    const contrast = seen[Math.floor(seen.length / 2)] ?? Infinity
    return contrast < wanted - 0.005 ? [`contrast ${contrast.toFixed(2)}, less than ${String(wanted)}: ${name}`] : []
  })
}

/** Nine points in a box, away from its edge. */
function pointsOf({ x, y, width, height }: PaleText['box']): [number, number][] {
  const shares = [0.1, 0.5, 0.9]
  return shares.flatMap((across) => shares.map((down): [number, number] => [x + width * across, y + height * down]))
}

function colourAt({ data, width, height }: PNG, x: number, y: number): Colour {
  const [column, row] = [
    Math.min(width - 1, Math.max(0, Math.round(x))),
    Math.min(height - 1, Math.max(0, Math.round(y))),
  ]
  const at = (row * width + column) * 4
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, 1]
}
