import type { EventLog } from '../ports'
import { executeFailed, timedOut, type PlatformError } from '../platform-error'
import { startFunctionProcess, type FunctionProcess } from './function-process'
import type { FromFunctionProcess, FunctionToLoad } from './messages'

/** One execution of a function. */
export interface Run {
  readonly name: string
  /** The event as JSON text. */
  readonly event: string
  readonly context: Readonly<Record<string, unknown>>
  /** Who calls. */
  readonly env: Readonly<Record<string, string>>
  readonly timeoutMs: number
  /** Made by a running call, which waits for it: it must not queue behind its caller. */
  readonly isNested: boolean
}

export type RunOutcome =
  | { readonly ok: true; /** JSON text. */ readonly reply: string }
  | { readonly ok: false; readonly error: PlatformError }

/** Runs functions in one child process, 64 calls at a time; the rest wait their turn. */
export interface Runner {
  /** Starts the function process. Resolves when every bundle has been tried once; calls wait until then. */
  load(functions: readonly FunctionToLoad[]): Promise<void>
  run(run: Run): Promise<RunOutcome>
  setClock(offsetMs: number): void
  close(): void
}

export interface RunnerOptions {
  readonly hostFile: string
  readonly freshInstances: boolean
  readonly heapMb: number
  readonly events: EventLog
  readonly offsetMs: number
}

interface Job {
  readonly id: number
  readonly run: Run
  readonly settle: (outcome: RunOutcome) => void
  /** Runs from the moment the function process says it has begun. */
  timer?: NodeJS.Timeout | undefined
}

/** How many calls run at once; the platform's concurrency per instance is 1 and its instances are many. */
export const concurrentCalls = 64
const answersWithinMs = 250
const watchEveryMs = 500
const stuckAfterMs = 3_000
const startAttempts = 3

/** Keeps one function process running, once it is loaded. */
export function createRunner(options: RunnerOptions): Runner {
  const waiting: Job[] = []
  const sent = new Map<number, Job>()
  let offsetMs = options.offsetMs
  let lastId = 0
  let isLoaded = false
  let failedStarts = 0
  let closed = false
  let announceReady: () => void = () => undefined
  const ready = new Promise<void>((resolve) => (announceReady = resolve))
  let functions: readonly FunctionToLoad[] = []
  let functionProcess: FunctionProcess | undefined
  const watch = setInterval(() => void watchIdleLoop(), watchEveryMs).unref()

  function start(): FunctionProcess {
    isLoaded = false
    const started = startFunctionProcess({
      hostFile: options.hostFile,
      heapMb: options.heapMb,
      onMessage: receive,
      onExit: (how) => lose(`the function process ended (${how})`),
      onOutput: (line) => options.events.add('function.output', { line }),
    })
    started.send({ type: 'load', functions, freshInstances: options.freshInstances, offsetMs })
    return started
  }

  const outermost = () => [...sent.values()].filter((job) => !job.run.isNested).length

  function pump(): void {
    while (isLoaded && outermost() < concurrentCalls) {
      const job = waiting.shift()
      if (!job) return
      dispatch(job)
    }
  }

  function dispatch(job: Job): void {
    sent.set(job.id, job)
    const { name, event, context, env } = job.run
    functionProcess?.send({ type: 'run', id: job.id, name, event, context, env })
  }

  function finish(id: number, outcome: RunOutcome): void {
    const job = sent.get(id)
    if (!job) return
    clearTimeout(job.timer)
    sent.delete(id)
    job.settle(outcome)
    pump()
  }

  function receive(message: FromFunctionProcess): void {
    if (message.type === 'started') {
      const job = sent.get(message.id)
      if (job) job.timer = setTimeout(() => void timeOut(job), job.run.timeoutMs)
    } else if (message.type === 'returned') finish(message.id, { ok: true, reply: message.reply })
    else if (message.type === 'threw') finish(message.id, { ok: false, error: executeFailed(message.stack) })
    else if (message.type === 'console') {
      options.events.add('function.console', { function: message.name, level: message.level, text: message.text })
    } else if (message.type === 'loaded') {
      for (const failure of message.failures) options.events.add('function.unloadable', { ...failure })
      isLoaded = true
      failedStarts = 0
      announceReady()
      pump()
    }
  }

  async function timeOut(job: Job): Promise<void> {
    const current = functionProcess
    finish(job.id, { ok: false, error: timedOut(job.run.timeoutMs) })
    if (closed || !current || (await current.answers(answersWithinMs)) || current !== functionProcess || closed) return
    lose(`${job.run.name} blocked the function process`)
  }

  /** A loop that began after its call was answered has no timeout of its own. */
  async function watchIdleLoop(): Promise<void> {
    const current = functionProcess
    const nobodyRuns = () => ![...sent.values()].some((job) => job.timer)
    if (sent.size === 0 || !isLoaded || !current || !nobodyRuns()) return
    if ((await current.answers(stuckAfterMs)) || current !== functionProcess || closed || !nobodyRuns()) return
    lose('the function process is blocked by code left over from an answered call')
  }

  /** Replaces the process. Calls that had begun are lost; those that had not are sent again. */
  function lose(why: string): void {
    if (closed) return
    functionProcess?.kill()
    options.events.add('function.process-lost', { why, running: sent.size })
    const jobs = [...sent.values()]
    sent.clear()
    waiting.unshift(...jobs.filter((job) => !job.timer))
    if (!isLoaded && ++failedStarts >= startAttempts) {
      failedStarts = 0
      jobs.push(...waiting.splice(0))
      announceReady()
    }
    for (const job of jobs) {
      if (!job.timer && waiting.includes(job)) continue
      clearTimeout(job.timer)
      job.settle({ ok: false, error: executeFailed(why) })
    }
    functionProcess = start()
  }

  return {
    load(wanted) {
      functions = wanted
      functionProcess = start()
      return ready
    },
    run: (run) =>
      new Promise((settle) => {
        const job = { id: ++lastId, run, settle }
        if (run.isNested && isLoaded) dispatch(job)
        else waiting.push(job)
        pump()
      }),
    setClock(next) {
      offsetMs = next
      functionProcess?.send({ type: 'clock', offsetMs })
    },
    close() {
      closed = true
      clearInterval(watch)
      functionProcess?.kill()
      for (const job of [...waiting, ...sent.values()]) {
        clearTimeout(job.timer)
        job.settle({ ok: false, error: executeFailed('the local cloud is shutting down') })
      }
    },
  }
}
