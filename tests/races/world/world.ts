import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EJSON } from 'bson'
import { createCallLedger } from '#local-cloud/call-ledger'
import { sdkEnvironment } from '#local-cloud/environment'
import type { HostEventLog } from '#local-cloud/event-log'
import { type DeployedFunction, grantedEnvironment, readFunctionsConfig } from '#local-cloud/functions-config'
import { callAsPhone } from '#local-cloud/gateway/call-route'
import { mountHttpAccess } from '#local-cloud/gateway/http-access'
import { createOpenDataStore } from '#local-cloud/open-data'
import { createPhoneCodes } from '#local-cloud/phone-codes'
import { createPlatform } from '#local-cloud/platform'
import type { IndexDeclaration, PayOutcome } from '#local-cloud/ports'
import { createServer } from '#local-cloud/server'
import { createDatabase } from '#local-cloud/services/database/create-database'
import { createOpenApi } from '#local-cloud/services/openapi/openapi'
import type { PayKeys } from '#local-cloud/services/pay/pay-keys'
import { openPayLedger, type OrderRow, type RefundRow, rowsOf } from '#local-cloud/services/pay/pay-ledger'
import { createPaySimulator } from '#local-cloud/services/pay/pay-simulator'
import { createStorage } from '#local-cloud/services/storage/storage'
import { mountAdmin } from '#local-cloud/wire/admin-route'
import type { Runner } from '#local-cloud/runner/runner'
import { enterWorld, type RunningCall } from './functions'
import { Gate, type Picker } from './gate'
import { LockBook } from './lock-book'
import { createNetwork, type FaultPlan } from './network'
import { leavePayKeys } from './pay-keys'
import { seeded, useRandomness } from './seeded-randomness'
import { functionNames, requireFrom } from './shop-code'
import { createSimClock, type SimClock } from './sim-clock'

