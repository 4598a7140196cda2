import { join } from 'node:path'
import type { CollectionRecord } from '#local-cloud/services/database/catalog'
import { DocumentStore } from '#local-cloud/services/database/document-store'
import { type Document, encodeDocument } from '#local-cloud/services/database/documents'

const batch = 50_000

/** Writes documents straight into the store of a local cloud that does not run, indexes and all. */
export async function bulkLoad(
  dir: string,
  collectionName: string,
  { count, make }: { readonly count: number; readonly make: (index: number) => Document },
): Promise<void> {
  const store = new DocumentStore(join(dir, 'database'))
  try {
    const collection: CollectionRecord | undefined = store.catalog.find(collectionName)
    if (!collection) throw new Error(`the store has no ${collectionName}`)
    for (let from = 0; from < count; from += batch) {
      store.writeNow(() => {
        for (let index = from; index < Math.min(count, from + batch); index += 1) {
          const after = make(index)
          store.put(collection, encodeDocument(after), { before: undefined, after })
        }
      })
    }
  } finally {
    await store.close()
  }
}

/** How many documents a collection of it holds. */
export async function countIn(dir: string, collectionName: string): Promise<number> {
  const store = new DocumentStore(join(dir, 'database'))
  try {
    const collection = store.catalog.find(collectionName)
    return collection ? store.latest.count(collection) : 0
  } finally {
    await store.close()
  }
}
