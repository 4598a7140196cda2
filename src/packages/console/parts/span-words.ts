import { minuteMs } from '#domain/kernel/time'

const hourMs = 60 * minuteMs

/** How long something took or is late, in the largest unit that says enough: minutes, hours, from two days on days. */
export function spanWords(ms: number): string {
  const hours = Math.floor(ms / hourMs)
  if (hours >= 48) return `${String(Math.floor(hours / 24))} 天`
  return hours >= 1 ? `${String(hours)} 小时` : `${String(Math.floor(ms / minuteMs))} 分钟`
}
