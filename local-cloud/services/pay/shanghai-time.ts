const offsetMs = 8 * 3_600_000

/** "2026-11-22T09:30:00+08:00", as WeChat Pay writes every time. */
export function rfc3339(at: number): string {
  return `${new Date(at + offsetMs).toISOString().slice(0, 19)}+08:00`
}

/** "2026-11-22 09:30:00" in Shanghai, as a bill writes it. */
export function billTime(at: number): string {
  return new Date(at + offsetMs).toISOString().slice(0, 19).replace('T', ' ')
}

/** Epoch ms of midnight in Shanghai on "2026-11-22". @returns undefined when it is no date. */
export function shanghaiMidnight(date: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return undefined
  const at = Date.parse(`${date}T00:00:00+08:00`)
  return Number.isNaN(at) || billTime(at).slice(0, 10) !== date ? undefined : at
}