/** A notice WeChat wanted to deliver; the network keeps it until somebody hands it over. */
export interface Notice {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Reply {
  readonly ok: boolean
  readonly data?: Record<string, unknown>
  readonly refusal?: { readonly code: string; readonly details: Record<string, unknown> }
}

export type Row = Record<string, unknown> & { readonly _id: string }

/** The code a world runs: built once, used by many worlds. */
export interface Built {
  readonly root: string
  readonly functions: Runner
}

/** A shop, its cloud and WeChat Pay in this process, where nothing happens by itself. */
export interface World {
  readonly clock: SimClock
  readonly keys: PayKeys
  /** Every effect in the order it happened, one JSON line each. */
  readonly history: string[]
  /** What the functions logged, by event name. */
  readonly logged: Map<string, number>
  /** Notices WeChat has sent so far, oldest first. */
  readonly notices: Notice[]
  /** Of `orders`, unless another function is named. */
  call(
    actor: string,
    call: { action: string; input: object; openid: string; functionName?: 'orders' | 'after-sales' | 'catalog' },
  ): Promise<Reply>
  tick(actor: string): Promise<{ readonly ok: boolean; readonly failed: readonly string[] }>
  deliver(actor: string, notice: Notice): Promise<number>
  /** The person's act on the pay sheet; the notice goes into `notices`. @returns whether WeChat let her */
  paySheet(actor: string, prepayId: string, outcome: PayOutcome): Promise<boolean>
  /** Time passes; what falls due at WeChat happens. */
  advance(actor: string, ms: number): Promise<void>
  drive<T>(picker: Picker, start: () => Promise<T>): Promise<T>
  /** Faults of the network from now on; undefined: none. */
  setFaults(plan: FaultPlan | undefined): void
  /** Requests that are long under way from now on. */
  setSlow(slow: RegExp | undefined): void
  /** Effects so far. */
  steps(): number
  rows(collection: string): Promise<Row[]>
  insert(collection: string, rows: readonly object[]): Promise<void>
  wechat(): { orders: OrderRow[]; refunds: RefundRow[] }
  close(): Promise<void>
}

export interface WorldOptions {
  readonly built: Built
  readonly seed: number
  /** After every effect that may have changed something. @throws when an invariant is broken */
  readonly afterChange?: (world: World) => Promise<void>
}

const port = 5710
const origin = `http://127.0.0.1:${String(port)}`
const host = `127.0.0.1:${String(port)}`

/** In memory where the machine has a folder for that: these worlds live for milliseconds. */
const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

function deployed(root: string): DeployedFunction[] {
  const { functions } = readFunctionsConfig(join(root, 'config/functions.json'))
  return functionNames.map((name) => {
    const settings = functions[name]
    if (!settings) throw new Error(`config/functions.json has no ${name}`)
    return { ...settings, name, file: name, triggers: [], openapi: [] }
  })
}

const silentEvents: HostEventLog = {
  add: () => undefined,
  after: () => [],
  latest: () => 0,
  listen: () => () => undefined,
  close: () => undefined,
}

/** Opens a world of its own folder. */
export async function openWorld(options: WorldOptions): Promise<World> {
  const { built, seed, afterChange } = options
  useRandomness(seeded(seed))
  const dir = mkdtempSync(join(base, 'lianpu-proof-'))
  const clock = createSimClock()
  const keys = leavePayKeys(join(dir, 'pay'))
  const app = createServer({ port, isReady: true })
  const indexes = indexesOf(built.root)
  const events = silentEvents
  const database = await createDatabase({
    dir: join(dir, 'database'),
    clock,
    events,
    indexes,
    onDemandCollections: false,
  })
  const pay = await createPaySimulator(app, { dir: join(dir, 'pay'), clock, events, origin: () => origin })
  const wechatLedger = openPayLedger(join(dir, 'pay', 'state'))
  const actors = new AsyncLocalStorage<string>()
  const running = new AsyncLocalStorage<RunningCall>()
  const history: string[] = []
  const logged = new Map<string, number>()
  const notices: Notice[] = []
  const locks = new LockBook()
  let changed = false
  const gate: Gate = new Gate({
    async afterStep() {
      clock.tick(3)
      if (!changed) return
      changed = false
      await afterChange?.(world)
    },
    async whenStuck() {
      // A transaction whose call died holds its locks until it expires.
      await clock.advanceTo(clock.now() + 31_000)
      return locks.endAll()
    },
  })
  const network = createNetwork({
    app,
    host,
    gate,
    locks,
    running,
    note: (line) => history.push(line),
    onChange: () => void (changed = true),
  })
  enterWorld({
    running,
    actorOf: () => actors.getStore() ?? '',
    now: clock.now,
    transport: network.transport,
    functionEnv: { ...grantedEnvironment(pay.environment(), ['WECHAT_PAY_*']), ...sdkEnvironment(origin) },
    sleep: () => gate.pass('sleep', async () => clock.tick(100)),
    log(line) {
      const { event } = eventOf(line)
      logged.set(event, (logged.get(event) ?? 0) + 1)
    },
  })
  built.functions.setClock(0)
  const openData = createOpenDataStore(clock.now, keys.appId)
  const ledger = createCallLedger()
  const platform = createPlatform({
    functions: deployed(built.root),
    runner: built.functions,
    ledger,
    openData,
    events,
    appid: keys.appId,
  })
  const phoneCodes = createPhoneCodes(clock.now)
  const openapi = createOpenApi({
    functions: platform.functions,
    openData,
    phoneCodes,
    appid: keys.appId,
    events,
    trades: pay.trades,
  })
  const storage = createStorage({ dir: join(dir, 'storage'), origin: () => origin })
  await app.register(async (scope) => {
    mountAdmin(scope, { database, storage, openapi, platform, ledger, events })
  })
  await app.register(async (scope) => {
    mountHttpAccess(scope, platform)
  })
  // What WeChat sends is kept here and handed over by whoever plays the network; WeChat believes it was not heard.
  globalThis.fetch = async (_url, init) => {
    notices.push({ headers: init?.headers as Record<string, string>, body: init?.body as string })
    throw new TypeError('fetch failed')
  }

  const actAt = async (actor: string, what: string, work: () => Promise<unknown>) =>
    gate.pass(`${actor}: ${what}`, async () => {
      changed = true
      const outcome = await work().then(
        () => 'done',
        (error: unknown) => (error as Error).message,
      )
      history.push(JSON.stringify({ at: clock.now(), actor, act: what, outcome }))
      return outcome === 'done'
    })
  const world: World = {
    clock,
    keys,
    history,
    logged,
    notices,
    async call(actor, { action, input, openid, functionName = 'orders' }) {
      const call = { functionName, action, input, persona: openid }
      const { body } = await actors.run(actor, () => callAsPhone(platform, call))
      return body
    },
    async tick(actor) {
      const { result } = await actors.run(actor, () =>
        platform.invoke({ name: 'scheduler', event: { Type: 'Timer' }, source: 'wx_trigger' }),
      )
      const report = result.ok ? (JSON.parse(result.reply) as { failed: string[] }) : { failed: ['all'] }
      return { ok: result.ok, failed: report.failed }
    },
    async deliver(actor, { headers, body }) {
      const { statusCode } = await actors.run(actor, () =>
        app.inject({ method: 'POST', url: '/http/payment-callback', headers: { ...headers, host }, payload: body }),
      )
      return statusCode
    },
    paySheet: (actor, prepayId, outcome) =>
      actAt(actor, `pay sheet ${outcome}`, () => pay.settle({ prepayId, outcome })),
    async advance(actor, ms) {
      await actAt(actor, `time passes ${String(ms)}`, () => clock.advanceTo(clock.now() + ms))
    },
    drive: (picker, start) => gate.drive(picker, start),
    setFaults: (plan) => network.setFaults(plan),
    setSlow: (slow) => network.setSlow(slow),
    steps: () => gate.steps,
    async rows(collectionName) {
      const request = { action: 'database.getDocument', collectionName, queryType: 'WHERE', query: '{}', limit: 1000 }
      const { data } = await database.handle(request)
      return ((data as { list?: string[] } | undefined)?.list ?? []).map((text) => EJSON.parse(text) as Row)
    },
    async insert(collectionName, rows) {
      const data = rows.map((row) => EJSON.stringify(row))
      const reply = await database.handle({ action: 'database.insertDocument', collectionName, data })
      if (reply.code) throw new Error(`${collectionName}: ${String(reply.message)}`)
    },
    wechat: () => ({ orders: rowsOf(wechatLedger.orders), refunds: rowsOf(wechatLedger.refunds) }),
    async close() {
      await app.close()
      await wechatLedger.close()
      await pay.close()
      await database.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
  return world
}

function eventOf(line: string): { event: string } {
  try {
    return JSON.parse(line) as { event: string }
  } catch {
    return { event: 'text' }
  }
}

let declared: IndexDeclaration[] | undefined

const indexesOf = (root: string): IndexDeclaration[] =>
  (declared ??= requireFrom(root)(join(root, 'config/database-indexes.json')) as IndexDeclaration[])
