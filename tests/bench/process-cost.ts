import { readdirSync, readFileSync } from 'node:fs'

const ticksOfSecond = 100

function readStat(id: string): string {
  try {
    return readFileSync(`/proc/${id}/stat`, 'utf8')
  } catch {
    return ''
  }
}

/** A process and those it started. */
export function family(pid: number): number[] {
  const parentOf = (id: string) => /\) \S (\d+)/.exec(readStat(id))?.[1]
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === String(pid))
  return [pid, ...children.map(Number)]
}

/** Of ended children too, once they have been waited for. */
export function cpuMsOf(pid: number): number {
  const times = readStat(String(pid)).split(') ')[1]?.split(' ').slice(11, 15).map(Number) ?? []
  return (times.reduce((sum, ticks) => sum + ticks, 0) * 1_000) / ticksOfSecond
}

/** Milliseconds of processor a process and those it started have used so far. */
export const cpuMsOfFamily = (pid: number): number => family(pid).reduce((sum, one) => sum + cpuMsOf(one), 0)

/** Resident memory of a process, bytes. */
export const rssOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]) * 1_024
