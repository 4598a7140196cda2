import type { AsyncLocalStorage } from 'node:async_hooks'
import { localDate } from '#local-cloud/runner/local-date'
import type { Run, RunOutcome, Runner } from '#local-cloud/runner/runner'
import { executeFailed, timedOut } from '#local-cloud/platform-error'
import { inProcessHttp, type Transport } from './in-process-http'
import { type Code, functionNames, type FunctionName } from './shop-code'

/** One call of a function while it runs. */
export interface RunningCall {
  /** Who made it, e.g. `pay 1` or `tick 2`. */
  readonly actor: string
  readonly env: Readonly<Record<string, string>>
  /** Its process died: it does nothing any more. */
  isDead: boolean
  die: () => void
}

/** What the world a call runs in gives it. */
export interface Surroundings {
  readonly running: AsyncLocalStorage<RunningCall>
  readonly actorOf: () => string
  readonly now: () => number
  readonly transport: Transport
  readonly functionEnv: Readonly<Record<string, string>>
  /** A pause of the shop's own code. */
  readonly sleep: () => Promise<void>
  readonly log: (line: string) => void
}

type Main = (event: unknown, context: unknown) => Promise<unknown>
type Scope = Readonly<Record<string, unknown>>

/** As many instances of each function as serve calls in turn: what one remembers the other does not know. */
const instancesOfEach = 2

function environment(): NodeJS.Process {
  const all = (): Readonly<Record<string, string>> => ({
    ...current?.functionEnv,
    ...current?.running.getStore()?.env,
  })
  const read = (key: string | symbol): string | undefined =>
    typeof key === 'string' && current ? (current.running.getStore()?.env[key] ?? current.functionEnv[key]) : undefined
  const env = new Proxy<Record<string, string>>(
    {},
    {
      get: (_, key) => read(key),
      has: (_, key) => read(key) !== undefined,
      ownKeys: () => Object.keys(all()),
      getOwnPropertyDescriptor: (_, key) => ({
        value: read(key),
        writable: true,
        enumerable: true,
        configurable: true,
      }),
    },
  )
  return Object.create(process, { env: { value: env } }) as NodeJS.Process
}

function scopeOf(): Scope {
  const write = (...parts: unknown[]) => current?.log(parts.map(String).join(' '))
  // Loading happens outside of any world, at no time.
  const now = () => current?.now() ?? 0
  return {
    process: environment(),
    Date: localDate(Date, now),
    performance: { now },
    console: { debug: write, info: write, log: write, warn: write, error: write },
    // Time-outs never come by themselves: a fault is a fault of the plan.
    AbortSignal: { timeout: () => new AbortController().signal },
    clearTimeout: () => undefined,
  }
}

function requireWith(require: NodeJS.Require, own: Readonly<Record<string, unknown>>): NodeJS.Require {
  const http = inProcessHttp((asked) => here().transport(asked))
  const find = (name: string): unknown => {
    if (/^(?:node:)?http$/.test(name)) return http
    return Object.hasOwn(own, name) ? own[name] : (require(name) as unknown)
  }
  return find as NodeJS.Require
}

/** The world whose turn it is: instances outlive worlds, since making them takes longer than a whole race. */
let current: Surroundings | undefined

/** Puts all instances into a world. */
export function enterWorld(world: Surroundings): void {
  current = world
}

function here(): Surroundings {
  if (!current) throw new Error('no world is open')
  return current
}

/** The SDK and the pay client, instantiated. */
export type Vendor = Readonly<Record<string, unknown>>

export function createVendor(code: Code, require: NodeJS.Require): Vendor {
  const soon = (work: () => void, ms = 0) => (ms > 0 ? undefined : setImmediate(work))
  return code({ ...scopeOf(), require: requireWith(require, {}), setTimeout: soon }) as Vendor
}

/** Instances of the functions in this process, with the clock, network and environment of the world they are in. */
export function createFunctions(code: Record<FunctionName, Code>, vendor: Vendor, require: NodeJS.Require): Runner {
  const sleep = (wake: () => void) => void here().sleep().then(wake)
  const own = { ...scopeOf(), require: requireWith(require, vendor), setTimeout: sleep }
  const mains = new Map<string, Main[]>(
    functionNames.map((name) => [
      name,
      Array.from({ length: instancesOfEach }, () => (code[name](own) as { main: Main }).main),
    ]),
  )
  const turns = new Map<string, number>()
  return {
    load: () => Promise.resolve(),
    // A new world begins with the first instances.
    setClock: () => turns.clear(),
    close: () => undefined,
    run: (run) => {
      const instances = mains.get(run.name) ?? []
      const turn = turns.get(run.name) ?? 0
      turns.set(run.name, turn + 1)
      const main = instances[turn % instances.length]
      if (!main) throw new Error(`no function ${run.name} in this world`)
      return runOne(main, run)
    },
  }
}

function runOne(main: Main, run: Run): Promise<RunOutcome> {
  const { running, actorOf } = here()
  return new Promise((settle) => {
    const call: RunningCall = {
      actor: actorOf(),
      env: run.env,
      isDead: false,
      die() {
        call.isDead = true
        settle({ ok: false, error: timedOut(run.timeoutMs) })
      },
    }
    void running
      .run(call, async () => main(JSON.parse(run.event), run.context))
      .then(
        (result) => settle({ ok: true, reply: result === undefined ? 'null' : JSON.stringify(result) }),
        (error: unknown) => settle({ ok: false, error: executeFailed(String((error as Error).stack)) }),
      )
  })
}
