import { join } from 'node:path'
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core'
import { pictures } from './desk'
import { faultsOfLook } from './faults-of-look'

/** How somebody sits down. */
export interface VisitOptions {
  /** phone: 390 wide, the shop alone. desk: 1280 wide, the whole panel. */
  readonly size?: 'phone' | 'desk'
  /** Who she is; the panel's first person when absent. */
  readonly openid?: string
  /** Console errors this test brings about on purpose. */
  readonly expects?: RegExp
}

/** A browser profile of its own with the panel open in it. */
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

/** @see Visit */
export async function openVisit({
  browser,
  url,
  size = 'phone',
  openid,
  expects,
}: VisitOptions & { browser: Browser; url: string }): Promise<Visit> {
  const context = await browser.newContext({ viewport: sizes[size], deviceScaleFactor: 2, hasTouch: true })
  const complaints: string[] = []
  listen(context, { url, complaints, expects })
  if (openid) await rememberVisit(context, openid)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
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
async function rememberVisit(context: BrowserContext, openid: string): Promise<void> {
  await context.addInitScript((kept) => {
    if (location.protocol === 'http:' && window.top === window && !sessionStorage.getItem('lianpu.visit')) sessionStorage.setItem('lianpu.visit', kept)
  }, JSON.stringify({ openid, scene: 1001 }))
}

interface Ears {
  readonly url: string
  readonly complaints: string[]
  readonly expects: RegExp | undefined
}

/** Hears every error of every page, and every request that leaves this machine's cloud. */
function listen(context: BrowserContext, { url, complaints, expects }: Ears): void {
  context.on('weberror', (thrown) => complaints.push(`thrown: ${String(thrown.error().stack)}`))
  context.on('console', (message) => {
    const text = `${message.text()} (${message.location().url})`
    if (!['error', 'warning'].includes(message.type()) || expects?.test(text)) return
    complaints.push(`console ${message.type()}: ${text}`)
  })
  context.on('request', (request) => {
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
  await shop?.waitForFunction(() => [...document.images].every((image) => image.complete))
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' })
  if (size !== 'phone') return
  const faults = await screen.evaluate(faultsOfLook)
  complaints.push(...faults.map((fault) => `${name}: ${fault}`))
}
