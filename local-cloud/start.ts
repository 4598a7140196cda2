import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import type { HostClock } from './clock'
import { sdkEnvironment } from './environment'
import type { HostEventLog } from './event-log'
import { grantedEnvironment } from './functions-config'
import type { GatewayReply } from './gateway/call-reply'
import { callAsPhone } from './gateway/call-route'
import { functionsConfigOf, type LocalCloudOptions } from './local-cloud-options'
import type { OpenDataStore } from './open-data'
import { appidOf, type Closer, openParts, type Parts } from './open-parts'
import { createPhoneCodes } from './phone-codes'
import type { Invocation, Invoked } from './platform'
import { mountAll } from './server'
import { createOpenApi } from './services/openapi/openapi'
import type { DatabaseService } from './ports'
import type { PayBench } from './services/pay/pay-simulator'
import { createStorage } from './services/storage/storage'
import { timerOf } from './triggers'

/** A running local cloud. */
export interface LocalCloud {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  readonly port: number
  readonly clock: HostClock
  readonly events: HostEventLog
  readonly openData: OpenDataStore
  readonly pay: PayBench
  /** Every `database.*` action of the wire, as the environment's owner. */
  readonly database: DatabaseService
  /** Calls a function as a phone does; what `POST /call/...` answers. */
  call(functionName: string, action: string, input: unknown, persona: string): Promise<GatewayReply>
  /** Calls a function as the platform can: any event, any source. */
  invoke(invocation: Invocation): Promise<Invoked>
  /** With these an outside program's SDK talks to this cloud. */
  readonly sdkEnvironment: Readonly<Record<string, string>>
  close(): Promise<void>
}

/** Starts everything on 127.0.0.1. @throws when the port is taken or the data folder is in use. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const closers: Closer[] = []
  const close = async () => {
    for (const end of closers.splice(0).reverse()) await end()
  }
  try {
    const parts = await openParts(options, closers)
    await listen(options, parts)
    await deploy(options, parts)
    parts.clock.start()
    closers.push(() => parts.clock.stop())
    parts.address.isReady = true
    return { ...handleOf(parts), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function listen(options: LocalCloudOptions, parts: Parts): Promise<void> {
  const { app, address, clock, events, openData, pay, platform, database, ledger, dir } = parts
  const storage = createStorage({ dir: join(dir, 'storage'), origin: address.origin })
  const phoneCodes = createPhoneCodes(clock.now)
  const appid = appidOf(pay)
  const openapi = createOpenApi({
    functions: platform.functions,
    openData,
    phoneCodes,
    appid,
    events,
    trades: pay.trades,
  })
  await mountAll(app, {
    wire: { database, storage, openapi, platform, ledger, events },
    sim: { clock, events, openData, phoneCodes, pay, trades: pay.trades, personas: options.personas ?? [] },
    barcodes: options.barcodes ?? [],
    panelDir: options.panelDir && resolve(options.panelDir),
    shopDir: options.shopDir && resolve(options.shopDir),
  })
  await app.listen({ host: '127.0.0.1', port: options.port ?? 0 })
  address.port = (app.server.address() as AddressInfo).port
}

/** Loads the bundles, each with the variables it is granted, and sets their timers. */
async function deploy(
  options: LocalCloudOptions,
  { functions, runner, pay, address, platform, events, clock }: Parts,
): Promise<void> {
  const { sharedEnvironment } = functionsConfigOf(options)
  const offered = { ...process.env, ...options.environment, ...pay.environment() }
  await runner.load(
    functions.map(({ name, file, environment }) => {
      const granted = grantedEnvironment(offered, [...sharedEnvironment, ...environment])
      return { name, file, env: { ...granted, ...sdkEnvironment(address.origin()) } }
    }),
  )
  for (const one of functions) {
    const timer = timerOf(one, { platform, events, now: clock.now })
    if (timer) clock.register(timer)
  }
}

function handleOf({ address, clock, events, openData, pay, database, platform }: Parts): Omit<LocalCloud, 'close'> {
  return {
    url: address.origin(),
    port: address.port,
    clock,
    events,
    openData,
    pay,
    database,
    call: (...[functionName, action, input, persona]) =>
      callAsPhone(platform, { functionName, action, input, persona }),
    invoke: (invocation) => platform.invoke(invocation),
    sdkEnvironment: sdkEnvironment(address.origin()),
  }
}
