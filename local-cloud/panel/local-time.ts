const shanghai = { timeZone: 'Asia/Shanghai', hourCycle: 'h23' } as const
const clockFace = new Intl.DateTimeFormat('zh-CN', {
  ...shanghai,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})
const shortFace = new Intl.DateTimeFormat('zh-CN', { ...shanghai, hour: '2-digit', minute: '2-digit' })
const dayFace = new Intl.DateTimeFormat('zh-CN', { ...shanghai, month: 'long', day: 'numeric', weekday: 'short' })

/** 14:03:22 in Shanghai. */
export const timeOf = (at: number): string => clockFace.format(at)
/** 14:03 in Shanghai. */
export const shortTimeOf = (at: number): string => shortFace.format(at)
/** 11月22日周日 in Shanghai. */
export const dayOf = (at: number): string => dayFace.format(at)

/** A span in words, to the minute: 「1 天 2 小时」, 「15 分」. */
export function spanOf(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  const parts = [
    [Math.floor(minutes / 1_440), '天'],
    [Math.floor((minutes % 1_440) / 60), '小时'],
    [minutes % 60, '分'],
  ] as const
  return parts.flatMap(([count, unit]) => (count ? [`${count} ${unit}`] : [])).join(' ') || '0 分'
}

let offsetMs: number | undefined

/** The local cloud told its time just now. */
export function learnCloudTime(now: unknown): void {
  if (typeof now === 'number' && Number.isFinite(now)) offsetMs = now - Date.now()
}

/** The local cloud's time and how far it runs ahead, or `undefined` until it has told. */
export function cloudTime(): { now: number; aheadMs: number } | undefined {
  return offsetMs === undefined ? undefined : { now: Date.now() + offsetMs, aheadMs: offsetMs }
}
