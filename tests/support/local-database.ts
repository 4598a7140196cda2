import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseService, EventLog, WireReply } from '#local-cloud/ports'
import { createDatabase, type DatabaseOptions } from '#local-cloud/services/database/create-database'
import { createSetClock, type SetClock } from './set-clock'

export interface LoggedEvent {
  readonly kind: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** A database of its own directory, clock and event log, gone without a trace after `dispose`. */
export interface LocalDatabase extends DatabaseService {
  readonly dir: string
  readonly clock: SetClock
  readonly events: EventLog & { readonly seen: LoggedEvent[] }
  /** One wire action. */
  act(action: string, fields?: Record<string, unknown>): Promise<WireReply>
  dispose(): Promise<void>
}

export function createEventList(): EventLog & { readonly seen: LoggedEvent[] } {
  const seen: LoggedEvent[] = []
  return { seen, add: (kind, fields) => void seen.push({ kind, fields }) }
}

/** Opens a database for a test; pass `dir` to reopen one. Collections are created on demand unless told otherwise. */
export async function openLocalDatabase(
  options: Partial<DatabaseOptions> & { clock?: SetClock } = {},
): Promise<LocalDatabase> {
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'lianpu-database-'))
  const clock = options.clock ?? createSetClock()
  const events = createEventList()
  const database = await createDatabase({ indexes: [], onDemandCollections: true, ...options, dir, clock, events })
  return {
    dir,
    clock,
    events,
    handle: (request) => database.handle(request),
    act: (action, fields = {}) => database.handle({ action: `database.${action}`, ...fields }),
    close: () => database.close(),
    async dispose() {
      await database.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
