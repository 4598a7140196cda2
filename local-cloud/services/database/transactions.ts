import { randomBytes } from 'node:crypto'
import type { DueSource, LocalClock } from '../../ports'
import type { CollectionRecord } from './catalog'
import { type IdKey, idKeyOf } from './document-id'
import { lockName, type LockOwner } from './document-locks'
import { type DocumentView, pendingDocument, type Snapshot, type StoredDocument } from './document-store'
import { decodeDocument, type Document } from './documents'
import type { Change, Matching, WriteTools } from './ordinary-writes'
import { transactionBusy, transactionConflict, transactionMissing } from './refuse'
import { matches } from './select-documents'
import { overlayView, type PendingWrite } from './transaction-view'
import { duplicateId, findDuplicate, uniqueLocks } from './uniqueness'

/** A transaction that has neither committed nor aborted by then is gone. */
export const TRANSACTION_MS = 30_000

const MAX_OPEN = 200

/** One open transaction: a pinned snapshot, its own writes and the locks they took. */
interface Transaction extends LockOwner {
  readonly id: string
  readonly snapshot: Snapshot
  readonly view: DocumentView
  readonly expiresAt: number
  readonly writes: Map<string, PendingWrite>
  readonly locks: Set<string>
  readonly end: () => void
  committing: boolean
}

/** Snapshot isolation, first updater wins: a write fails at once when another transaction holds the document or when it
 *  changed after the snapshot. Write skew is possible, as it must be assumed of the real cloud. */
export class Transactions implements DueSource {
  readonly name = 'database.transactions'
  private readonly open = new Map<string, Transaction>()
  /** Ended by a failed write: the client may still roll them back. Forgotten after as long as they could have lived. */
  private readonly failed = new Map<string, number>()
  private readonly tools: WriteTools & { clock: LocalClock }

  constructor(tools: WriteTools & { clock: LocalClock }) {
    this.tools = tools
  }

  /** Begins a transaction and resolves to its id. @throws DatabaseRefusal (busy) when too many are open. */
  start(): string {
    this.expire(this.tools.clock.now())
    if (this.open.size >= MAX_OPEN) throw transactionBusy()
    const snapshot = this.tools.store.snapshot()
    const writes = new Map<string, PendingWrite>()
    let end = (): void => undefined
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    const id = randomBytes(16).toString('hex')
    const view = overlayView(snapshot.view, writes)
    const expiresAt = this.tools.clock.now() + TRANSACTION_MS
    this.open.set(id, { id, snapshot, view, expiresAt, writes, locks: new Set(), ended, end, committing: false })
    return id
  }

  /** What the transaction reads: its snapshot with its own writes over it. */
  viewOf(id: string): DocumentView {
    return this.find(id).view
  }

  insert(id: string, collection: CollectionRecord, documents: readonly Document[]): void {
    this.inside(id, (transaction) => {
      for (const document of documents) {
        if (transaction.view.get(collection, idKeyOf(document['_id'])) !== undefined) {
          throw duplicateId({ collection, style: this.tools.style }, document['_id'])
        }
        this.keep(transaction, { collection, before: undefined, after: document })
      }
    })
  }

  change(id: string, matching: Matching, change: Change): { changed: number; first: Document | undefined } {
    return this.inside(id, (transaction) => {
      const outcome = { changed: 0, first: undefined as Document | undefined }
      const { collection, query, multi } = matching
      const plain = { ...collection, indexes: [] }
      const found = [...matches({ view: transaction.view, collection: plain, query, events: this.tools.events })]
      for (const item of multi ? found : found.slice(0, 1)) {
        const after = change(decodeDocument(item.bytes))
        outcome.first ??= after
        const changed = this.keep(transaction, { collection, before: item, after })
        if (changed) outcome.changed += 1
      }
      return outcome
    })
  }

  replace(id: string, collection: CollectionRecord, document: Document): { created: boolean; changed: number } {
    return this.inside(id, (transaction) => {
      const before = transaction.view.get(collection, idKeyOf(document['_id']))
      const changed = this.keep(transaction, { collection, before, after: document })
      return { created: before === undefined, changed: before !== undefined && changed ? 1 : 0 }
    })
  }

