import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** China has one time zone and no summer time since 1991. `tz()` is wrong on Android in WeChat, so it is never used. */
const shanghaiOffsetMinutes = 480

export const secondMs = 1_000
export const minuteMs = 60 * secondMs

/** "2026-11-22" in Shanghai. */
export function shanghaiDate(at: number): string {
  return dayjs(at).utcOffset(shanghaiOffsetMinutes).format('YYYY-MM-DD')
}

/** "2026-11-22 09:30" in Shanghai, as a person reads it. */
export function shanghaiMinute(at: number): string {
  return dayjs(at).utcOffset(shanghaiOffsetMinutes).format('YYYY-MM-DD HH:mm')
}

/** Epoch ms at which the Shanghai day 2026-11-22 begins. */
export function shanghaiMidnight(on: string): number {
  return dayjs.utc(on).subtract(shanghaiOffsetMinutes, 'minute').valueOf()
}

/** RFC 3339 with +08:00, as WeChat Pay writes time; whole seconds. */
export function shanghaiRfc3339(at: number): string {
  return dayjs(at).utcOffset(shanghaiOffsetMinutes).format('YYYY-MM-DDTHH:mm:ssZ')
}

/** Epoch ms of an RFC 3339 text. @returns undefined when it is not one. */
export function parseRfc3339(value: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value)) return undefined
  const at = dayjs(value)
  return at.isValid() ? at.valueOf() : undefined
}

/** Whether `text` is a day of the calendar as we write it: 2026-11-22. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && dayjs.utc(text).format('YYYY-MM-DD') === text
}

/** The day `days` after `on`; before it when negative. Both are days of the calendar: 2026-11-22. */
export function addDays(on: string, days: number): string {
  return dayjs.utc(on).add(days, 'day').format('YYYY-MM-DD')
}

/** Whole days from `from` to `until`; negative when `until` is earlier. */
export function daysBetween(from: string, until: string): number {
  return dayjs.utc(until).diff(dayjs.utc(from), 'day')
}
