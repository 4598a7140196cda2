import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findBrowser } from '../find-browser.mjs'

const side = 150
const columns = 12
const maxBytes = 400_000

/** Draws all pictures small onto one. Runs in the page. */
const draw = `async ({ pictures, side, columns, quality }) => {
  const canvas = document.createElement('canvas')
  canvas.width = columns * side
  canvas.height = Math.ceil(pictures.length / columns) * side
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  for (const [index, data] of pictures.entries()) {
    const image = new Image()
    image.src = 'data:image/webp;base64,' + data
    await image.decode()
    const scale = (side - 6) / Math.max(image.width, image.height)
    const [width, height] = [image.width * scale, image.height * scale]
    const x = (index % columns) * side + (side - width) / 2
    const y = Math.floor(index / columns) * side + (side - height) / 2
    context.imageSmoothingQuality = 'high'
    context.drawImage(image, x, y, width, height)
  }
  return canvas.toDataURL('image/' + quality.kind, quality.amount).split(',')[1]
}`

/**
 * Lays pictures out side by side in one WebP of at most 400 KB, or a PNG of any size.
 * @param {readonly string[]} files
 * @param {string} target
 */
export async function makeSheet(files, target) {
  const executablePath = await findBrowser()
  if (!executablePath) throw new Error('no browser to draw with')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const pictures = files.map((file) => readFileSync(file).toString('base64'))
    const kind = target.endsWith('.png') ? 'png' : 'webp'
    for (const amount of [0.8, 0.7, 0.6, 0.5, 0.4]) {
      const order = JSON.stringify({ pictures, side, columns, quality: { kind, amount } })
      const data = Buffer.from(String(await page.evaluate(`(${draw})(${order})`)), 'base64')
      if (kind === 'webp' && data.length > maxBytes) continue
      writeFileSync(target, data)
      return
    }
    throw new Error('the sheet stays too large')
  } finally {
    await browser.close()
  }
}
