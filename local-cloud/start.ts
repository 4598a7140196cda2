import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { createCallLedger } from './call-ledger'
import { createClock, type HostClock } from './clock'
import { localAppid, sdkEnvironment } from './environment'
import { createEventLog, type HostEventLog } from './event-log'
import {
  grantedEnvironment,
  readDeployedFunctions,
  readFunctionsConfig,
  type FunctionsConfig,
} from './functions-config'
import { callAsPhone } from './gateway/call-route'
import type { GatewayReply } from './gateway/call-reply'
import { createOpenDataStore, type OpenDataStore } from './open-data'
import { createPlatform, type Invocation, type Invoked } from './platform'
import type { DatabaseService, IndexDeclaration, PaySimulator } from './ports'
import { createRunner } from './runner/runner'
import { createServer, mountAll } from './server'
import { createOpenApi } from './services/openapi/openapi'
import { createDatabase } from './services/database/create-database'
import { createPaySimulator } from './services/pay/pay-simulator'
import { createStorage } from './services/storage/storage'
import { timerOf } from './triggers'

/** How to start a local cloud. Paths are absolute or from the working directory. */
export interface LocalCloudOptions {
  /** All local state. */
  readonly dir: string
  /** 0 picks a free one. */
  readonly port?: number
  /** Forgets all local state first. */
  readonly fresh?: boolean
  /** A new instance of a function for every call, as after a cold start. */
  readonly freshInstances?: boolean
  readonly functionsDir?: string
  readonly functionsConfig?: FunctionsConfig | string
  readonly indexes?: readonly IndexDeclaration[] | string
  /** Offered to functions by name, besides what the pay simulator offers; see config/functions.json. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  readonly hostFile?: string
  readonly panelDir?: string
  readonly shopDir?: string
  /** Whom the panel can be; `GET /sim/personas`. */
  readonly personas?: readonly object[]
  /** Collections come into being at the first write, as outside programs expect; else a missing one is an error. */
  readonly createCollections?: boolean
}

/** A running local cloud. */
export interface LocalCloud {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  readonly port: number
  readonly clock: HostClock
  readonly events: HostEventLog
  readonly openData: OpenDataStore
  readonly pay: PaySimulator
  /** Calls a function as a phone does; what `POST /call/...` answers. */
  call(functionName: string, action: string, input: unknown, persona: string): Promise<GatewayReply>
  /** Calls a function as the platform can: any event, any source. */
  invoke(invocation: Invocation): Promise<Invoked>
  /** With these an outside program's SDK talks to this cloud. */
  readonly sdkEnvironment: Readonly<Record<string, string>>
  close(): Promise<void>
}

const stateFolders = ['database', 'pay', 'storage', 'cloud']

/** Only the folders the local cloud makes are removed: `dir` may have been mistyped. */
function prepareFolder({ dir, fresh = false }: LocalCloudOptions): string {
  if (fresh) for (const folder of stateFolders) rmSync(join(dir, folder), { recursive: true, force: true })
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  return resolve(dir)
}

/** Starts everything on 127.0.0.1. @throws when the port is taken or the data folder is in use. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const closers: (() => unknown)[] = []
  const close = async () => {
    for (const end of closers.splice(0).reverse()) await end()
  }
  try {
    return await assemble(options, closers, close)
  } catch (error) {
    await close()
    throw error
  }
}

async function assemble(
  options: LocalCloudOptions,
  closers: (() => unknown)[],
  close: () => Promise<void>,
): Promise<LocalCloud> {
  const dir = prepareFolder(options)
  const cloudDir = join(dir, 'cloud')
  const clock = createClock(cloudDir, (source, at) => events.add('clock.stuck', { source: source.name, dueAt: at }))
  const events = createEventLog(cloudDir, clock.now)
  closers.push(() => events.close())
  let port = 0
  const origin = () => `http://127.0.0.1:${String(port)}`
  let isReady = false
  const app = createServer(
    () => port,
    () => isReady,
  )
  closers.push(() => app.close())

  const config = readConfig(options)
  const functions = readDeployedFunctions(resolve(options.functionsDir ?? 'dist/cloudfunctions'), config)
  const database = await openDatabase(options, { dir, clock, events })
  closers.push(() => database.close())
  const pay = await createPaySimulator(app, { dir: join(dir, 'pay'), clock, events, origin })
  closers.push(() => pay.close())

  const appid = pay.environment()['WECHAT_PAY_APPID'] ?? localAppid
  const openData = createOpenDataStore(clock.now, appid)
  const ledger = createCallLedger()
  const runner = createRunner({
    hostFile: resolve(options.hostFile ?? 'dist/local-cloud/function-host.cjs'),
    freshInstances: options.freshInstances ?? false,
    heapMb: Math.max(512, ...functions.map((one) => one.memoryMb * 2)),
    events,
    offsetMs: clock.offsetMs(),
  })
  clock.onMove((offsetMs) => runner.setClock(offsetMs))
  const platform = createPlatform({ functions, runner, ledger, openData, events, appid })
  const storage = createStorage({ dir: join(dir, 'storage'), origin })
  const openapi = createOpenApi({ functions: platform.functions, openData, events })
  await mountAll(app, {
    wire: { database, storage, openapi, platform, ledger, events },
    sim: { clock, events, openData, pay, personas: options.personas ?? [] },
    panelDir: options.panelDir && resolve(options.panelDir),
    shopDir: options.shopDir && resolve(options.shopDir),
  })
  await app.listen({ host: '127.0.0.1', port: options.port ?? 0 })
  port = (app.server.address() as AddressInfo).port

  closers.push(() => runner.close())
  const offered = { ...process.env, ...options.environment, ...pay.environment() }
  await runner.load(
    functions.map(({ name, file, environment }) => {
      const granted = grantedEnvironment(offered, [...config.sharedEnvironment, ...environment])
      return { name, file, env: { ...granted, ...sdkEnvironment(origin()) } }
    }),
  )
  for (const one of functions) {
    const timer = timerOf(one, { platform, events, now: clock.now })
    if (timer) clock.register(timer)
  }
  clock.start()
  isReady = true
  closers.push(() => clock.stop())
  return {
    url: origin(),
    port,
    clock,
    events,
    openData,
    pay,
    call: (functionName, action, input, persona) => callAsPhone(platform, { functionName, action, input, persona }),
    invoke: (invocation) => platform.invoke(invocation),
    sdkEnvironment: sdkEnvironment(origin()),
    close,
  }
}

const readList = <T>(list: readonly T[] | string): readonly T[] =>
  typeof list === 'string' ? (JSON.parse(readFileSync(resolve(list), 'utf8')) as T[]) : list

interface Surroundings {
  readonly dir: string
  readonly clock: HostClock
  readonly events: HostEventLog
}

async function openDatabase(
  options: LocalCloudOptions,
  { dir, clock, events }: Surroundings,
): Promise<DatabaseService> {
  const indexes = readList<IndexDeclaration>(options.indexes ?? 'config/database-indexes.json')
  const onDemandCollections = options.createCollections ?? false
  return createDatabase({ dir: join(dir, 'database'), clock, events, indexes, onDemandCollections })
}

function readConfig({ functionsConfig = 'config/functions.json' }: LocalCloudOptions): FunctionsConfig {
  return typeof functionsConfig === 'string' ? readFunctionsConfig(resolve(functionsConfig)) : functionsConfig
}
