import { shanghaiDate } from '#domain/kernel/time'
import type { Footprint } from './footprint-list'

export interface FootprintDay {
  /** 今天, 昨天, 2026-11-20, or 更早 where the phone did not know the time. */
  readonly name: string
  readonly seen: readonly Footprint[]
}

const dayMs = 86_400_000

/** Footprints by the day in Shanghai, in the order they come. */
export function footprintDays(footprints: readonly Footprint[], now: number | undefined): FootprintDay[] {
  const today = now === undefined ? undefined : shanghaiDate(now)
  const yesterday = now === undefined ? undefined : shanghaiDate(now - dayMs)
  const nameOf = ({ seenAt }: Footprint) => {
    if (seenAt === 0) return '更早'
    const date = shanghaiDate(seenAt)
    return date === today ? '今天' : date === yesterday ? '昨天' : date
  }
  const days = new Map<string, Footprint[]>()
  for (const footprint of footprints) {
    const name = nameOf(footprint)
    days.set(name, [...(days.get(name) ?? []), footprint])
  }
  return [...days].map(([name, seen]) => ({ name, seen }))
}
