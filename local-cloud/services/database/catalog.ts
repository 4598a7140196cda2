import type { Database } from 'lmdb'
import type { IndexDeclaration } from '../../ports'

/** One declared index of a collection and the number under which its keys are kept. */
export interface IndexRecord {
  readonly number: number
  readonly name: string
  readonly fields: readonly string[]
  readonly unique: boolean
  /** Whether a document ever held an array in an indexed field: then one document may stand at several places. */
  multikey: boolean
}

export interface CollectionRecord {
  readonly number: number
  readonly name: string
  readonly indexes: readonly IndexRecord[]
}

interface KeptCatalog {
  nextNumber: number
  collections: { number: number; name: string; indexes: IndexRecord[] }[]
}

/** Which collections and indexes exist. Held in memory, kept in one record, changed only inside write transactions. */
export class Catalog {
  private readonly meta: Database<KeptCatalog, string>
  private kept: KeptCatalog
  private byName = new Map<string, CollectionRecord>()

  constructor(meta: Database<KeptCatalog, string>) {
    this.meta = meta
    this.kept = meta.get('catalog') ?? { nextNumber: 1, collections: [] }
    for (const collection of this.kept.collections) this.byName.set(collection.name, collection)
  }

  find(name: string): CollectionRecord | undefined {
    return this.byName.get(name)
  }

  all(): Iterable<CollectionRecord> {
    return this.byName.values()
  }

  create(name: string): CollectionRecord {
    const collection = { number: this.takeNumber(), name, indexes: [] }
    this.kept.collections.push(collection)
    this.byName.set(name, collection)
    this.save()
    return collection
  }

  addIndex(collection: CollectionRecord, declared: IndexDeclaration): IndexRecord {
    const fields = declared.keys.map((key) => key.field)
    const index = { number: this.takeNumber(), name: declared.name, fields, unique: declared.unique, multikey: false }
    ;(collection.indexes as IndexRecord[]).push(index)
    this.save()
    return index
  }

  dropIndex(collection: CollectionRecord, index: IndexRecord): void {
    const indexes = collection.indexes as IndexRecord[]
    indexes.splice(indexes.indexOf(index), 1)
    this.save()
  }

  markMultikey(index: IndexRecord): void {
    index.multikey = true
    this.save()
  }

  private takeNumber(): number {
    const number = this.kept.nextNumber
    this.kept.nextNumber += 1
    return number
  }

  private save(): void {
    void this.meta.put('catalog', this.kept)
  }
}
