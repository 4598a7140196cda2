import type { AsyncLocalStorage } from 'node:async_hooks'
import type { FastifyInstance } from 'fastify'
import type { RunningCall } from './functions'
import type { Gate } from './gate'
import type { Answered, Asked, Transport } from './in-process-http'
import type { LockBook } from './lock-book'

/** What may go wrong with one request: not sent, sent but its answer lost, or the caller's process dies before or after. */
export type Fault = 'down' | 'answer-lost' | 'dies-before' | 'dies-after'

/** Says what goes wrong with a request; asked once for each, in their order. */
export type FaultPlan = (request: { readonly actor: string; readonly what: string }) => Fault | undefined

export interface NetworkOptions {
  readonly app: FastifyInstance
  readonly host: string
  readonly gate: Gate
  readonly locks: LockBook
  readonly running: AsyncLocalStorage<RunningCall>
  readonly note: (line: string) => void
  readonly onChange: () => void
}

interface DatabaseRequest {
  readonly action?: string
  readonly collectionName?: string
  readonly query?: string
  readonly transactionId?: string
}

/** How often a slow request is passed over before it arrives. */
const slowBy = 5

const reading = /^(?:GET |database\.(?:get|calculate|aggregate|start))/

const reset = () => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
const forever = () => new Promise<never>(() => undefined)

/** The name of a request: `database.modifyDocument orders`, `POST /v3/refund/domestic/refunds`. */
function nameOf({ method, path }: Asked, request: DatabaseRequest): string {
  if (request.action) return `${request.action} ${request.collectionName ?? ''}`.trim()
  return `${method} ${path.split('?')[0]?.replace(/[0-9a-f]{32}/, '…') ?? ''}`
}

function parse({ path, body }: Asked): DatabaseRequest {
  return path.startsWith('/admin') ? (JSON.parse(body.toString()) as DatabaseRequest) : {}
}

/** The functions' network: every request waits at the gate, is answered by the local cloud in this process, and is noted. */
export function createNetwork(options: NetworkOptions): {
  transport: Transport
  setFaults(plan?: FaultPlan): void
  setSlow(slow?: RegExp): void
} {
  const { app, host, gate, locks, running, note, onChange } = options
  let faults: FaultPlan | undefined
  let slow: RegExp | undefined

  async function ask(asked: Asked): Promise<Answered> {
    const { statusCode, headers, rawPayload } = await app.inject({
      method: asked.method as 'POST',
      url: asked.path,
      headers: { ...asked.headers, host },
      ...(asked.body.length > 0 && { payload: asked.body }),
    })
    return { status: statusCode, headers: headers as Answered['headers'], body: rawPayload }
  }

  function keepLocks(request: DatabaseRequest, answered: Answered): void {
    const { action = '', transactionId, query = '' } = request
    if (!transactionId) return
    const failed = 'code' in (JSON.parse(answered.body.toString()) as object)
    if (failed || /commit|abort/.test(action)) locks.end(transactionId)
    else if (/modify|remove/.test(action)) locks.take(transactionId, query)
  }

  async function act(asked: Asked, request: DatabaseRequest, call: RunningCall): Promise<Answered | 'locked'> {
    const what = nameOf(asked, request)
    if (call.isDead) return 'locked'
    if (!request.transactionId && !reading.test(what) && locks.isLocked(request.query ?? '')) return 'locked'
    const fault = faults?.({ actor: call.actor, what })
    if (fault === 'dies-before') {
      note(JSON.stringify({ actor: call.actor, what, fault }))
      call.die()
      return 'locked'
    }
    const answered = fault === 'down' ? undefined : await ask(asked)
    if (answered) keepLocks(request, answered)
    if (answered && !reading.test(what)) onChange()
    const said = request.action
      ? { request: { ...request, wxCloudApiToken: undefined } }
      : { body: asked.body.toString() }
    note(JSON.stringify({ actor: call.actor, what, ...said, answer: answered?.body.toString(), fault }))
    if (fault === 'down' || fault === 'answer-lost') throw reset()
    if (fault === 'dies-after') call.die()
    if (!answered) throw reset()
    return answered
  }

  return {
    setFaults: (plan) => void (faults = plan),
    setSlow: (next) => void (slow = next),
    async transport(asked) {
      const call = running.getStore()
      if (!call) throw new Error('a request of no call')
      const request = parse(asked)
      const what = nameOf(asked, request)
      const label = `${call.actor}: ${what}`
      for (let left = slow?.test(what) ? slowBy : 0; left > 0; left -= 1)
        await gate.pass(label, () => Promise.resolve())
      for (;;) {
        const answered = await gate.pass(label, () => act(asked, request, call))
        if (call.isDead) return forever()
        if (answered !== 'locked') return answered
        await locks.wait()
      }
    },
  }
}
