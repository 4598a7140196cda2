import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { openBrowser } from '../browser/support/desk'
import { galleryPages } from './gallery-pages'
import { type GalleryShop, openGalleryShop } from './gallery-shop'
import { writeSheet } from './sheet'
import { type GalleryBrand, facesOf, galleryFolder, pictureOf } from './shots'
import type { State } from './states'
import { type Sitting, takePicture } from './take-picture'

/** How many pictures of a page are taken at once: one waits for the cloud while another is drawn. */
const lanes = 2

/** Takes every picture of a page, each lane on phones of its own. @returns what the eye objects to, by state */
async function sit(
  sitting: Omit<Sitting, 'phones'>,
  pairs: readonly Sitting['phones'][],
): Promise<Partial<Record<State, string[]>>> {
  const waiting = sitting.faces.filter((state) => state !== 'dark')
  const faults: Partial<Record<State, string[]>> = {}
  const lane = async (phones: Sitting['phones']) => {
    for (let state = waiting.shift(); state; state = waiting.shift()) {
      const which = state
      const seen = await takePicture({ ...sitting, phones }, which).catch((error: unknown) => ({
        [which]: [error instanceof Error ? error.message : String(error)],
      }))
      Object.assign(faults, seen)
    }
  }
  await Promise.all(pairs.map(lane))
  return faults
}

async function newPhone(browser: Browser): Promise<BrowserContext> {
  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
  })
  phone.setDefaultTimeout(60_000)
  return phone
}

/** Photographs every page of a brand with every face and lets the eye look at each. */
export function describeGallery(brand: GalleryBrand): void {
  let shop: GalleryShop
  let browser: Browser
  let pairs: readonly Sitting['phones'][]

  beforeAll(async () => {
    ;[shop, browser] = await Promise.all([openGalleryShop(brand), openBrowser()])
    pairs = await Promise.all(
      Array.from({ length: lanes }, async () => ({
        known: await newPhone(browser),
        newcomer: await newPhone(browser),
      })),
    )
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    await shop.close()
    writeSheet()
  })

  test.each(galleryPages)('$title looks as it should with every face it has', async (page) => {
    const faces = facesOf(page)
    const fileOf = (state: State) => join(galleryFolder, pictureOf(brand, page.name, state))
    const faults = await sit({ shop, page, faces, fileOf }, pairs)
    expect(faults).toEqual(Object.fromEntries(Object.keys(faults).map((state) => [state, []])))
    expect(Object.keys(faults).sort()).toEqual(faces.sort())
  })
}
