import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import type { DatabaseService, EventLog, IndexDeclaration, LocalClock, WireReply, WireRequest } from '../../ports'
import { type ActionTools, transactionOf } from './action-tools'
import { applyDeclaredIndexes } from './declared-indexes'
import { DocumentLocks } from './document-locks'
import { DocumentStore } from './document-store'
import { checkFormat } from './format-record'
import { OrdinaryWrites } from './ordinary-writes'
import { lockDirectory } from './process-lock'
import { aggregateDocuments, calculateDocument, getDocument } from './read-actions'
import { DatabaseRefusal, type DuplicateErrorStyle, invalidParameter, transactionMissing } from './refuse'
import { Transactions } from './transactions'
import { addCollection, insertDocument, modifyAndReturnDocument, modifyDocument, removeDocument } from './write-actions'

export interface DatabaseOptions {
  /** Made when missing; one process at a time. */
  readonly dir: string
  readonly clock: LocalClock
  readonly events: EventLog
  readonly indexes: readonly IndexDeclaration[]
  /** Whether a missing collection reads as empty and is made by the first write. */
  readonly onDemandCollections: boolean
  readonly duplicateErrorStyle?: DuplicateErrorStyle
}

type Action = (tools: ActionTools, request: WireRequest) => WireReply | Promise<WireReply>

function requireTransaction(request: WireRequest): string {
  const id = transactionOf(request)
  if (id === undefined) throw transactionMissing()
  return id
}

const ACTIONS: Readonly<Record<string, Action>> = {
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.insertDocument': insertDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDocument,
  'database.removeDocument': removeDocument,
  'database.addCollection': addCollection,
  'database.startTransaction': ({ transactions }) => ({ transactionId: transactions.start() }),
  'database.commitTransaction': async ({ transactions }, request) => {
    await transactions.commit(requireTransaction(request))
    return {}
  },
  'database.abortTransaction': ({ transactions }, request) => {
    transactions.abort(requireTransaction(request))
    return {}
  },
}

async function answer(tools: ActionTools, request: WireRequest): Promise<WireReply> {
  const action = Object.hasOwn(ACTIONS, request.action) ? ACTIONS[request.action] : undefined
  try {
    if (action === undefined) throw invalidParameter(`${request.action} is not an action of the database`)
    return await action(tools, request)
  } catch (error) {
    if (error instanceof DatabaseRefusal) return error.toReply()
    tools.events.add('database.bug', {
      action: request.action,
      message: error instanceof Error ? error.stack : String(error),
    })
    return { code: 'SYS_ERR', message: '[InternalError] The local database failed; see its events.' }
  }
}

async function openStore(dir: string, indexes: readonly IndexDeclaration[]): Promise<DocumentStore> {
  checkFormat(dir)
  const store = new DocumentStore(dir)
  try {
    applyDeclaredIndexes(store, indexes)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

/** The cloud database on one directory: every `database.*` action of the official SDK's wire.
 *  @throws Error when another process uses the directory, newer code wrote it, or documents break a unique index. */
export async function createDatabase(options: DatabaseOptions): Promise<DatabaseService> {
  const { dir, clock, events, onDemandCollections, duplicateErrorStyle: style = 'E11000' } = options
  mkdirSync(dir, { recursive: true })
  const unlock = lockDirectory(dir)
  let store: DocumentStore
  try {
    store = await openStore(dir, options.indexes)
  } catch (error) {
    unlock()
    throw error
  }
  const shared = { store, locks: new DocumentLocks(), events, style }
  const transactions = new Transactions({ ...shared, clock })
  clock.register(transactions)
  const tools: ActionTools = { ...shared, clock, onDemandCollections, transactions, writes: new OrdinaryWrites(shared) }
  return {
    handle: async (request) => ({ requestId: randomUUID(), ...(await answer(tools, request)) }),
    async close() {
      transactions.closeAll()
      await store.close()
      unlock()
    },
  }
}
