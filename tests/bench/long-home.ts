import type { Browser } from 'playwright-core'
import { goodsListParts } from '#local-cloud/seed/goods-list'
import { ownerOpenid } from '#local-cloud/seed/personas'
import type { Shop } from '../support/shop'

/** How far the cards in the page reached while a long home was scrolled. */
export interface Scrolled {
  /** The most cards that stood in the page at once, in screens of cards. */
  readonly screensOfCards: number
  /** Different goods that were seen on the way. */
  readonly goodsSeen: number
}

/** Adds goods to a shop through its import, each a copy of one it has. */
export async function addGoods(shop: Shop, csv: string, count: number): Promise<void> {
  const [header = '', row = ''] = csv.split('\n')
  const columns = header.split(',')
  const place = (name: string) => columns.indexOf(name)
  const rows = Array.from({ length: count }, (_, index) => {
    const cells = row.split(',')
    const number = String(index + 1).padStart(3, '0')
    cells[place('product_code')] = `ZZ${number}`
    cells[place('sku_code')] = `ZZ${number}A`
    cells[place('title')] = `长单第${number}样 带壳慢火炒`
    cells[place('barcode')] = ''
    cells[place('rank')] = String(1000 + index)
    return cells.join(',')
  })
  const owner = shop.phone(ownerOpenid)
  for (const part of goodsListParts([header, ...rows].join('\n'))) {
    const { rejected } = await owner.call('catalog', 'importGoods', { csv: part })
    if (rejected.length > 0) throw new Error(`goods were left out: ${JSON.stringify(rejected[0])}`)
  }
}

/** Scrolls a home page to its end, a good half of a screen at a time, and counts its cards at every step. */
export async function scrollToEnd(browser: Browser, url: string, wanted: number): Promise<Scrolled> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await page.goto(url)
  await page.locator('.goods-card').first().waitFor({ timeout: 60_000 })
  const seen = new Set<string>()
  let screensOfCards = 0
  for (let idle = 0; idle < 40 && seen.size < wanted;) {
    const known = seen.size
    await page.mouse.move(195, 500)
    await page.mouse.wheel(0, 500)
    const now = await page.evaluate(
      () =>
        new Promise<{ titles: string[]; screens: number }>((resolve) => {
          const count = () => {
            const cards = [...document.querySelectorAll('.goods-card')]
            const area = cards.reduce((sum, card) => sum + card.clientWidth * card.clientHeight, 0)
            const titles = cards.map((card) => card.querySelector('.goods-card-title')?.textContent ?? '')
            resolve({ titles, screens: area / (innerWidth * innerHeight) })
          }
          requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(count)))
        }),
    )
    screensOfCards = Math.max(screensOfCards, now.screens)
    for (const title of now.titles) seen.add(title)
    idle = seen.size > known ? 0 : idle + 1
  }
  await page.close()
  return { screensOfCards, goodsSeen: seen.size }
}
