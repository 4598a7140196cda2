import { compareKeys } from 'lmdb'
import type { CollectionRecord } from './catalog'
import { type IdKey, idKeyOf } from './document-id'
import { lockName } from './document-locks'
import type { DocumentView, KeyRange, StoredDocument } from './document-store'
import { indexKeysOf } from './index-keys'

/** A write of an open transaction. `base` is the version its snapshot held (0: nothing); no `after` is a removal. */
export interface PendingWrite {
  readonly collection: CollectionRecord
  readonly key: IdKey
  readonly base: number
  readonly after: StoredDocument | undefined
}

const within = (key: readonly (string | number)[], range: KeyRange): boolean =>
  compareKeys([...key], [...range.from]) >= 0 && compareKeys([...key], [...range.to]) <= 0

/** A snapshot as its transaction sees it: with the transaction's own writes over it. */
export function overlayView(snapshot: DocumentView, writes: ReadonlyMap<string, PendingWrite>): DocumentView {
  const ownIn = (collection: CollectionRecord): PendingWrite[] =>
    [...writes.values()].filter((write) => write.collection.number === collection.number)
  const isOwn = (collection: { number: number }, id: IdKey): boolean =>
    writes.has(lockName(collection as CollectionRecord, id))
  return {
    get(collection, key) {
      const own = writes.get(lockName(collection, key))
      return own === undefined ? snapshot.get(collection, key) : own.after
    },
    all(collection, range = {}) {
      const kept = [...snapshot.all(collection, range)].filter(
        ({ document }) => !isOwn(collection, idKeyOf(document['_id'])),
      )
      const own = ownIn(collection).flatMap((write) => write.after ?? [])
      const inRange = own.filter(({ document }) => {
        const key = idKeyOf(document['_id'])
        return (
          (range.from === undefined || compareKeys(key, range.from) >= 0) &&
          (range.to === undefined || compareKeys(key, range.to) <= 0)
        )
      })
      const order = (a: StoredDocument, b: StoredDocument): number =>
        compareKeys(idKeyOf(a.document['_id']), idKeyOf(b.document['_id'])) * (range.reverse === true ? -1 : 1)
      return [...kept, ...inRange].sort(order)
    },
    *idsIn(index, range, reverse) {
      const holders = [...writes.values()].filter((write) => write.collection.indexes.includes(index))
      const changed = new Set(holders.map((write) => write.key))
      for (const id of snapshot.idsIn(index, range, reverse)) if (!changed.has(id)) yield id
      for (const { after, key } of holders) {
        const keys = after === undefined ? [] : indexKeysOf(after.document, index.fields).keys
        if (keys.some((own) => within([...own, key], range))) yield key
      }
    },
    count(collection) {
      return [...this.all(collection)].length
    },
  }
}
