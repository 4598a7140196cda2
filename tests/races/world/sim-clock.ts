import type { DueSource, LocalClock } from '#local-cloud/ports'

/** The one clock of a world: it moves only when it is told to, and only forwards. */
export interface SimClock extends LocalClock {
  tick(ms: number): void
  /** Moves to `at`, doing what falls due on the way, each at its own time. */
  advanceTo(at: number): Promise<void>
}

/** 09:30 in Shanghai on an ordinary day. */
export const firstMoment = Date.UTC(2026, 2, 18, 1, 30)

export function createSimClock(): SimClock {
  let now = firstMoment
  const sources: DueSource[] = []
  const dueBy = (at: number): DueSource | undefined =>
    sources
      .filter((source) => (source.nextDueAt() ?? Infinity) <= at)
      .sort((a, b) => (a.nextDueAt() ?? 0) - (b.nextDueAt() ?? 0))[0]
  return {
    now: () => now,
    register: (source) => void sources.push(source),
    tick: (ms) => void (now += ms),
    async advanceTo(at) {
      for (let due = dueBy(at); due; due = dueBy(at)) {
        const dueAt = due.nextDueAt() ?? now
        now = Math.max(now, dueAt)
        await due.runDue(now)
        if ((due.nextDueAt() ?? Infinity) <= dueAt) throw new Error(`${due.name} stays due`)
      }
      now = Math.max(now, at)
    },
  }
}
