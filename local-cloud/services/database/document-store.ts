import { type Database, open, type RootDatabase, type Transaction } from 'lmdb'
import { Catalog, type CollectionRecord, type IndexRecord } from './catalog'
import { AFTER_ALL, type IdKey, idKeyOf } from './document-id'
import { decodeDocument, type Document, encodeDocument } from './documents'
import { indexKeysOf, type KeyPart } from './index-keys'

/** A document as it stands somewhere: its bytes, and the number of the write that put it there. */
export interface StoredDocument {
  readonly document: Document
  readonly bytes: Buffer
  readonly version: number
}

export interface KeyRange {
  readonly from: readonly KeyPart[]
  readonly to: readonly KeyPart[]
}

/** What can be read: the newest committed state, a pinned snapshot, or a snapshot with a transaction's own writes. */
export interface DocumentView {
  get(collection: CollectionRecord, key: IdKey): StoredDocument | undefined
  /** In the order of ids. */
  all(collection: CollectionRecord, range?: { from?: IdKey; to?: IdKey; reverse?: boolean }): Iterable<StoredDocument>
  /** Ids in the order of the index's keys; an id may come more than once in a multikey index. */
  idsIn(index: IndexRecord, range: KeyRange, reverse: boolean): Iterable<IdKey>
  count(collection: CollectionRecord): number
}

export interface Snapshot {
  readonly view: DocumentView
  release(): void
}

type EntryKey = (number | string)[]

/** Documents and ordered index keys in one lmdb environment. Writes go only through `write` and `writeAll`. */
export class DocumentStore {
  readonly catalog: Catalog
  readonly latest: DocumentView
  private readonly root: RootDatabase
  private readonly documents: Database<Buffer, EntryKey>
  private readonly entries: Database<IdKey, EntryKey>

  constructor(dir: string) {
    this.root = open({ path: dir, noSubdir: false, maxDbs: 4, maxReaders: 1024 })
    this.documents = this.root.openDB({ name: 'documents', encoding: 'binary', useVersions: true })
    this.entries = this.root.openDB({ name: 'entries', encoding: 'ordered-binary' })
    this.catalog = new Catalog(this.root.openDB({ name: 'meta', encoding: 'msgpack' }))
    this.latest = this.viewOf(undefined)
  }

  /** Runs `change` inside the next shared lmdb write transaction; resolves when its writes are on disk.
   *  What it wrote before throwing stays, so it must check before it writes. */
  async write<T>(change: () => T): Promise<T> {
    const result = await this.root.transaction(change)
    await this.root.flushed
    return result
  }

  /** As `write`, but nothing stays when `change` throws. */
  async writeAll<T>(change: () => T): Promise<T> {
    const result = await this.root.childTransaction(change)
    await this.root.flushed
    return result
  }

  /** For opening only: a synchronous write transaction that is undone when `change` throws. */
  writeNow<T>(change: () => T): T {
    return this.root.transactionSync(change)
  }

  /** Pins the state of this moment; it must be released, or lmdb cannot reuse its pages. */
  snapshot(): Snapshot {
    this.root.resetReadTxn()
    const pinned = this.documents.useReadTransaction()
    return { view: this.viewOf(pinned), release: () => pinned.done() }
  }

  /** The number the current write transaction gives to what it writes. */
  writeNumber(): number {
    return this.root.getWriteTxnId()
  }

  /** Writes a document and its index keys; only inside a write. `before` is what the id holds now. */
  put(collection: CollectionRecord, bytes: Buffer, change: { before: Document | undefined; after: Document }): void {
    const id = idKeyOf(change.after['_id'])
    for (const index of collection.indexes) this.moveEntries(index, id, change)
    void this.documents.put([collection.number, id], bytes, this.writeNumber())
  }

  remove(collection: CollectionRecord, before: Document): void {
    const id = idKeyOf(before['_id'])
    for (const index of collection.indexes) this.moveEntries(index, id, { before, after: undefined })
    void this.documents.remove([collection.number, id])
  }

  /** Fills a new index; only inside a write. @throws whatever `check` throws for a document. */
  fillIndex(collection: CollectionRecord, index: IndexRecord, check: (document: Document) => void): void {
    for (const { document } of this.latest.all(collection)) {
      check(document)
      this.moveEntries(index, idKeyOf(document['_id']), { before: undefined, after: document })
    }
  }

  clearIndex(index: IndexRecord): void {
    const keys = [...this.entries.getKeys({ start: [index.number], end: [index.number, AFTER_ALL] })]
    for (const key of keys) void this.entries.remove(key)
  }

  async close(): Promise<void> {
    await this.root.flushed
    await this.root.close()
  }

  private moveEntries(
    index: IndexRecord,
    id: IdKey,
    change: { before: Document | undefined; after: Document | undefined },
  ): void {
    const old = change.before === undefined ? [] : indexKeysOf(change.before, index.fields).keys
    const next = change.after === undefined ? undefined : indexKeysOf(change.after, index.fields)
    if (next?.multikey === true && !index.multikey) this.catalog.markMultikey(index)
    const wanted = byText(next?.keys ?? [])
    const present = byText(old)
    for (const [text, key] of present) if (!wanted.has(text)) void this.entries.remove([index.number, ...key, id])
    for (const [text, key] of wanted) if (!present.has(text)) void this.entries.put([index.number, ...key, id], id)
  }

  private viewOf(transaction: Transaction | undefined): DocumentView {
    const { documents, entries } = this
    const pinned = (transaction === undefined ? {} : { transaction }) as { transaction: Transaction }
    return {
      get(collection, key) {
        const entry = documents.getEntry([collection.number, key], pinned)
        return entry && storedDocument(entry.value, entry.version ?? 0)
      },
      *all(collection, { from, to, reverse = false } = {}) {
        const low: EntryKey = from === undefined ? [collection.number] : [collection.number, from]
        const high: EntryKey = [collection.number, to ?? AFTER_ALL]
        const [start, end] = reverse ? [high, low] : [low, high]
        const range = { start, end, reverse, inclusiveEnd: true, versions: true, ...pinned }
        for (const { value, version } of documents.getRange(range)) yield storedDocument(value, version ?? 0)
      },
      *idsIn(index, range, reverse) {
        const low: EntryKey = [index.number, ...range.from]
        const high: EntryKey = [index.number, ...range.to]
        const [start, end] = reverse ? [high, low] : [low, high]
        for (const { value } of entries.getRange({ start, end, reverse, inclusiveEnd: true, ...pinned })) yield value
      },
      count(collection) {
        return documents.getKeysCount({ start: [collection.number], end: [collection.number, AFTER_ALL], ...pinned })
      },
    }
  }
}

const byText = (keys: readonly KeyPart[][]): Map<string, KeyPart[]> =>
  new Map(keys.map((key) => [key.join('\u0000'), key]))

function storedDocument(bytes: Buffer, version: number): StoredDocument {
  let decoded: Document | undefined
  return {
    bytes,
    version,
    get document() {
      decoded ??= decodeDocument(bytes)
      return decoded
    },
  }
}

/** A stored document that is not on disk yet; `version` is that of what it replaces, 0 for nothing.
 *  @throws DatabaseRefusal above 16 MB. */
export function pendingDocument(document: Document, version: number): StoredDocument {
  return { document, version, bytes: encodeDocument(document) }
}
