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

interface Stuck {
  (source: DueSource, dueAt: number): void
}

/** Does one due thing after another up to `until()`, moving the clock to each; a source that does not move on is left. */
async function runDueInOrder(
  sources: readonly DueSource[],
  until: () => number,
  moveTo: (at: number) => void,
  stuck: Stuck,
) {
  const left = new Set<DueSource>()
  for (;;) {
    const due = sources
      .filter((source) => !left.has(source))
      .map((source) => ({ source, at: source.nextDueAt() ?? Infinity }))
      .reduce<{ source: DueSource; at: number } | undefined>(
        (best, one) => (best && best.at <= one.at ? best : one),
        undefined,
      )
    if (!due || due.at > until()) return
    moveTo(due.at)
    await due.source.runDue(due.at)
    if ((due.source.nextDueAt() ?? Infinity) <= due.at) {
      left.add(due.source)
      stuck(due.source, due.at)
    }
  }
}

/** The one clock, its offset kept in `<dir>/clock.json`. `onStuck` hears of a source that stays due after it was run. */
export function createClock(
  dir: string,
  onStuck: Stuck = () => undefined,
  realNow: () => number = Date.now,
): HostClock {
  mkdirSync(dir, { recursive: true })
  const file = join(dir, 'clock.json')
  const sources: DueSource[] = []
  const listeners: ((offsetMs: number) => void)[] = []
  let offsetMs = readOffset(file)
  let latest = 0
  let queue: Promise<unknown> = Promise.resolve()
  let nap: NodeJS.Timeout | undefined
  let stopped = false

  const now = () => (latest = Math.max(latest, realNow() + offsetMs))
  const moveTo = (at: number) => {
    if (at <= now()) return
    offsetMs += at - now()
    writeFileSync(file, JSON.stringify({ offsetMs }), { mode: 0o600 })
    for (const listener of listeners) listener(offsetMs)
  }
  /** Two walks through time never interleave. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work)
    queue = turn.catch(() => undefined)
    return turn
  }
  const rest = () => {
    if (stopped) return
    const next = Math.min(...sources.map((source) => source.nextDueAt() ?? Infinity)) - now()
    nap = setTimeout(() => void wake(), Math.max(1, Math.min(next, longestNapMs))).unref()
  }
  const wake = async () => {
    await inTurn(() => runDueInOrder(sources, now, moveTo, onStuck))
    rest()
  }

  return {
    now,
    offsetMs: () => offsetMs,
    register: (source) => void sources.push(source),
    onMove: (listener) => void listeners.push(listener),
    advance(advanceMs) {
      if (!Number.isSafeInteger(advanceMs) || advanceMs < 0 || advanceMs > farthestMs) {
        return Promise.reject(new RangeError(`the clock moves forward by 0 to ${String(farthestMs)} ms`))
      }
      return inTurn(async () => {
        const target = now() + advanceMs
        await runDueInOrder(sources, () => target, moveTo, onStuck)
        moveTo(target)
        return now()
      })
    },
    start: rest,
    async stop() {
      stopped = true
      clearTimeout(nap)
      await queue
    },
  }
}
