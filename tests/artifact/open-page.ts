import type { SentCall } from './fake-wx'
import { hasClass, nodePaths, textOf, type BoundEvents, type NodePath, type PageNode } from './page-tree'

/** What a compiled page hands to `Page()`. */
export interface PageConfig {
  readonly data?: object
  readonly [method: string]: unknown
}

interface PageInstance {
  data: Record<string, unknown>
  route: string
  options: Readonly<Record<string, string>>
  setData(patch: Readonly<Record<string, unknown>>, done?: () => void): void
  [method: string]: unknown
}

/** One `setData`, by what crossed to the renderer. */
export interface SetDataRecord {
  readonly bytes: number
  /** How many calls of cloud functions had been sent by then, from this page's opening on. */
  readonly callsSent: number
}

/** A page that is open in the harness. */
export interface OpenPage {
  readonly route: string
  readonly instance: PageInstance
  readonly setDatas: readonly SetDataRecord[]
  /** Calls of cloud functions since the page was opened. */
  calls(): readonly SentCall[]
  text(): string
  /** Whether the page shows a text. */
  shows(text: string | RegExp): boolean
  /** Taps the innermost node with this text, as a finger does: the event bubbles through what binds it. */
  tap(text: string): void
  /** Taps the n-th node of a class. */
  tapClass(name: string, index?: number): void
  /** Whether a tap on the first node of a class reaches anything: a button that is shut for now binds nothing. */
  hears(name: string): boolean
  /** Taps WeChat's own button of a kind (its open-type): the page hears of it by the event of that name. */
  tapOwnButton(openType: string): void
  /** Types into the n-th node of a class. */
  type(name: string, value: string, index?: number): void
  start(query: Readonly<Record<string, string>>): void
  show(): void
  hide(): void
  close(): void
}

interface OpenPageOptions {
  readonly route: string
  readonly config: PageConfig
  readonly bound: BoundEvents
  readonly calls: readonly SentCall[]
}

const byteLength = (value: object) => Buffer.byteLength(JSON.stringify(value))

/** Writes `value` at a setData path such as `root.cn.[3].cl` or `root.cn[3].cl`. */
function writeAt(data: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter((key) => key !== '')
  const last = keys.pop()
  if (last === undefined) return
  let place: Record<string, unknown> = data
  for (const key of keys) place = (place[key] ??= {}) as Record<string, unknown>
  place[last] = value
}

function createInstance(config: PageConfig, route: string, onSetData: (bytes: number) => void): PageInstance {
  const instance: PageInstance = {
    ...config,
    data: structuredClone((config.data ?? {}) as Record<string, unknown>),
    route,
    options: {},
    setData(patch, done) {
      onSetData(byteLength(patch))
      // What crosses to the renderer is a copy: later changes of the sender's objects must not show.
      const copy = JSON.parse(JSON.stringify(patch)) as Record<string, unknown>
      for (const [path, value] of Object.entries(copy)) writeAt(instance.data, path, value)
      if (done) setTimeout(done, 0)
    },
  }
  return instance
}

/** A page as WeChat would hold it: lifecycle, data, setData, and events that reach it only where the template binds them. */
export function createOpenPage({ route, config, bound, calls }: OpenPageOptions): OpenPage {
  const callsBefore = calls.length
  const setDatas: SetDataRecord[] = []
  const instance = createInstance(config, route, (bytes) => {
    setDatas.push({ bytes, callsSent: calls.length - callsBefore })
  })
  const run = (method: string, ...args: unknown[]) => {
    const found = instance[method]
    if (typeof found === 'function') (found as (...args: unknown[]) => void).apply(instance, args)
  }
  const root = () => instance.data['root'] as PageNode
  const matching = (matches: (node: PageNode) => boolean) =>
    [...nodePaths(root())].filter((path) => matches(path.at(-1) ?? {}))

  function fire(path: NodePath, type: string, detail: unknown = {}): void {
    const target = [...path].reverse().find((node) => node.sid !== undefined)
    const reached = [...path].reverse().filter((node) => bound.get(node.nn ?? '')?.has(type))
    if (reached.length === 0) throw new Error(`${route}: no template on the way binds ${type}`)
    const place = (node: PageNode | undefined) => ({
      id: node?.['uid'] ?? node?.sid,
      dataset: { sid: node?.sid },
      offsetLeft: 0,
      offsetTop: 0,
    })
    for (const node of reached) {
      run('eh', {
        type,
        timeStamp: 0,
        detail,
        target: place(target),
        currentTarget: place(node),
        touches: [],
        changedTouches: [],
      })
      if (type !== 'tap') break
    }
  }

  const need = (paths: readonly NodePath[], index: number, what: string): NodePath => {
    const path = paths[index]
    if (!path) throw new Error(`${route} shows no ${what}; it reads: ${textOf(root())}`)
    return path
  }

  return {
    route,
    instance,
    setDatas,
    calls: () => calls.slice(callsBefore),
    text: () => textOf(root()),
    shows: (text) => (typeof text === 'string' ? textOf(root()).includes(text) : text.test(textOf(root()))),
    tap: (text) => fire(need(matching((node) => textOf(node) === text).reverse(), 0, `「${text}」`), 'tap'),
    tapClass: (name, index = 0) =>
      fire(
        need(
          matching((node) => hasClass(node, name)),
          index,
          `.${name}`,
        ),
        'tap',
      ),
    hears: (name) =>
      matching((node) => hasClass(node, name))[0]?.some((node) => bound.get(node.nn ?? '')?.has('tap')) ?? false,
    tapOwnButton: (openType) =>
      fire(
        need(
          matching((node) => Object.values(node).includes(openType)),
          0,
          `button of WeChat’s for ${openType}`,
        ),
        openType.toLowerCase(),
      ),
    type: (name, value, index = 0) =>
      fire(
        need(
          matching((node) => hasClass(node, name)),
          index,
          `.${name}`,
        ),
        'input',
        { value, cursor: value.length },
      ),
    start(query) {
      instance.options = query
      run('onLoad', query)
      run('onShow')
      run('onReady')
    },
    show: () => run('onShow'),
    hide: () => run('onHide'),
    close: () => run('onUnload'),
  }
}
