import { minuteMs, shanghaiMinute } from '#domain/kernel/time'

const hourMs = 60 * minuteMs

/** When an order is to leave, as whoever ships reads it: how late it is, how soon, or the day. */
export function dueWords(shipBy: number, now: number): string {
  const at = shanghaiMinute(shipBy).slice(5)
  if (shipBy <= now) return `已超时 ${spanWords(now - shipBy)}，应在 ${at} 前发出`
  return shipBy - now < 12 * hourMs ? `还剩 ${spanWords(shipBy - now)}，${at} 前发出` : `${at} 前发出`
}

function spanWords(ms: number): string {
  const hours = Math.floor(ms / hourMs)
  if (hours >= 48) return `${String(Math.floor(hours / 24))} 天`
  return hours >= 1 ? `${String(hours)} 小时` : `${String(Math.floor(ms / minuteMs))} 分钟`
}
