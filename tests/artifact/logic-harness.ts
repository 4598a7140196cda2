import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCompiledCode } from './compiled-code'
import { createFakeWx, type FakeWx, type FakeWxOptions } from './fake-wx'
import { createOpenPage, type OpenPage, type PageConfig } from './open-page'
import { readBoundEvents } from './page-tree'

export interface HarnessOptions extends Omit<FakeWxOptions, 'navigate'> {
  /** The built mini-program. */
  readonly dist: string
}

/** The compiled mini-program, running without WeChat: its own code, a fake `wx`, and no rendering. */
export interface RunningApp extends Pick<FakeWx, 'calls' | 'unstubbed' | 'said'> {
  /** Opens a page above the others, as navigateTo does. */
  open(route: string, query?: Readonly<Record<string, string>>): OpenPage
  /** The pages that are open, the visible one last. */
  readonly pages: readonly OpenPage[]
  /** Every page of app.json. */
  readonly routes: readonly string[]
  /** What the code said through console.error. */
  readonly errors: readonly string[]
  /** Ends every page and timer. */
  close(): void
}

interface AppJson {
  readonly pages: readonly string[]
  readonly subPackages?: readonly { root: string; pages: readonly string[] }[]
}

function routesOf(dist: string): string[] {
  const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as AppJson
  return [...app.pages, ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => join(root, page)))]
}

/** Timers that end with the app, so that a countdown does not outlive its test. */
function createTimers() {
  const live = new Set<NodeJS.Timeout>()
  const keep = (timer: NodeJS.Timeout) => {
    live.add(timer)
    return timer
  }
  return {
    globals: {
      setTimeout: (run: () => void, ms?: number) => keep(setTimeout(run, ms)),
      clearTimeout: (timer: NodeJS.Timeout | undefined) => clearTimeout(timer),
      setInterval: (run: () => void, ms?: number) => keep(setInterval(run, ms)),
      clearInterval: (timer: NodeJS.Timeout | undefined) => clearInterval(timer),
    },
    end: () => {
      for (const timer of live) clearTimeout(timer)
    },
  }
}

/** Starts the compiled app: runs app.js and its launch. Pages are opened one by one. */
export function launchApp({ dist, ...options }: HarnessOptions): RunningApp {
  const pages: OpenPage[] = []
  const errors: string[] = []
  const timers = createTimers()
  const bound = readBoundEvents(dist)
  let app: Record<string, (options?: unknown) => void> = {}
  let registered: PageConfig | undefined

  const fake = createFakeWx({
    ...options,
    navigate(kind, url) {
      if (kind === 'navigateBack') {
        pages.pop()?.close()
        pages.at(-1)?.show()
        return
      }
      if (kind !== 'navigateTo') pages.splice(kind === 'redirectTo' ? -1 : 0).forEach((page) => page.close())
      const [path = '', search = ''] = url.replace(/^\//, '').split('?')
      open(path, Object.fromEntries(new URLSearchParams(search)))
    },
  })
  const report = (...parts: unknown[]) => void errors.push(parts.map(String).join(' '))
  const code = loadCompiledCode(dist, {
    wx: fake.wx,
    console: {
      log: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      debug: () => undefined,
      error: report,
    },
    ...timers.globals,
    App: (config: typeof app) => void (app = config),
    Page: (config: PageConfig) => void (registered = config),
    Component: () => undefined,
    getApp: () => app,
    getCurrentPages: () => pages.map((page) => page.instance),
  })

  const configs = new Map<string, PageConfig>()
  function open(route: string, query: Readonly<Record<string, string>> = {}): OpenPage {
    const known = configs.get(route)
    if (!known) code.load(`${route}.js`)
    const config = known ?? registered
    if (!config) throw new Error(`${route}.js registers no page`)
    configs.set(route, config)
    pages.at(-1)?.hide()
    const page = createOpenPage({ route, config, bound, calls: fake.calls })
    pages.push(page)
    page.start(query)
    return page
  }

  code.load('app.js')
  app['onLaunch']?.(fake.wx['getLaunchOptionsSync'] && (fake.wx['getLaunchOptionsSync'] as () => unknown)())
  app['onShow']?.({})

  return {
    ...fake,
    open,
    pages,
    routes: routesOf(dist),
    errors,
    close() {
      pages.splice(0).forEach((page) => page.close())
      timers.end()
    },
  }
}
