import { randomUUID } from 'node:crypto'
import type { Call, CallLedger } from './call-ledger'
import { callEnvironment, localEnv, localRegion } from './environment'
import type { DeployedFunction } from './functions-config'
import type { OpenDataStore } from './open-data'
import { argumentsTooLarge, functionNotFound, replyTooLarge, type PlatformError } from './platform-error'
import type { HostEventLog } from './event-log'
import type { Runner } from './runner/runner'

/** A call of a function, whoever makes it. */
export interface Invocation {
  readonly name: string
  readonly event: Readonly<Record<string, unknown>>
  readonly openid?: string | undefined
  /** `wx_client`, `wx_trigger`, `` for HTTP access; for a call from a function, its caller's plus `,scf`. */
  readonly source: string
  readonly parent?: Call | undefined
  /** How deep the parent's database requests were when it made this call. */
  readonly baseDepth?: number
}

export interface Invoked {
  readonly requestId: string
  readonly result: { readonly ok: true; readonly reply: string } | { readonly ok: false; readonly error: PlatformError }
  readonly meta: CallMeta
}

/** What a call cost. */
export interface CallMeta {
  readonly dbCalls: number
  /** Longest chain of database requests that waited for one another. */
  readonly depth: number
  readonly serverMs: number
  readonly transactions: { readonly started: number; readonly committed: number }
}

/** Calls functions as the platform does: limits, identity, open data, counting. */
export interface Platform {
  invoke(invocation: Invocation): Promise<Invoked>
  readonly functions: ReadonlyMap<string, DeployedFunction>
}

export interface PlatformOptions {
  readonly functions: readonly DeployedFunction[]
  readonly runner: Runner
  readonly ledger: CallLedger
  readonly openData: OpenDataStore
  readonly events: HostEventLog
  readonly appid: string
}

interface Execution {
  readonly call: Call
  readonly requestId: string
}

const argumentLimit = 100 * 1024
const replyLimit = 1024 * 1024

/** The second argument of `main`. */
function contextOf(one: DeployedFunction, requestId: string): Record<string, unknown> {
  const environment = { TCB_ENV: localEnv, SCF_NAMESPACE: localEnv, TENCENTCLOUD_RUNENV: 'SCF' }
  return {
    callbackWaitsForEmptyEventLoop: false,
    function_name: one.name,
    function_version: '$LATEST',
    namespace: localEnv,
    request_id: requestId,
    memory_limit_in_mb: one.memoryMb,
    time_limit_in_ms: one.timeoutSeconds * 1000,
    tencentcloud_region: localRegion,
    environment: JSON.stringify(environment),
    environ: Object.entries(environment)
      .map(([name, value]) => `${name}=${value}`)
      .join(';'),
  }
}

/** @see Platform */
export function createPlatform(options: PlatformOptions): Platform {
  const { runner, ledger, openData, events, appid } = options
  const functions = new Map(options.functions.map((one) => [one.name, one]))

  async function execute(one: DeployedFunction, invocation: Invocation, { call, requestId }: Execution) {
    const given = JSON.stringify(invocation.event)
    const bytes = Buffer.byteLength(given)
    if (bytes > argumentLimit) return { ok: false, error: argumentsTooLarge(bytes) } as const
    const { event, keys } = openData.fill(invocation.openid, JSON.parse(given) as Record<string, unknown>)
    const injected =
      invocation.openid === undefined ? {} : { userInfo: { appId: appid, openId: invocation.openid }, tcbContext: {} }
    const { token, openid, source } = call
    const outcome = await runner.run({
      name: one.name,
      event: JSON.stringify({ ...event, ...injected }),
      context: contextOf(one, requestId),
      env: callEnvironment({ token, openid, source, appid, openDataKeys: keys }),
      timeoutMs: one.timeoutSeconds * 1000,
      isNested: call.parent !== undefined,
    })
    if (!outcome.ok) return outcome
    const replyBytes = Buffer.byteLength(outcome.reply)
    return replyBytes > replyLimit ? ({ ok: false, error: replyTooLarge(replyBytes) } as const) : outcome
  }

  return {
    functions,
    async invoke(invocation) {
      const { name, openid, source, parent, baseDepth = 0 } = invocation
      const requestId = randomUUID()
      const startedAt = performance.now()
      const one = functions.get(name)
      const call = ledger.begin({ functionName: name, openid, source, parent, baseDepth })
      const result = one
        ? await execute(one, invocation, { call, requestId })
        : ({ ok: false, error: functionNotFound(name) } as const)
      ledger.end(call, result.ok || result.error.errCode !== -504003 ? 'answered' : 'timed-out')
      const { dbCalls, depth, transactions } = call
      const serverMs = Math.round((performance.now() - startedAt) * 10) / 10
      const meta = { dbCalls, depth, serverMs, transactions }
      const error = result.ok ? {} : { error: result.error }
      const action = invocation.event['action']
      events.add('call', { function: name, action, openid, source, requestId, ...meta, ...error })
      return { requestId, result, meta }
    },
  }
}
