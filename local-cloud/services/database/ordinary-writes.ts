import type { EventLog } from '../../ports'
import type { CollectionRecord } from './catalog'
import { compileFilter } from './document-filter'
import { type IdKey, idKeyOf } from './document-id'
import { type DocumentLocks, lockName, type LockOwner } from './document-locks'
import { type DocumentStore, pendingDocument, type StoredDocument } from './document-store'
import { decodeDocument, type Document } from './documents'
import type { DuplicateErrorStyle } from './refuse'
import { matches } from './select-documents'
import { duplicateId, findDuplicate, uniqueLocks } from './uniqueness'

export interface WriteTools {
  readonly store: DocumentStore
  readonly locks: DocumentLocks
  readonly events: EventLog
  readonly style: DuplicateErrorStyle
}

export interface Matching {
  readonly collection: CollectionRecord
  readonly query: Record<string, unknown>
  readonly multi: boolean
}

/** What becomes of a matched document: its next content, or undefined to remove it. */
export type Change = (document: Document) => Document | undefined

interface Pass {
  readonly blockedOn: LockOwner
  readonly left: readonly IdKey[]
}

/** Writes outside transactions: atomic per document, waiting for the locks of open transactions. */
export class OrdinaryWrites {
  private readonly tools: WriteTools

  constructor(tools: WriteTools) {
    this.tools = tools
  }

  /** Adds documents in order; the ones before a duplicate stay, as MongoDB does. */
  async insert(collection: CollectionRecord, documents: readonly Document[]): Promise<void> {
    let next = 0
    await this.untilUnblocked((written) => {
      for (; next < documents.length; next += 1) {
        const document = documents[next] as Document
        const blockedOn = this.putUnlessBlocked(
          collection,
          { before: undefined, after: pendingDocument(document, 0) },
          written,
        )
        if (blockedOn !== undefined) return { blockedOn, left: [] }
      }
      return undefined
    })
  }

  /** Changes or removes the documents a query matches; checking and writing are one step for each document.
   *  Resolves to how many really changed. */
  async change(matching: Matching, change: Change): Promise<{ changed: number; first: Document | undefined }> {
    const outcome = { changed: 0, first: undefined as Document | undefined }
    let left: readonly IdKey[] | undefined
    await this.untilUnblocked((written) => {
      const pass = this.changeUnblocked({ matching, change, outcome, left }, written)
      left = pass?.left
      return pass
    })
    return outcome
  }

  /** Puts a whole document in place of what its id holds. Resolves to whether it is new and whether anything changed. */
  async replace(collection: CollectionRecord, document: Document): Promise<{ created: boolean; changed: number }> {
    const outcome = { created: false, changed: 0 }
    await this.untilUnblocked((written) => {
      const before = this.tools.store.latest.get(collection, idKeyOf(document['_id']))
      const after = pendingDocument(document, before?.version ?? 0)
      outcome.created = before === undefined
      outcome.changed = before === undefined || before.bytes.equals(after.bytes) ? 0 : 1
      if (before !== undefined && outcome.changed === 0) return undefined
      const blockedOn = this.putUnlessBlocked(collection, { before, after }, written)
      return blockedOn && { blockedOn, left: [] }
    })
    return outcome
  }

  private changeUnblocked(
    work: {
      matching: Matching
      change: Change
      outcome: { changed: number; first: Document | undefined }
      left: readonly IdKey[] | undefined
    },
    written: Map<string, number>,
  ): Pass | undefined {
    const { matching, outcome } = work
    const left: IdKey[] = []
    let blockedOn: LockOwner | undefined
    for (const found of this.matched(matching, work.left)) {
      const holder = this.changeOne(matching.collection, { found, change: work.change, outcome }, written)
      if (holder === undefined) continue
      blockedOn = holder
      left.push(idKeyOf(found.document['_id']))
    }
    return blockedOn && { blockedOn, left }
  }

  private matched({ collection, query, multi }: Matching, ids: readonly IdKey[] | undefined): StoredDocument[] {
    const { store, events } = this.tools
    const view = store.latest
    if (ids !== undefined && multi) {
      const test = compileFilter(query)
      return ids.flatMap((id) => view.get(collection, id) ?? []).filter((found) => test(found.document))
    }
    const found: StoredDocument[] = []
    for (const item of matches({ view, collection, query, events })) {
      found.push(item)
      if (!multi) break
    }
    return found
  }

  private changeOne(
    collection: CollectionRecord,
    work: { found: StoredDocument; change: Change; outcome: { changed: number; first: Document | undefined } },
    written: Map<string, number>,
  ): LockOwner | undefined {
    const { found, outcome } = work
    const name = lockName(collection, idKeyOf(found.document['_id']))
    const holder = this.tools.locks.ownerOf(name)
    if (holder !== undefined) return holder
    const next = work.change(decodeDocument(found.bytes))
    if (next === undefined) {
      this.tools.store.remove(collection, found.document)
      this.note(name, 0, written)
    } else {
      const after = pendingDocument(next, found.version)
      outcome.first ??= after.document
      if (after.bytes.equals(found.bytes)) return undefined
      const blockedOn = this.putUnlessBlocked(collection, { before: found, after }, written)
      if (blockedOn !== undefined) return blockedOn
    }
    outcome.changed += 1
    return undefined
  }

  private putUnlessBlocked(
    collection: CollectionRecord,
    change: { before: StoredDocument | undefined; after: StoredDocument },
    written: Map<string, number>,
  ): LockOwner | undefined {
    const { store, locks, style } = this.tools
    const after = change.after.document
    const id = idKeyOf(after['_id'])
    const name = lockName(collection, id)
    const holder = [name, ...uniqueLocks(collection, after)].map((lock) => locks.ownerOf(lock)).find(Boolean)
    if (holder !== undefined) return holder
    const place = { view: store.latest, collection, style }
    if (change.before === undefined && store.latest.get(collection, id) !== undefined)
      throw duplicateId(place, after['_id'])
    const duplicate = findDuplicate(place, after)
    if (duplicate !== undefined) throw duplicate
    store.put(collection, change.after.bytes, { before: change.before?.document, after })
    this.note(name, store.writeNumber(), written)
    return undefined
  }

  private note(name: string, version: number, written: Map<string, number>): void {
    written.set(name, version)
    this.tools.locks.wrote(name, version)
  }

  /** Repeats a pass, each in its own write, until no open transaction is in its way. */
  private async untilUnblocked(pass: (written: Map<string, number>) => Pass | undefined): Promise<void> {
    for (;;) {
      const written = new Map<string, number>()
      let stopped: Pass | undefined
      try {
        stopped = await this.tools.store.write(() => pass(written))
      } finally {
        for (const [name, version] of written) this.tools.locks.settled(name, version)
      }
      if (stopped === undefined) return
      await stopped.blockedOn.ended
    }
  }
}
