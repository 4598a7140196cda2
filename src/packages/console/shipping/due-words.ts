import { minuteMs, shanghaiMinute } from '#domain/kernel/time'
import { spanWords } from '../parts/span-words'

const hourMs = 60 * minuteMs

/** When an order is to leave, as whoever ships reads it: how late it is, how soon, or the day. */
export function dueWords(shipBy: number, now: number): string {
  const at = shanghaiMinute(shipBy).slice(5)
  if (shipBy <= now) return `已超时 ${spanWords(now - shipBy)}，应在 ${at} 前发出`
  return shipBy - now < 12 * hourMs ? `还剩 ${spanWords(shipBy - now)}，${at} 前发出` : `${at} 前发出`
}
