import type { BrandLayout } from './brand-files'
import { nextMoment, yearlyWindow } from './yearly-window'

type Moments = Partial<Record<'fromAt' | 'untilAt', number>>
interface Windowed {
  readonly from?: string
  readonly until?: string
}

/** The moments of a window, as one when both are named; else the next beginning from `now` on, the next end after it. */
function momentsOf({ from, until }: Windowed, now: number): Moments {
  if (from !== undefined && until !== undefined) return yearlyWindow({ from, until }, now)
  return {
    ...(from !== undefined && { fromAt: nextMoment(from, now - 1) }),
    ...(until !== undefined && { untilAt: nextMoment(until, now) }),
  }
}

function settled<T extends Windowed>(written: T, now: number): Omit<T, 'from' | 'until'> & Moments {
  const { from: _from, until: _until, ...rest } = written
  return { ...rest, ...momentsOf(written, now) }
}

/** A brand's layout as `storefront/saveLayout` takes it: its window is the one that holds `now` (epoch ms) or the next. */
export function layoutInput({ place, code, content }: BrandLayout, now: number) {
  const own = settled(content, now)
  const blocks = content.blocks.map((block) => settled(block, own.fromAt ?? now))
  return { place, code, content: { ...own, blocks } }
}
