/**
 * Renders the pictures of a brand into `brand/<code>/pictures`:
 *
 *   node tools/packshots/render.mjs [--brand snack] [--only <parts of paths, commas between>] [--sheet <file.webp>] [--proof <folder>]
 *
 * A picture whose order (looks, facts, edition of its view) has not changed since is left alone: `made.json` beside
 * the pictures remembers. `--proof` leaves PNGs of half the size in a folder and touches nothing else. `--sheet` lays all pictures out in
 * one. Never part of an install or a build; needs Chromium and the Noto CJK fonts.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { inRoot } from '../root.mjs'
import { makeSheet } from './contact-sheet.mjs'
import { openDarkRoom } from './dark-room.mjs'
import { ordersOf, readBrand } from './orders.mjs'

/** @typedef {import('./stage/views/order').Order} Order */

/** Raised for a view whose pictures come out different for the same order. */
const editions = { list: 2, front: 2, close: 2, back: 2, size: 2, category: 2, banner: 3, store: 2, portrait: 1 }

const { values: asked } = parseArgs({
  options: {
    brand: { type: 'string', default: 'snack' },
    only: { type: 'string', default: '' },
    sheet: { type: 'string' },
    proof: { type: 'string' },
  },
})
const folder = inRoot('brand', asked.brand)
const pictures = join(folder, 'pictures')
const record = join(pictures, 'made.json')
const { orders, missing } = ordersOf(readBrand(folder))
if (missing.length > 0) console.log(`no look in packshots.json for ${missing.join(' ')}`)

/** @type {Record<string, string>} */
const made = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {}
const hashOf = (/** @type {Order} */ order) =>
  createHash('sha256')
    .update(JSON.stringify([editions[order.view], order]))
    .digest('hex')
    .slice(0, 16)
const isMade = (/** @type {string} */ path, /** @type {Order} */ order) =>
  made[path] === hashOf(order) && existsSync(join(pictures, path))

const parts = asked.only.split(',')
const wanted = orders.filter(([path]) => parts.some((part) => path.includes(part)))
const due = wanted.filter(([path, order]) => asked.proof !== undefined || !isMade(path, order))
console.log(`${orders.length} pictures of ${asked.brand}, ${due.length} to render`)

/** Adds to the record as it is on disk now: another run may be at other pictures. @param {string} path @param {string} hash */
function remember(path, hash) {
  const now = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {}
  const kept = Object.entries({ ...now, [path]: hash }).sort(([one], [other]) => (one < other ? -1 : 1))
  writeFileSync(record, `${JSON.stringify(Object.fromEntries(kept), undefined, 2)}\n`)
}

async function renderDue() {
  const room = await openDarkRoom()
  const began = performance.now()
  try {
    for (const [index, [path, order]] of due.entries()) {
      const from = performance.now()
      const half = { ...order, width: order.width / 2, height: order.height / 2 }
      const picture = asked.proof === undefined ? await room.make(order) : await room.make(half, true)
      const proofName = path.replaceAll('/', '-').replace('.webp', '.png')
      const file = asked.proof === undefined ? join(pictures, path) : join(asked.proof, proofName)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, picture)
      if (asked.proof === undefined) remember(path, hashOf(order))
      const spent = (performance.now() - began) / 1000
      const left = Math.round((spent / (index + 1)) * (due.length - index - 1))
      const took = ((performance.now() - from) / 1000).toFixed(1)
      const size = `${Math.round(picture.length / 1000)} KB`
      console.log(`${index + 1}/${due.length} ${path} ${size}, ${took} s; ${Math.ceil(left / 60)} min left`)
    }
  } finally {
    await room.close()
  }
}

if (due.length > 0) await renderDue()
if (asked.sheet) await makeSheet(wanted.map(([path]) => join(pictures, path)).filter(existsSync), asked.sheet)
