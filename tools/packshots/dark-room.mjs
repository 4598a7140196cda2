import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { findBrowser } from '../find-browser.mjs'
import { inRoot } from '../root.mjs'

const flags = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist']

/**
 * A browser page that renders without a graphics card.
 * @returns {Promise<{ make: (order: unknown, proof?: boolean) => Promise<Buffer>, close: () => Promise<void> }>}
 */
export async function openDarkRoom() {
  const stage = await build({
    entryPoints: [inRoot('tools', 'packshots', 'stage', 'stage.ts')],
    bundle: true,
    write: false,
    format: 'iife',
  })
  const executablePath = await findBrowser()
  if (!executablePath) throw new Error('no browser to render with')
  const browser = await chromium.launch({ executablePath, args: flags })
  const page = await browser.newPage()
  page.setDefaultTimeout(0)
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(message.text().slice(0, 2000))
  })
  await page.addScriptTag({ content: stage.outputFiles[0]?.text ?? '' })
  return {
    async make(order, proof = false) {
      const call = `makePicture(${JSON.stringify(order)}, ${proof})`
      return Buffer.from(String(await page.evaluate(call)), 'base64')
    },
    close: () => browser.close(),
  }
}
