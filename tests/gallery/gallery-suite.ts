import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { openBrowser } from '../browser/support/desk'
import { type GalleryShop, openGalleryShop } from './gallery-shop'
import { writeSheet } from './sheet'
import { type GalleryBrand, galleryFolder, pictureOf, shots } from './shots'
import { takePicture } from './take-picture'

/** Photographs every page of a brand with every face and lets the eye look at each. */
export function describeGallery(brand: GalleryBrand): void {
  let shop: GalleryShop
  let browser: Browser
  let context: BrowserContext

  beforeAll(async () => {
    ;[shop, browser] = await Promise.all([openGalleryShop(brand), openBrowser()])
    context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      hasTouch: true,
    })
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    await shop.close()
    writeSheet()
  })

  test.each(shots)('$face looks as it should', async ({ page, state }) => {
    const file = join(galleryFolder, pictureOf(brand, page.name, state))
    expect(await takePicture({ context, shop, page, state, file })).toEqual([])
    expect(readFileSync(file).length).toBeGreaterThan(5_000)
  })
}
