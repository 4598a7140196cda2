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
  /** Starts the function process. Resolves when every bundle has been tried once, unless it loads lazily; calls wait until then. */
  load(functions: readonly FunctionToLoad[]): Promise<void>
  run(run: Run): Promise<RunOutcome>
  setClock(offsetMs: number): void
  close(): void
}

export interface RunnerOptions {
  readonly hostFile: string
  readonly freshInstances: boolean
  /** Each bundle at its first call, which it does not count against; one that cannot be loaded is told then. */
  readonly loadsLazily: boolean
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
  return new ProcessRunner(options)
}

class ProcessRunner implements Runner {
  private readonly options: RunnerOptions
  private readonly waiting: Job[] = []
  private readonly sent = new Map<number, Job>()
  private readonly watch: NodeJS.Timeout
  private functions: readonly FunctionToLoad[] = []
  private functionProcess: FunctionProcess | undefined
  private offsetMs: number
  private lastId = 0
  private isLoaded = false
  private failedStarts = 0
  private isClosed = false
  private announceReady: () => void = () => undefined

  constructor(options: RunnerOptions) {
    this.options = options
    this.offsetMs = options.offsetMs
    this.watch = setInterval(() => void this.watchIdleLoop(), watchEveryMs).unref()
  }

  load(functions: readonly FunctionToLoad[]): Promise<void> {
    this.functions = functions
    return new Promise((resolve) => {
      this.announceReady = resolve
      this.functionProcess = this.start()
    })
  }

  run(run: Run): Promise<RunOutcome> {
    return new Promise((settle) => {
      const job = { id: ++this.lastId, run, settle }
      if (run.isNested && this.isLoaded) this.dispatch(job)
      else this.waiting.push(job)
      this.pump()
    })
  }

  setClock(offsetMs: number): void {
    this.offsetMs = offsetMs
    this.functionProcess?.send({ type: 'clock', offsetMs })
  }

  close(): void {
    this.isClosed = true
    clearInterval(this.watch)
    this.functionProcess?.kill()
    this.fail([...this.waiting, ...this.sent.values()], 'the local cloud is shutting down')
  }

  private start(): FunctionProcess {
    this.isLoaded = false
    const { hostFile, heapMb, events, freshInstances, loadsLazily: lazily } = this.options
    const started = startFunctionProcess({
      hostFile,
      heapMb,
      onMessage: (message) => {
        this.receive(message)
      },
      onExit: (how) => {
        this.lose(`the function process ended (${how})`)
      },
      onOutput: (line) => {
        events.add('function.output', { line })
      },
    })
    started.send({ type: 'load', functions: this.functions, lazily, freshInstances, offsetMs: this.offsetMs })
    return started
  }

  private pump(): void {
    while (this.isLoaded && this.outermostCalls() < concurrentCalls) {
      const job = this.waiting.shift()
      if (!job) return
      this.dispatch(job)
    }
  }

  private outermostCalls(): number {
    return [...this.sent.values()].filter((job) => !job.run.isNested).length
  }

  private dispatch(job: Job): void {
    this.sent.set(job.id, job)
    const { name, event, context, env } = job.run
    this.functionProcess?.send({ type: 'run', id: job.id, name, event, context, env })
  }

  private receive(message: FromFunctionProcess): void {
    const { events } = this.options
    if (message.type === 'started') {
      const job = this.sent.get(message.id)
      if (job) job.timer = setTimeout(() => void this.timeOut(job), job.run.timeoutMs)
    } else if (message.type === 'returned') this.finish(message.id, { ok: true, reply: message.reply })
    else if (message.type === 'threw') this.finish(message.id, { ok: false, error: executeFailed(message.stack) })
    else if (message.type === 'console') {
      events.add('function.console', { function: message.name, level: message.level, text: message.text })
    } else if (message.type === 'loaded') {
      for (const { name, stack } of message.failures) events.add('function.unloadable', { function: name, stack })
      this.isLoaded = true
      this.failedStarts = 0
      this.announceReady()
      this.pump()
    }
  }

  private finish(id: number, outcome: RunOutcome): void {
    const job = this.sent.get(id)
    if (!job) return
    clearTimeout(job.timer)
    this.sent.delete(id)
    job.settle(outcome)
    this.pump()
  }

  private fail(jobs: readonly Job[], why: string): void {
    for (const job of jobs) {
      clearTimeout(job.timer)
      job.settle({ ok: false, error: executeFailed(why) })
    }
  }

  private async timeOut(job: Job): Promise<void> {
    const current = this.functionProcess
    this.finish(job.id, { ok: false, error: timedOut(job.run.timeoutMs) })
    if (!current || (await current.answers(answersWithinMs)) || current !== this.functionProcess) return
    this.lose(`${job.run.name} blocked the function process`)
  }

  /** A loop that began after its call was answered has no timeout of its own. */
  private async watchIdleLoop(): Promise<void> {
    const current = this.functionProcess
    const nobodyRuns = () => ![...this.sent.values()].some((job) => job.timer)
    if (this.sent.size === 0 || !this.isLoaded || !current || !nobodyRuns()) return
    if ((await current.answers(stuckAfterMs)) || current !== this.functionProcess || !nobodyRuns()) return
    this.lose('the function process is blocked by code left over from an answered call')
  }

  /** Replaces the process. Calls that had begun are lost; those that had not are sent to the next one. */
  private lose(why: string): void {
    if (this.isClosed) return
    this.functionProcess?.kill()
    this.options.events.add('function.process-lost', { why, running: this.sent.size })
    const jobs = [...this.sent.values()]
    this.sent.clear()
    this.waiting.unshift(...jobs.filter((job) => !job.timer))
    this.fail(
      jobs.filter((job) => job.timer),
      why,
    )
    if (!this.isLoaded && ++this.failedStarts >= startAttempts) {
      this.failedStarts = 0
      this.fail(this.waiting.splice(0), why)
      this.announceReady()
    }
    this.functionProcess = this.start()
  }
}
