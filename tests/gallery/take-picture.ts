import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BrowserContext, Locator, Page, Route } from 'playwright-core'
import { eye, faultsOfScreen } from '../browser/support/eye'
import type { GalleryPage } from './gallery-page'
import { type GalleryShop, lookers } from './gallery-shop'
import { withLongWords } from './long-words'
import { largestFont, type State } from './states'
import { picturesCame } from '../browser/support/pictures-came'

/** One page of a brand's shop, ready to be photographed. */
export interface Sitting {
  /** The newcomer's phone is not the buyer's: what one remembers the other must not. */
  readonly phones: { readonly known: BrowserContext; readonly newcomer: BrowserContext }
  readonly shop: GalleryShop
  readonly page: GalleryPage
  readonly faces: readonly State[]
  readonly fileOf: (state: State) => string
}

/** A function that failed, as the platform answers for it. */
const failing = {
  status: 500,
  json: { ok: false, refusal: { code: 'INTERNAL', message: '服务开小差了，请稍后再试', details: {} } },
}

/** Everything but the app's own hello, which stands behind every page. */
const isPageCall = (url: string) => url.includes('/call/') && !url.endsWith('/call/members/enter')

/** What each state does to the calls of a page. */
const interference: Partial<Record<State, (route: Route) => Promise<void>>> = {
  loading: () => new Promise(() => undefined),
  error: (route) => route.fulfill(failing),
  offline: (route) => route.abort('internetdisconnected'),
  long: async (route) => {
    const reply = await route.fetch()
    await route.fulfill({ response: reply, json: withLongWords(await reply.json()) })
  },
}

const script = eye()

/** Opens a page of the shop as somebody, with what her phone remembers. */
async function open({ phones, shop, page: { route, query, looker, empty } }: Sitting, state: State): Promise<Page> {
  const isEmpty = state === 'empty'
  const openid = lookers[isEmpty ? 'newcomer' : (looker ?? 'buyer')]
  const page = await (isEmpty ? phones.newcomer : phones.known).newPage()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const meddle = interference[state]
  if (meddle) await page.route((url) => isPageCall(url.href), meddle)
  await page.addInitScript({ content: script })
  await page.addInitScript(remember, { who: openid, memory: isEmpty ? {} : shop.prepared.memory })
  if (state === 'large') await page.addInitScript(enlarge, largestFont)
  const asked = isEmpty && typeof empty === 'object' ? empty.query : query
  const search = new URLSearchParams(asked?.(shop.prepared)).toString()
  await page.goto(`${shop.url}/shop/#/${route}${search ? `?${search}` : ''}`, { waitUntil: 'commit' })
  return page
}

/** Leaves on the phone what it remembers of earlier visits. */
function remember({ who, memory }: { who: string; memory: Readonly<Record<string, unknown>> }): void {
  localStorage.clear()
  localStorage.setItem('lianpu.persona', who)
  sessionStorage.setItem('lianpu.owner', who)
  for (const [key, data] of Object.entries(memory)) {
    localStorage.setItem(`lianpu.${who}.${key}`, JSON.stringify({ data }))
  }
}

/** Sets the root's font before anything is laid out; src/index.html sets it at the width of the window / 375 * 20 px. */
function enlarge(factor: number): void {
  addEventListener('DOMContentLoaded', () => {
    const size = Math.min(24, Math.max(20, (20 * innerWidth) / 375)) * factor
    document.documentElement.style.setProperty('font-size', `${String(size)}px`, 'important')
  })
}

/** Waits until the page shows what the state is about. */
async function settle(page: Page, screen: Locator, { wanted, state }: { wanted: GalleryPage; state: State }) {
  const words: Partial<Record<State, string | RegExp>> = {
    empty: typeof wanted.empty === 'object' ? wanted.empty.shows : wanted.shows,
    loading: wanted.waits ?? '',
    error: wanted.waits ?? '服务开小差了',
    offline: '网络断了',
  }
  if (state === 'loading' && !wanted.waits) await screen.locator('.skeleton, [class*=bone]').first().waitFor()
  else
    await screen
      .getByText(words[state] ?? wanted.shows)
      .first()
      .waitFor()
  // A head says its words before the page has come.
  if (state !== 'loading') await screen.locator('.skeleton, [class*=bone]').first().waitFor({ state: 'detached' })
  if (!page.url().includes(wanted.route)) throw new Error(`${wanted.route} led to ${page.url()}`)
  await picturesCame(page)
}

/** One picture at a time: two pages that are drawn at once come out mixed. */
let drawing: Promise<unknown> = Promise.resolve()
function alone<T>(draw: () => Promise<T>): Promise<T> {
  const turn = drawing.then(draw)
  drawing = turn.catch(() => undefined)
  return turn
}

function keep(page: Page, screen: Locator, file: string): Promise<string[]> {
  mkdirSync(dirname(file), { recursive: true })
  return alone(async () => {
    await page.bringToFront()
    await page.screenshot({ path: file, type: 'jpeg', quality: 82, animations: 'disabled' })
    return faultsOfScreen(page, screen)
  })
}

/** Takes one picture of the gallery; of the normal state one by night as well. @returns what a careful eye objects to */
export async function takePicture(sitting: Sitting, state: State): Promise<Partial<Record<State, string[]>>> {
  const page = await open(sitting, state)
  try {
    const screen = page.locator('.taro_page:visible').last()
    await settle(page, screen, { wanted: sitting.page, state })
    const faults: Partial<Record<State, string[]>> = { [state]: await keep(page, screen, sitting.fileOf(state)) }
    if (state !== 'normal') return faults
    await page.emulateMedia({ colorScheme: 'dark' })
    return { ...faults, dark: await keep(page, screen, sitting.fileOf('dark')) }
  } catch (error) {
    await alone(() => page.screenshot({ path: sitting.fileOf(state), type: 'jpeg' }))
    throw error
  } finally {
    await page.close()
  }
}

/** Whether a page has a state at all. */
export function hasState({ asksNothing, empty }: GalleryPage, state: State): boolean {
  if (state === 'empty') return typeof empty === 'object'
  return !asksNothing || !['loading', 'error', 'offline'].includes(state)
}
