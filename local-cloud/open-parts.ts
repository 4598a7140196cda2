import type { FastifyInstance } from 'fastify'
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createCallLedger, type CallLedger } from './call-ledger'
import { createClock, type HostClock } from './clock'
import { localAppid } from './environment'
import { createEventLog, type HostEventLog } from './event-log'
import { readDeployedFunctions, type DeployedFunction } from './functions-config'
import { functionsConfigOf, indexesOf, type LocalCloudOptions } from './local-cloud-options'
import { createOpenDataStore, type OpenDataStore } from './open-data'
import { createPlatform, type Platform } from './platform'
import type { DatabaseService } from './ports'
import { createRunner, type Runner } from './runner/runner'
import { createServer } from './server'
import { createDatabase } from './services/database/create-database'
import { createPaySimulator, type PayBench } from './services/pay/pay-simulator'

/** Where the server is, known once it listens, and whether it is ready to be used. */
export interface Address {
  port: number
  isReady: boolean
  readonly origin: () => string
}

/** Everything that holds state or a process. */
export interface Parts {
  readonly dir: string
  readonly clock: HostClock
  readonly events: HostEventLog
  readonly address: Address
  readonly app: FastifyInstance
  readonly functions: readonly DeployedFunction[]
  readonly database: DatabaseService
  readonly pay: PayBench
  readonly openData: OpenDataStore
  readonly ledger: CallLedger
  readonly runner: Runner
  readonly platform: Platform
}

/** Ends a part; called in the opposite order of opening. */
export type Closer = () => unknown

const stateFolders = ['database', 'pay', 'storage', 'cloud']

/** Only the folders the local cloud makes are removed: `dir` may have been mistyped. */
function prepareFolder({ dir, fresh = false }: LocalCloudOptions): string {
  if (fresh) for (const folder of stateFolders) rmSync(join(dir, folder), { recursive: true, force: true })
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  return resolve(dir)
}

function openClock(dir: string): { clock: HostClock; events: HostEventLog } {
  const clock = createClock({
    dir,
    onStuck: (source, dueAt) => {
      events.add('clock.stuck', { source: source.name, dueAt })
    },
  })
  const events = createEventLog(dir, clock.now)
  return { clock, events }
}

function createRunnerFor(
  options: LocalCloudOptions,
  functions: readonly DeployedFunction[],
  { clock, events }: Timed,
): Runner {
  const runner = createRunner({
    hostFile: resolve(options.hostFile ?? 'dist/local-cloud/function-host.cjs'),
    freshInstances: options.freshInstances ?? false,
    loadsLazily: options.loadsLazily ?? false,
    heapMb: Math.max(512, ...functions.map((one) => one.memoryMb * 2)),
    events,
    offsetMs: clock.offsetMs(),
  })
  clock.onMove((offsetMs) => {
    runner.setClock(offsetMs)
  })
  return runner
}

type Timed = Pick<Parts, 'clock' | 'events'>

/** The mini-program's appid: the one WeChat Pay knows. */
export const appidOf = (pay: Pick<PayBench, 'environment'>): string =>
  pay.environment()['WECHAT_PAY_APPID'] ?? localAppid

/** Opens every part but the routes; what was opened is in `closers` even when a later part fails. */
export async function openParts(options: LocalCloudOptions, closers: Closer[]): Promise<Parts> {
  const dir = prepareFolder(options)
  const { clock, events } = openClock(join(dir, 'cloud'))
  closers.push(() => {
    events.close()
  })
  const address: Address = { port: 0, isReady: false, origin: () => `http://127.0.0.1:${String(address.port)}` }
  const app = createServer(address)
  closers.push(() => app.close())
  const functions = readDeployedFunctions(
    resolve(options.functionsDir ?? 'dist/cloudfunctions'),
    functionsConfigOf(options),
  )
  const database = await createDatabase({
    dir: join(dir, 'database'),
    clock,
    events,
    indexes: indexesOf(options),
    onDemandCollections: options.createCollections ?? false,
  })
  closers.push(() => database.close())
  const pay = await createPaySimulator(app, { dir: join(dir, 'pay'), clock, events, origin: address.origin })
  closers.push(() => pay.close())
  const runner = createRunnerFor(options, functions, { clock, events })
  closers.push(() => {
    runner.close()
  })
  const appid = appidOf(pay)
  const openData = createOpenDataStore(clock.now, appid)
  const ledger = createCallLedger()
  const platform = createPlatform({ functions, runner, ledger, openData, events, appid })
  return { dir, clock, events, address, app, functions, database, pay, openData, ledger, runner, platform }
}
