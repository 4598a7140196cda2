import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { until } from '../../support/until'

/** When the process kills itself; see die-at.mjs. */
export interface Moment {
  readonly when: 'before' | 'done' | 'answered' | 'uncommitted' | 'unflushed'
  /** A pattern of what passes: `database.insertDocument orders {…}`, `POST /v3/refund/domestic/refunds {…}`. */
  readonly what: string
  /** Only while such a request is under way. */
  readonly during?: string
  /** Of those that match, which one. */
  readonly nth: number
}

/** The shop was not there, or died before it had answered. */
export class Gone extends Error {}

export interface Answer {
  readonly ok: boolean
  readonly data: Record<string, unknown>
  readonly refusal?: { readonly code: string; readonly details: Record<string, unknown> }
  readonly [field: string]: unknown
}

/** The shop as `npm start` serves it, in a process of its own that can be told when to die. */
export interface ShopProcess {
  readonly url: string
  readonly port: number
  /** Whether it has died by itself. */
  isDead(): boolean
  /** Resolves when it has. @throws Error when it does not */
  whenDead(): Promise<void>
  /** Says when it is to die; undefined: never. */
  arm(moment: Moment | undefined): Promise<void>
  /** A call of a function as `openid`'s phone makes it. @throws Gone */
  call(name: `${string}/${string}`, input: object, openid: string): Promise<Answer>
  /** What a person or time does beside the phone: `clock`, `pay`. @throws Gone */
  sim(what: string, input: object): Promise<Answer>
  /** The database as its owner sees it. @throws Gone */
  ask(request: object): Promise<{ code?: string; message?: string; data?: unknown }>
  kill(): Promise<void>
}

export interface ShopPlace {
  /** Where its program and functions are. */
  readonly home: string
  /** Its data. */
  readonly dir: string
  /** Its address must stay: WeChat keeps it for notices. 0 for the first time. */
  readonly port: number
}

const preload = 'tests/races/crash/die-at.mjs'
/** Kept: the races put a network of their own in its place. */
const realFetch = globalThis.fetch
const longestStartMs = 120_000
/** A shop that hangs is as good as dead. */
const longestAnswerMs = 120_000

async function post(url: string, body: object, headers: Record<string, string>): Promise<Answer> {
  try {
    const reply = await realFetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-lianpu': '1', ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(longestAnswerMs),
    })
    return (await reply.json()) as Answer
  } catch {
    throw new Gone(url)
  }
}

/** The address it prints once it is open. @throws Error with what it said instead */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const fail = () => reject(new Error(`the shop did not start: ${said}`))
    AbortSignal.timeout(longestStartMs).addEventListener('abort', fail)
    child.once('exit', fail)
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const address = /open at (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1]
      if (address) resolve(address)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
  })
}

/** Starts the shop; resolves when it is open. */
export async function startShop(root: string, { home, dir, port }: ShopPlace): Promise<ShopProcess> {
  const options = ['--port', String(port), '--data', dir, '--shop']
  const args = ['--import', join(root, preload), 'dist/local-cloud/main.cjs', ...options]
  const child = spawn(process.execPath, args, {
    cwd: home,
    env: { ...process.env, TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let isDead = false
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      isDead = true
      resolve()
    })
  })
  const url = await addressOf(child)
  return {
    url,
    port: Number(new URL(url).port),
    isDead: () => isDead,
    whenDead: () => until(() => isDead, 'the death of the shop'),
    async arm(moment) {
      const heard = new Promise((resolve) => child.once('message', resolve))
      child.send((moment ?? null) as never)
      await heard
    },
    call: (name, input, openid) => post(`${url}/call/${name}`, input, { 'x-persona': openid }),
    sim: (what, input) => post(`${url}/sim/${what}`, input, {}),
    ask: (request) => post(`${url}/admin`, request, { authorization: 'proof' }),
    async kill() {
      if (!isDead) child.kill('SIGKILL')
      await exited
    },
  }
}
