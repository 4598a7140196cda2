import type { DueSource, LocalClock } from '#local-cloud/ports'

/** A local clock that stands still until a test moves it. */
export interface SetClock extends LocalClock {
  /** Moves forward and does what falls due on the way, each at its own time. */
  advance(ms: number): Promise<void>
}

export function createSetClock(startAt = Date.UTC(2026, 0, 5, 2)): SetClock {
  let now = startAt
  const sources: DueSource[] = []
  const nextDue = (until: number): DueSource | undefined =>
    sources
      .filter((source) => (source.nextDueAt() ?? Infinity) <= until)
      .sort((a, b) => (a.nextDueAt() ?? 0) - (b.nextDueAt() ?? 0))[0]
  return {
    now: () => now,
    register: (source) => void sources.push(source),
    async advance(ms) {
      const until = now + ms
      for (let due = nextDue(until); due !== undefined; due = nextDue(until)) {
        now = Math.max(now, due.nextDueAt() ?? now)
        await due.runDue(now)
      }
      now = until
    },
  }
}
