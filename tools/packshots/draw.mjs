/**
 * Draws every picture of the snack brand into brand/snack/pictures: `node tools/packshots/draw.mjs [part of a path]`.
 * With `--sheet <file.webp>` it also leaves all of them side by side. The pictures are committed; nothing runs this on
 * install or build. Needs Chromium and the Noto CJK fonts.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { findBrowser } from '../find-browser.mjs'
import { inRoot } from '../root.mjs'
import { lookOf } from './looks.mjs'

const brandFolder = inRoot('brand', 'snack')
const readJson = (/** @type {string} */ name) => JSON.parse(readFileSync(join(brandFolder, name), 'utf8'))
/** @type {Record<string, string>[]} */
const rows = parse(readFileSync(join(brandFolder, 'goods.csv')), { columns: true, bom: true })

const listBytes = 60_000
const tints = ['#e9dcc6', '#d9e4dc', '#ecd6c8']

/** What stands on the ground for a row: its look, this size's net contents, smaller packs drawn smaller. */
function shotOf(/** @type {Record<string, string>} */ row) {
  const { product_code: product = '', sku_code: sku = '' } = row
  const { pack, contents, ...print } = lookOf(product, sku)
  const grams = rows.filter((other) => other.product_code === product).map((other) => Number(other.weight_grams))
  const share = Number(row.weight_grams) / Math.max(...grams)
  const size = row.spec_2_value || row.spec_1_value || ''
  const netFacts = (/净含量:([^|]+)/.exec(row.facts ?? '')?.[1] ?? '').split('、')
  // 「750克（30袋）」 of the facts for the size 「30袋」; a size that is a weight stands for itself.
  const net = netFacts.find((fact) => fact.includes(`（${size}）`)) ?? (/克$/.test(size) ? size : (netFacts[0] ?? ''))
  return { pack, contents, print: { ...print, net }, grade: 0.82 + 0.18 * share }
}

function rowOf(/** @type {string} */ productCode) {
  const row = rows.filter((each) => each.product_code === productCode).at(-1)
  if (!row) throw new Error(`no goods row for ${productCode}`)
  return row
}

/** Every picture by its storage path. */
function orders() {
  /** @type {Record<string, object>} */
  const made = {}
  for (const row of rows) {
    const [own = '', open = ''] = (row.pictures ?? '').split(' ')
    made[own] = { scene: 'pack', shot: shotOf(row), maxBytes: listBytes }
    made[open] ??= { scene: 'open', shot: shotOf(row), maxBytes: listBytes }
  }
  const brand = readJson('brand.json')
  for (const [place, each] of brand.banners.entries()) {
    const also = rows.filter((row) => row.product_code === each.productCode).slice(0, -1)
    const shots = [...also, rowOf(each.productCode)].slice(-3).map(shotOf)
    made[each.picture] = {
      scene: 'banner',
      shots: each.productCode.startsWith('LH') ? shots.slice(-1) : shots,
      tint: tints[place % 3],
      maxBytes: 90_000,
    }
  }
  for (const each of brand.categories) {
    const first = rows.find((row) => row.category_code === each.code)
    made[each.picture] = { scene: 'category', shot: shotOf(rowOf(first?.product_code ?? '')), maxBytes: 14_000 }
  }
  for (const guide of readJson('guides.json')) {
    const name = guide.photo.replace(/^guides\/|\.webp$/g, '')
    made[guide.photo] = { scene: 'portrait', name, maxBytes: 30_000 }
  }
  return made
}

const stage = await build({
  entryPoints: [inRoot('tools', 'packshots', 'stage', 'stage.ts')],
  bundle: true,
  write: false,
  format: 'iife',
})
const sheetAt = process.argv.indexOf('--sheet')
const sheet = sheetAt > 0 ? process.argv[sheetAt + 1] : undefined
const wanted = process.argv.slice(2, sheetAt > 0 ? sheetAt : undefined)[0] ?? ''

const executablePath = await findBrowser()
if (!executablePath) throw new Error('no browser to draw with')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  const page = await browser.newPage()
  await page.addScriptTag({ content: stage.outputFiles[0]?.text ?? '' })
  let bytes = 0
  const paths = Object.entries(orders()).filter(([path]) => path.includes(wanted))
  for (const [path, order] of paths) {
    const call = `drawPicture(${JSON.stringify(order)}, ${sheet !== undefined})`
    const picture = Buffer.from(String(await page.evaluate(call)), 'base64')
    const file = join(brandFolder, 'pictures', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, picture)
    bytes += picture.length
  }
  if (sheet) writeFileSync(sheet, Buffer.from(String(await page.evaluate('drawContactSheet(6)')), 'base64'))
  console.log(`${paths.length} pictures, ${Math.round(bytes / 1000)} KB`)
} finally {
  await browser.close()
}
