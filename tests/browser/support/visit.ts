import { join } from 'node:path'
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core'
import { pictures } from './desk'
import { eye, faultsOfScreen } from './eye'
import { picturesCame } from './pictures-came'

/** How somebody sits down. */
export interface VisitOptions {
  /** phone: 390 wide, the shop alone. desk: 1280 wide, the whole panel. */
  readonly size?: 'phone' | 'desk'
  /** Who she is; the panel's first person when absent. */
  readonly openid?: string
  /** Console errors this test brings about on purpose. */
  readonly expects?: RegExp
}

/** A tab of its own with the panel open in it. */
export interface Visit {
  /** The panel. */
  readonly page: Page
  /** The shop inside it. */
  readonly shop: FrameLocator
  /** The page of the shop that is on top. */
  readonly screen: Locator
  /** Everything that must not have happened, in words. */
  readonly complaints: string[]
  button(name: string | RegExp): Locator
  /** What can be typed into, by the hint it shows while empty. */
  field(hint: string): Locator
  /** Taps where a finger would: the middle of what is seen. */
  tap(target: Locator): Promise<void>
  /** Waits until the screen says something. */
  reads(text: string | RegExp): Promise<void>
  /** Keeps a picture of the screen, and complains of what is cut off, covered, too small to tap or not loaded. */
  look(name: string): Promise<void>
}

const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } } as const

interface Opening extends VisitOptions {
  readonly context: BrowserContext
  readonly url: string
}

/** @see Visit */
export async function openVisit({ context, url, size = 'phone', openid, expects }: Opening): Promise<Visit> {
  const complaints: string[] = []
  const page = await context.newPage()
  await page.setViewportSize(sizes[size])
  listen(page, { url, complaints, expects })
  await page.addInitScript({ content: eye() })
  if (openid) await rememberVisit(page, openid)
  page.setDefaultTimeout(30_000)
  await page.goto(url)
  const shop = page.frameLocator('#shop')
  const screen = shop.locator('.taro_page:visible').last()
  return {
    page,
    shop,
    screen,
    complaints,
    button: (name) => screen.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }),
    field: (hint) => screen.locator(`:is(input, textarea)[placeholder^="${hint}"]`),
    tap: (target) => target.tap(),
    reads: (text) => screen.getByText(text).first().waitFor(),
    look: (name) => look({ page, screen, name, complaints, size }),
  }
}

/** Sits down as somebody, as the panel keeps it for a tab. */
async function rememberVisit(page: Page, openid: string): Promise<void> {
  await page.addInitScript(
    (kept) => {
      if (location.protocol === 'http:' && window.top === window && !sessionStorage.getItem('lianpu.visit'))
        sessionStorage.setItem('lianpu.visit', kept)
    },
    JSON.stringify({ openid, scene: 1001 }),
  )
}

interface Ears {
  readonly url: string
  readonly complaints: string[]
  readonly expects: RegExp | undefined
}

/** Hears every error of the panel and the shop, and every request that leaves the cloud of this machine. */
function listen(page: Page, { url, complaints, expects }: Ears): void {
  page.on('pageerror', (thrown) => complaints.push(`thrown: ${String(thrown.stack)}`))
  page.on('console', (message) => {
    const text = `${message.text()} (${message.location().url})`
    if (!['error', 'warning'].includes(message.type()) || expects?.test(text)) return
    complaints.push(`console ${message.type()}: ${text}`)
  })
  page.on('request', (request) => {
    const asked = request.url()
    if (!asked.startsWith(url) && !/^(?:data|blob|about):/.test(asked)) complaints.push(`asked another host: ${asked}`)
  })
}

interface Look {
  readonly page: Page
  readonly screen: Locator
  readonly name: string
  readonly complaints: string[]
  readonly size: 'phone' | 'desk'
}

async function look({ page, screen, name, complaints, size }: Look): Promise<void> {
  const shop = page.frames().find((frame) => frame.parentFrame())
  if (shop) await picturesCame(shop)
  const scale = size === 'phone' ? 'device' : 'css'
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled', scale })
  if (size !== 'phone') return
  const faults = await faultsOfScreen(page, screen)
  complaints.push(...faults.map((fault) => `${name}: ${fault}`))
}