  /** Applies all writes in one lmdb transaction, on disk before it resolves. @throws DatabaseRefusal on conflict. */
  async commit(id: string): Promise<void> {
    const transaction = this.find(id)
    transaction.committing = true
    try {
      if (transaction.writes.size > 0) await this.tools.store.writeAll(() => this.apply(transaction))
    } finally {
      this.close(transaction)
    }
  }

  abort(id: string): void {
    if (this.failed.delete(id)) return
    this.close(this.find(id))
  }

  nextDueAt(): number | undefined {
    const times = [...this.open.values()]
      .filter((transaction) => !transaction.committing)
      .map(({ expiresAt }) => expiresAt)
    return times.length === 0 ? undefined : Math.min(...times)
  }

  runDue(at: number): Promise<void> {
    this.expire(at)
    return Promise.resolve()
  }

  closeAll(): void {
    for (const transaction of this.open.values()) this.close(transaction)
  }

  private expire(at: number): void {
    for (const transaction of this.open.values()) {
      if (transaction.expiresAt <= at && !transaction.committing) this.close(transaction)
    }
    for (const [id, expiresAt] of this.failed) if (expiresAt <= at) this.failed.delete(id)
  }

  private find(id: string): Transaction {
    this.expire(this.tools.clock.now())
    const transaction = this.open.get(id)
    if (transaction === undefined) throw transactionMissing()
    if (transaction.committing) throw transactionBusy()
    return transaction
  }

  private close(transaction: Transaction): void {
    this.open.delete(transaction.id)
    this.tools.locks.release(transaction.locks)
    transaction.snapshot.release()
    transaction.end()
  }

  /** A write that fails ends its transaction, as in MongoDB. */
  private inside<T>(id: string, work: (transaction: Transaction) => T): T {
    const transaction = this.find(id)
    try {
      return work(transaction)
    } catch (error) {
      this.close(transaction)
      this.failed.set(id, transaction.expiresAt)
      throw error
    }
  }

  /** Remembers one write of a transaction; false when it changes nothing. */
  private keep(
    transaction: Transaction,
    write: { collection: CollectionRecord; before: StoredDocument | undefined; after: Document | undefined },
  ): boolean {
    const { collection, before, after } = write
    const key = idKeyOf((after ?? before?.document)?.['_id'])
    const name = lockName(collection, key)
    this.lock(transaction, { collection, key, name })
    const pending = after && pendingDocument(after, before?.version ?? 0)
    if (before !== undefined && pending?.bytes.equals(before.bytes) === true) return false
    if (pending !== undefined) this.checkUnique(transaction, collection, pending.document)
    const base = transaction.snapshot.view.get(collection, key)?.version ?? 0
    transaction.writes.set(name, { collection, key, base, after: pending })
    return true
  }

  private lock(transaction: Transaction, at: { collection: CollectionRecord; key: IdKey; name: string }): void {
    const { locks, store } = this.tools
    if (transaction.locks.has(at.name)) return
    const seen = transaction.snapshot.view.get(at.collection, at.key)?.version ?? 0
    const current = locks.unseenVersion(at.name) ?? store.latest.get(at.collection, at.key)?.version ?? 0
    if (current !== seen || !locks.take(at.name, transaction)) throw transactionConflict()
    transaction.locks.add(at.name)
  }

  private checkUnique(transaction: Transaction, collection: CollectionRecord, document: Document): void {
    const { locks, store, style } = this.tools
    const isOwn = (id: IdKey): boolean => transaction.writes.has(lockName(collection, id))
    const own = findDuplicate({ view: transaction.view, collection, style }, document)
    const duplicate = own ?? findDuplicate({ view: store.latest, collection, style }, document, isOwn)
    if (duplicate !== undefined) throw duplicate
    for (const name of uniqueLocks(collection, document)) {
      if (!locks.take(name, transaction)) throw transactionConflict()
      transaction.locks.add(name)
    }
  }

  private apply(transaction: Transaction): void {
    const { store, style } = this.tools
    for (const { collection, key, base, after } of transaction.writes.values()) {
      const before = store.latest.get(collection, key)
      if ((before?.version ?? 0) !== base) throw transactionConflict()
      if (after !== undefined) store.put(collection, after.bytes, { before: before?.document, after: after.document })
      else if (before !== undefined) store.remove(collection, before.document)
    }
    for (const { collection, after } of transaction.writes.values()) {
      const duplicate = after && findDuplicate({ view: store.latest, collection, style }, after.document)
      if (duplicate !== undefined) throw duplicate
    }
  }
}
