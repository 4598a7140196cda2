import { Cron } from 'croner'
import type { HostEventLog } from './event-log'
import type { DeployedFunction } from './functions-config'
import type { Platform } from './platform'
import type { DueSource } from './ports'

/** When a 7-field cron expression (second … year) next fires after `after`, in UTC+8. */
export type Schedule = (after: number) => number | undefined

const shanghaiOffsetMinutes = 480

const lastYear = 2099

/** The years a cron field names: `*`, `2027`, `2027,2029`, `2027-2029`, `2027/2`. */
function parseYears(field: string): (year: number) => boolean {
  const parts = field.split(',').map((part) => {
    const [, from = '', to, step] = /^(\*|\d{4})(?:-(\d{4}))?(?:\/(\d+))?$/.exec(part) ?? []
    if (from === '') throw new Error(`not a year of a trigger: ${part}`)
    const first = from === '*' ? 1970 : Number(from)
    const last = Number(to ?? (from === '*' || step ? lastYear : from))
    return (year: number) => year >= first && year <= last && (year - first) % Number(step ?? 1) === 0
  })
  return (year) => parts.some((fits) => fits(year))
}

const shanghaiYear = (at: number) => new Date(at + shanghaiOffsetMinutes * 60_000).getUTCFullYear()
const lastMomentOf = (year: number) => Date.UTC(year + 1, 0, 1) - shanghaiOffsetMinutes * 60_000 - 1

/** @throws when the expression is not one the platform takes: seven fields, second to year. */
export function parseSchedule(expression: string): Schedule {
  const fields = expression.trim().split(/\s+/)
  const years = fields[6]
  if (fields.length !== 7 || years === undefined)
    throw new Error(`a trigger has 7 fields, second to year: ${expression}`)
  const cron = new Cron(fields.slice(0, 6).join(' '), { paused: true, utcOffset: shanghaiOffsetMinutes })
  const isYear = parseYears(years)
  return (after) => {
    for (let from = after; ;) {
      const next = cron.nextRun(new Date(from))?.getTime()
      if (next === undefined || shanghaiYear(next) > lastYear) return undefined
      if (isYear(shanghaiYear(next))) return next
      from = lastMomentOf(shanghaiYear(next))
    }
  }
}

/** The platform writes the moment of a trigger in UTC, to the second. */
const triggerTime = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`

export interface TriggerOptions {
  readonly platform: Platform
  readonly events: HostEventLog
  /** The local clock. */
  readonly now: () => number
}

/** The timer of one function as something that falls due. A run that fails is not repeated. */
export function timerOf(one: DeployedFunction, { platform, events, now }: TriggerOptions): DueSource | undefined {
  const [trigger] = one.triggers
  if (!trigger || trigger.type !== 'timer') return undefined
  const next = parseSchedule(trigger.config)
  let due = next(now())
  return {
    name: `timer ${one.name}/${trigger.name}`,
    nextDueAt: () => due,
    async runDue(at) {
      while (due !== undefined && due <= at) {
        const event = { Type: 'Timer', TriggerName: trigger.name, Time: triggerTime(due), Message: '' }
        due = next(due)
        const { result, requestId } = await platform.invoke({ name: one.name, event, source: 'wx_trigger' })
        events.add('trigger', { function: one.name, trigger: trigger.name, time: event.Time, ok: result.ok, requestId })
      }
    },
  }
}
