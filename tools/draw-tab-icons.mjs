/** Draws src/assets/tab/*.png (81 × 81) by day and by night in the brand's colours. Run by hand; the pictures are committed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findBrowser } from './find-browser.mjs'
import { inRoot } from './root.mjs'

const side = 81
const drawings = {
  home: "<path d='m4 11 8-6.8L20 11M6.2 9.3v10h11.6v-10'/><path d='M10 19.3v-5h4v5'/>",
  category:
    "<rect x='4.2' y='4.2' width='6.3' height='6.3' rx='1.6'/><rect x='13.5' y='4.2' width='6.3' height='6.3' rx='1.6'/><rect x='4.2' y='13.5' width='6.3' height='6.3' rx='1.6'/><rect x='13.5' y='13.5' width='6.3' height='6.3' rx='1.6'/>",
  cart: "<path d='M3 4h2.2l2.3 11.2h10.2l2-8.2H6'/><circle cx='9' cy='19' r='1.4'/><circle cx='16.5' cy='19' r='1.4'/>",
  me: "<circle cx='12' cy='8.3' r='3.8'/><path d='M4.8 20c.5-4 3.3-6 7.2-6s6.7 2 7.2 6'/>",
}

const { palette } = JSON.parse(readFileSync(inRoot('brand', process.env['BRAND'] ?? 'snack', 'brand.json'), 'utf8'))
const looks = [
  { suffix: '', stroke: palette.light.soft, fill: 'none' },
  { suffix: '-on', stroke: palette.light.brand, fill: palette.light.brandPale },
  { suffix: '-dark', stroke: palette.dark.soft, fill: 'none' },
  { suffix: '-dark-on', stroke: palette.dark.brand, fill: palette.dark.brandPale },
]

/** @param {string} body @param {{ stroke: string, fill: string }} look */
const svg = (body, { stroke, fill }) =>
  `<svg xmlns='http://www.w3.org/2000/svg' width='${side}' height='${side}' viewBox='0 0 24 24' fill='${fill}' stroke='${stroke}' stroke-width='1.6' stroke-linecap='round' stroke-linejoin='round'>${body}</svg>`

const folder = inRoot('src', 'assets', 'tab')
mkdirSync(folder, { recursive: true })
const executablePath = await findBrowser()
if (!executablePath) throw new Error('No Chromium or Chrome was found; set LIANPU_CHROMIUM to one.')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({ viewport: { width: side, height: side } })
for (const [name, body] of Object.entries(drawings)) {
  for (const look of looks) {
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg(body, look)}`)
    writeFileSync(`${folder}/${name}${look.suffix}.png`, await page.screenshot({ omitBackground: true }))
  }
}
await browser.close()
