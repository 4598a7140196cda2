import { minuteMs } from '#domain/kernel/time'

const two = (value: number) => String(value).padStart(2, '0')

/** Under this much the countdown warns. */
const soonMs = 10 * minuteMs

export function isSoon(leftMs: number): boolean {
  return leftMs < soonMs
}

/** A span as days and two-digit hours, minutes, seconds; a begun second counts, so it never shows 00:00 too early. */
export function timeParts(leftMs: number): { days: number; hours: string; minutes: string; seconds: string } {
  const total = Math.ceil(Math.max(0, leftMs) / 1_000)
  return {
    days: Math.floor(total / 86_400),
    hours: two(Math.floor(total / 3_600) % 24),
    minutes: two(Math.floor(total / 60) % 60),
    seconds: two(total % 60),
  }
}
