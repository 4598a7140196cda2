import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BrowserContext, Locator, Page, Route } from 'playwright-core'
import { eye, faultsOfScreen } from '../browser/support/eye'
import type { GalleryPage } from './gallery-pages'
import { type GalleryShop, lookers } from './gallery-shop'
import { withLongWords } from './long-words'
import { largestFont, type State } from './states'

export interface Picture {
  readonly context: BrowserContext
  readonly shop: GalleryShop
  readonly page: GalleryPage
  readonly state: State
  readonly file: string
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

/** Opens a page of the shop as somebody, with what her phone remembers. */
async function open({ context, shop, page: { route, query, looker, empty }, state }: Picture): Promise<Page> {
  const isEmpty = state === 'empty'
  const openid = lookers[isEmpty ? 'newcomer' : (looker ?? 'buyer')]
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.emulateMedia({ colorScheme: state === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' })
  const meddle = interference[state]
  if (meddle) await page.route((url) => isPageCall(url.href), meddle)
  await page.addInitScript({ content: eye() })
  await page.addInitScript(
    ({ who, memory }) => {
      localStorage.clear()
      localStorage.setItem('lianpu.persona', who)
      sessionStorage.setItem('lianpu.owner', who)
      for (const [key, data] of Object.entries(memory)) {
        localStorage.setItem(`lianpu.${who}.${key}`, JSON.stringify({ data }))
      }
    },
    { who: openid, memory: isEmpty ? {} : shop.prepared.memory },
  )
  const asked = isEmpty && typeof empty === 'object' ? empty.query : query
  const search = new URLSearchParams(asked?.(shop.prepared)).toString()
  await page.goto(`${shop.url}/shop/#/${route}${search ? `?${search}` : ''}`)
  return page
}

/** Waits until the page shows what the state is about. */
async function settle(page: Page, screen: Locator, { page: wanted, state }: Picture): Promise<void> {
  const words: Partial<Record<State, string | RegExp>> = {
    empty: typeof wanted.empty === 'object' ? wanted.empty.shows : wanted.shows,
    error: '服务开小差了',
    offline: '网络断了',
  }
  if (state === 'loading') await screen.locator('.skeleton, [class*=bone]').first().waitFor()
  else
    await screen
      .getByText(words[state] ?? (state === 'long' ? /./ : wanted.shows))
      .first()
      .waitFor()
  if (state === 'large') {
    await page.evaluate((factor) => {
      const root = document.documentElement
      root.style.fontSize = `${String(parseFloat(getComputedStyle(root).fontSize) * factor)}px`
    }, largestFont)
  }
  await page.waitForFunction(() => [...document.images].every((image) => image.complete))
}

/** Takes one picture of the gallery. @returns what a careful eye objects to in it */
export async function takePicture(picture: Picture): Promise<string[]> {
  const page = await open(picture)
  try {
    const screen = page.locator('.taro_page:visible').last()
    await settle(page, screen, picture)
    mkdirSync(dirname(picture.file), { recursive: true })
    await page.screenshot({ path: picture.file, type: 'jpeg', quality: 82, animations: 'disabled' })
    return await faultsOfScreen(page, screen)
  } finally {
    await page.close()
  }
}

/** Whether a page has a state at all. */
export function hasState({ asksNothing, empty }: GalleryPage, state: State): boolean {
  if (state === 'empty') return typeof empty === 'object'
  return !asksNothing || !['loading', 'error', 'offline'].includes(state)
}
