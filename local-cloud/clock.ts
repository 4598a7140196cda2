import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DueSource, LocalClock } from './ports'

/** The clock as the host drives it. */
export interface HostClock extends LocalClock {
  /** Local minus real time, ms, never negative. */
  offsetMs(): number
  /**
   * Moves forward by `advanceMs`, doing everything that falls due on the way, in order, each at its own time.
   * @returns the local time reached. @throws RangeError when asked to go back or nowhere sensible.
   */
  advance(advanceMs: number): Promise<number>
  /** Called with the new offset whenever it changes. */
  onMove(listener: (offsetMs: number) => void): void
  /** Starts doing due things as real time passes. */
  start(): void
  stop(): Promise<void>
}

const farthestMs = 10 * 366 * 24 * 3_600_000
const longestNapMs = 1_000

function readOffset(file: string): number {
  try {
    const { offsetMs } = JSON.parse(readFileSync(file, 'utf8')) as { offsetMs?: unknown }
    return typeof offsetMs === 'number' && Number.isSafeInteger(offsetMs) && offsetMs >= 0 ? offsetMs : 0
  } catch {
    return 0
  }
}

/** Hears of a source that stays due after it was run. */
export type OnStuck = (source: DueSource, dueAt: number) => void

export interface ClockOptions {
  /** Where the offset is kept, in `clock.json`. */
  readonly dir: string
  readonly onStuck?: OnStuck
  readonly realNow?: () => number
}

/** The one clock. */
export function createClock({ dir, onStuck = () => undefined, realNow = Date.now }: ClockOptions): HostClock {
  mkdirSync(dir, { recursive: true })
  return new OffsetClock(join(dir, 'clock.json'), onStuck, realNow)
}

class OffsetClock implements HostClock {
  private readonly file: string
  private readonly onStuck: OnStuck
  private readonly realNow: () => number
  private readonly sources: DueSource[] = []
  private readonly listeners: ((offsetMs: number) => void)[] = []
  private offset: number
  private latest = 0
  private queue: Promise<unknown> = Promise.resolve()
  private nap: NodeJS.Timeout | undefined
  private isStopped = false

  constructor(file: string, onStuck: OnStuck, realNow: () => number) {
    this.file = file
    this.onStuck = onStuck
    this.realNow = realNow
    this.offset = readOffset(file)
  }

  // Bound: `now` is handed about on its own.
  readonly now = (): number => (this.latest = Math.max(this.latest, this.realNow() + this.offset))

  offsetMs(): number {
    return this.offset
  }

  register(source: DueSource): void {
    this.sources.push(source)
  }

  onMove(listener: (offsetMs: number) => void): void {
    this.listeners.push(listener)
  }

  advance(advanceMs: number): Promise<number> {
    if (!Number.isSafeInteger(advanceMs) || advanceMs < 0 || advanceMs > farthestMs) {
      return Promise.reject(new RangeError(`the clock moves forward by 0 to ${String(farthestMs)} ms`))
    }
    return this.inTurn(async () => {
      const target = this.now() + advanceMs
      await this.runDueInOrder(() => target)
      this.moveTo(target)
      return this.now()
    })
  }

  start(): void {
    if (this.isStopped) return
    const next = Math.min(...this.sources.map((source) => source.nextDueAt() ?? Infinity)) - this.now()
    this.nap = setTimeout(() => void this.wake(), Math.max(1, Math.min(next, longestNapMs))).unref()
  }

  async stop(): Promise<void> {
    this.isStopped = true
    clearTimeout(this.nap)
    await this.queue
  }

  private async wake(): Promise<void> {
    await this.inTurn(() => this.runDueInOrder(this.now))
    this.start()
  }

  private moveTo(at: number): void {
    if (at <= this.now()) return
    this.offset += at - this.now()
    writeFileSync(this.file, JSON.stringify({ offsetMs: this.offset }), { mode: 0o600 })
    for (const listener of this.listeners) listener(this.offset)
  }

  /** Two walks through time never interleave. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work)
    this.queue = turn.catch(() => undefined)
    return turn
  }

  /** Does one due thing after another up to `until()`, moving to each; a source that does not move on is left. */
  private async runDueInOrder(until: () => number): Promise<void> {
    const left = new Set<DueSource>()
    for (let due = this.earliest(left); due && due.at <= until(); due = this.earliest(left)) {
      this.moveTo(due.at)
      await due.source.runDue(due.at)
      if ((due.source.nextDueAt() ?? Infinity) > due.at) continue
      left.add(due.source)
      this.onStuck(due.source, due.at)
    }
  }

  private earliest(left: ReadonlySet<DueSource>): { source: DueSource; at: number } | undefined {
    let best: { source: DueSource; at: number } | undefined
    for (const source of this.sources) {
      const at = left.has(source) ? undefined : source.nextDueAt()
      if (at !== undefined && (!best || at < best.at)) best = { source, at }
    }
    return best
  }
}
