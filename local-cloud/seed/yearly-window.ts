import { shanghaiMinute } from '#domain/kernel/time'

/** Shanghai has had no summer time since 1991. */
const shanghaiOffset = '+08:00'

/** `10-31T20:00` in Shanghai, in that year, as epoch ms. @throws when it is no moment of that year */
function momentOf(monthDay: string, year: number): number {
  const text = `${String(year)}-${monthDay}`
  const at = Date.parse(`${text}:00${shanghaiOffset}`)
  // Date.parse takes 11-31 for 12-01.
  if (Number.isNaN(at) || shanghaiMinute(at).replace(' ', 'T') !== text)
    throw new Error(`${monthDay} is not like 10-31T20:00`)
  return at
}

const yearsAround = (at: number) => {
  const year = new Date(at).getUTCFullYear()
  return [year - 1, year, year + 1, year + 2]
}

/** A moment of the year, written month-day in Shanghai: the first one after `now` (epoch ms). */
export function nextMoment(monthDay: string, now: number): number {
  const found = yearsAround(now)
    .map((year) => momentOf(monthDay, year))
    .find((at) => at > now)
  if (found === undefined) throw new Error(`no ${monthDay} after ${String(now)}`)
  return found
}

/** A window that returns every year: the one that holds `now`, else the next one. It may run over New Year. */
export function yearlyWindow(
  window: { from: string; until: string },
  now: number,
): { fromAt: number; untilAt: number } {
  const untilAt = nextMoment(window.until, now)
  const fromAt = yearsAround(untilAt)
    .map((year) => momentOf(window.from, year))
    .reverse()
    .find((at) => at < untilAt)
  if (fromAt === undefined) throw new Error(`no ${window.from} before ${window.until}`)
  return { fromAt, untilAt }
}
