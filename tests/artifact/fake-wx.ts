/** One call of a cloud function, as the phone sent it. */
export interface SentCall {
  readonly name: string
  readonly action: string
  readonly input: unknown
}

/** Answers a cloud function: the reply's body, or a rejection as `wx.cloud` would give. */
export type Answer = (call: SentCall) => Promise<unknown>

export type Navigation = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch' | 'navigateBack'

export interface FakeWxOptions {
  readonly answer: Answer
  /** What the app asks for on this phone; each replaces or adds an API. */
  readonly apis?: Readonly<Record<string, unknown>>
  readonly launch?: { readonly path: string; readonly query: Readonly<Record<string, string>>; readonly scene: number }
  readonly navigate: (kind: Navigation, url: string) => void
  /** What the phone keeps; its own when not given. */
  readonly storage?: Map<string, unknown>
}

export interface FakeWx {
  readonly wx: Record<string, unknown>
  /** Every call of a cloud function, in order; `isPending` until it is answered. */
  readonly calls: (SentCall & { isPending: boolean })[]
  /** Names the app reached for and nobody stubbed. Must stay empty: on a phone they would do something. */
  readonly unstubbed: Set<string>
  /** What the app said to the person: toasts and modals. */
  readonly said: string[]
}

type Options = { success?: (result: unknown) => void; fail?: (error: unknown) => void; complete?: () => void }

/** An API that succeeds at once, callback style and promise style both. */
const succeeding =
  (act: (options: Record<string, unknown>) => unknown = () => ({})) =>
  (options: Record<string, unknown> & Options = {}) => {
    const result = { errMsg: 'ok', ...(act(options) as object) }
    options.success?.(result)
    options.complete?.()
    return Promise.resolve(result)
  }

const device = { platform: 'devtools', system: 'iOS 17.0', brand: 'devtools', model: 'iPhone 15', benchmarkLevel: 1 }
const appBase = { SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN', theme: 'light', enableDebug: false }
const screen = {
  pixelRatio: 3,
  screenWidth: 375,
  screenHeight: 812,
  windowWidth: 375,
  windowHeight: 724,
  statusBarHeight: 44,
}

/** Names Taro looks for to learn what this phone can do; absent is an answer. */
const mayBeAbsent = new Set([
  'webpackJsonp',
  'then',
  'toJSON',
  'constructor',
  'getAppInfo',
  'qy',
  'miniapp',
  'getUserInfo',
])

function cloudOf({ answer }: FakeWxOptions, calls: FakeWx['calls']) {
  return {
    init: () => undefined,
    callFunction: async ({ name, data, ...options }: { name: string; data: SentCall } & Options) => {
      const sent = { name, action: data.action, input: data.input, isPending: true }
      calls.push(sent)
      try {
        const reply = { errMsg: 'cloud.callFunction:ok', result: await answer(sent), requestID: `r${calls.length}` }
        options.success?.(reply)
        return reply
      } finally {
        sent.isPending = false
      }
    },
  }
}

function storageApis({ storage = new Map<string, unknown>() }: FakeWxOptions) {
  return {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
  }
}

function navigationApis({ navigate }: FakeWxOptions) {
  const kinds = ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack'] as const
  const entries = kinds.map(
    (kind) => [kind, succeeding(({ url }) => navigate(kind, typeof url === 'string' ? url : ''))] as const,
  )
  return Object.fromEntries(entries)
}

/** What changes the look of the frame around the page, which nobody looks at here. */
const quiet = [
  'hideToast',
  'showLoading',
  'hideLoading',
  'setNavigationBarTitle',
  'stopPullDownRefresh',
  'pageScrollTo',
  'setTabBarBadge',
  'removeTabBarBadge',
]

/** A selector query that finds nothing, as for a node that is not laid out. */
function selectorQuery() {
  const query: Record<string, unknown> = {}
  for (const step of [
    'in',
    'select',
    'selectAll',
    'selectViewport',
    'boundingClientRect',
    'scrollOffset',
    'fields',
    'node',
  ])
    query[step] = () => query
  query['exec'] = (done?: (found: unknown[]) => void) => done?.([null])
  return query
}

function deviceApis({ launch }: FakeWxOptions) {
  const opened = { path: 'pages/home/index', query: {}, scene: 1001, shareTicket: '', referrerInfo: {}, ...launch }
  return {
    getSystemInfoSync: () => ({ ...device, ...appBase, ...screen }),
    getDeviceInfo: () => device,
    getAppBaseInfo: () => appBase,
    getWindowInfo: () => ({
      ...screen,
      safeArea: { top: 44, bottom: 778, left: 0, right: 375, width: 375, height: 734 },
    }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, bottom: 80, left: 278, right: 365, width: 87, height: 32 }),
    getLaunchOptionsSync: () => opened,
    getEnterOptionsSync: () => opened,
    canIUse: () => true,
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getNetworkType: succeeding(() => ({ networkType: 'wifi' })),
    onNetworkStatusChange: () => undefined,
    onNeedPrivacyAuthorization: () => undefined,
    getPrivacySetting: succeeding(() => ({ needAuthorization: false, privacyContractName: '' })),
    getScreenBrightness: succeeding(() => ({ value: 0.5 })),
    setScreenBrightness: succeeding(() => undefined),
    offNetworkStatusChange: () => undefined,
    nextTick: (then: () => void) => void Promise.resolve().then(then),
  }
}

/** A `wx` as a page meets it. Reading a name nobody stubbed throws and is kept in `unstubbed`. */
export function createFakeWx(options: FakeWxOptions): FakeWx {
  const calls: FakeWx['calls'] = []
  const unstubbed = new Set<string>()
  const said: string[] = []
  const saying = succeeding(({ title, content }) => {
    said.push([title, content].filter((part) => typeof part === 'string').join(' '))
    return { confirm: true, cancel: false }
  })
  const stubs: Record<string, unknown> = {
    ...deviceApis(options),
    ...storageApis(options),
    ...navigationApis(options),
    ...Object.fromEntries(quiet.map((name) => [name, succeeding()])),
    showToast: saying,
    showModal: saying,
    createSelectorQuery: selectorQuery,
    cloud: cloudOf(options, calls),
    ...options.apis,
  }
  const wx = new Proxy(stubs, {
    get(target, name, receiver) {
      if (typeof name === 'symbol' || name in target || mayBeAbsent.has(name)) {
        return Reflect.get(target, name, receiver) as unknown
      }
      unstubbed.add(name)
      throw new Error(`wx.${name} is not stubbed`)
    },
  })
  return { wx, calls, unstubbed, said }
}
