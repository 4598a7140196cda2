import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import type { EventLog } from './ports'

/** One thing that happened. `id` grows by one, so a reader asks for what is `after` the last it saw. */
export interface LoggedEvent {
  readonly id: number
  /** Epoch ms of the local clock. */
  readonly at: number
  readonly kind: string
  readonly [field: string]: unknown
}

/** The event log as the host keeps it: the last few thousand in memory, all since the last trim in a file. */
export interface HostEventLog extends EventLog {
  /** Events with an id above `after`, oldest first, at most `limit`, the newest when there are more. */
  after(after: number, limit: number): LoggedEvent[]
  latest(): number
  /** Called with every event as it happens. @returns a function that stops it. */
  listen(listener: (event: LoggedEvent) => void): () => void
  close(): void
}

const keptInMemory = 5_000
const trimAboveBytes = 8 * 1024 * 1024
const writeAfterMs = 200

function readKept(file: string): LoggedEvent[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').slice(-keptInMemory)
  return lines.flatMap((line) => {
    try {
      return [JSON.parse(line) as LoggedEvent]
    } catch {
      return [] // the last line of a process that was killed while writing
    }
  })
}

/** Opens the log in `<dir>/events.jsonl`. `now` is the local clock. */
export function createEventLog(dir: string, now: () => number): HostEventLog {
  mkdirSync(dir, { recursive: true })
  const file = join(dir, 'events.jsonl')
  const events = readKept(file)
  if (existsSync(file) && statSync(file).size > trimAboveBytes) truncateSync(file)
  let latest = events.at(-1)?.id ?? 0
  let unwritten = ''
  let timer: NodeJS.Timeout | undefined
  const listeners = new Set<(event: LoggedEvent) => void>()
  const write = () => {
    timer = undefined
    if (unwritten !== '') appendFileSync(file, unwritten, { mode: 0o600 })
    unwritten = ''
  }
  return {
    add(kind, fields) {
      const event: LoggedEvent = { ...fields, id: ++latest, at: now(), kind }
      events.push(event)
      if (events.length > keptInMemory) events.splice(0, events.length - keptInMemory)
      unwritten += `${JSON.stringify(event)}\n`
      timer ??= setTimeout(write, writeAfterMs).unref()
      for (const listener of listeners) listener(event)
    },
    after: (after, limit) => events.filter((event) => event.id > after).slice(-limit),
    latest: () => latest,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      clearTimeout(timer)
      write()
    },
  }
}
