import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { readBrandFiles } from '#local-cloud/seed/brand-files'
import { type Persona, personasOf } from '#local-cloud/seed/personas'
import { shopEnvironment } from '#local-cloud/seed/shop-environment'
import { type LocalCloud, startLocalCloud } from '#local-cloud/start'
import { seededData } from '../../support/seeded-data'
import { type Phone, phoneOf } from '../../support/shop'
import { openVisit, type Visit, type VisitOptions } from './visit'

/** A seeded shop, the panel that shows it, and a browser to sit down in front of. */
export interface Desk {
  readonly cloud: LocalCloud
  /** The same shop without a browser. */
  phone(openid: string): Phone
  /** Opens the panel's page in a tab of its own. */
  visit(options?: VisitOptions): Promise<Visit>
  /** Ends every visit. @throws when one saw an error, asked another host, or met a fault of looks */
  leave(): Promise<void>
  close(): Promise<void>
}

/** The picture folder; git knows nothing of it. */
export const pictures = 'artefacts/browser'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** A browser without a window. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['LIANPU_CHROMIUM']
  if (!executablePath) throw new Error('LIANPU_CHROMIUM names no browser; `npm test` finds one')
  return chromium.launch({ executablePath, args: flags })
}

/** Buyers of the tests, so that no two tests share a cart. */
const buyers: readonly Persona[] = Array.from({ length: 9 }, (_, place) => ({
  openid: buyerOpenid(place + 1),
  name: `买家${String(place + 1)}`,
  role: 'customer',
  note: '第一次来',
}))

/** The openid of a buyer of the tests, 1 to 9. */
export function buyerOpenid(number: number): string {
  return `oLianpuBrowserBuyer${String(number)}`
}

/** Opens the desk, in front of another brand's shop or at a later moment (epoch ms) when told. */
export async function openDesk({ brand = 'snack', at = 0 } = {}): Promise<Desk> {
  mkdirSync(pictures, { recursive: true })
  const dir = await seededData(brand)
  if (at > 0) writeFileSync(join(dir, 'cloud', 'clock.json'), JSON.stringify({ offsetMs: at - Date.now() }))
  const [browser, cloud] = await Promise.all([
    openBrowser(),
    startLocalCloud({
      dir,
      port: 0,
      environment: shopEnvironment,
      personas: [...personasOf(readBrandFiles(`brand/${brand}`)), ...buyers],
      panelDir: 'dist/panel',
      shopDir: brand === 'snack' ? 'dist/h5' : `dist/${brand}/h5`,
    }),
  ])
  const context = await browser.newContext({ deviceScaleFactor: 2, hasTouch: true })
  const visits: Visit[] = []
  return {
    cloud,
    phone: (openid) => phoneOf(cloud, openid),
    async visit(options = {}) {
      const visit = await openVisit({ context, url: cloud.url, ...options })
      visits.push(visit)
      return visit
    },
    async leave() {
      const seen = visits.splice(0)
      await context.setOffline(false)
      for (const { page } of seen) await page.close()
      expect(seen.flatMap(({ complaints }) => complaints)).toEqual([])
    },
    async close() {
      await browser.close()
      await cloud.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
