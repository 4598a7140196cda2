import { isEqual } from 'mingo/util'
import type { CollectionRecord, IndexRecord } from './catalog'
import { AFTER_ALL, idKeyOf } from './document-id'
import type { DocumentView } from './document-store'
import type { Document } from './documents'
import { indexKeysOf, isCut, type KeyPart, valuesAt } from './index-keys'
import { duplicateKey, type DuplicateErrorStyle } from './refuse'

interface UniqueKey {
  readonly index: IndexRecord
  readonly key: readonly KeyPart[]
}

function uniqueKeys(collection: CollectionRecord, document: Document): UniqueKey[] {
  const unique = collection.indexes.filter((index) => index.unique)
  return unique.flatMap((index) => indexKeysOf(document, index.fields).keys.map((key) => ({ index, key })))
}

/** Names of the locks that keep two open writers from taking the same unique value. */
export function uniqueLocks(collection: CollectionRecord, document: Document): string[] {
  return uniqueKeys(collection, document).map(({ index, key }) => `unique:${index.number}:${key.join('\u0000')}`)
}

function valuesIn(document: Document, index: IndexRecord): unknown[][] {
  return index.fields.map((field) => valuesAt(document, field).values)
}

function reallySame(index: IndexRecord, a: Document, b: Document): boolean {
  const [first, second] = [valuesIn(a, index), valuesIn(b, index)]
  return first.every((values, field) =>
    values.some((value) => !isCut(value) || (second[field] ?? []).some((other) => isEqual(value, other))),
  )
}

/** The refusal for the first unique index (missing counts as null) in which another document of `view` holds a value of
 *  `document`; undefined when there is none. `isOwn` names documents to leave out, besides the document itself. */
export function findDuplicate(
  place: { view: DocumentView; collection: CollectionRecord; style: DuplicateErrorStyle },
  document: Document,
  isOwn: (id: string | number) => boolean = () => false,
): Error | undefined {
  const own = idKeyOf(document['_id'])
  for (const { index, key } of uniqueKeys(place.collection, document)) {
    for (const id of place.view.idsIn(index, { from: key, to: [...key, AFTER_ALL] }, false)) {
      if (id === own || isOwn(id)) continue
      const other = place.view.get(place.collection, id)
      if (other === undefined || !reallySame(index, document, other.document)) continue
      return duplicateOf(place, index, document)
    }
  }
  return undefined
}

function duplicateOf(
  place: { collection: CollectionRecord; style: DuplicateErrorStyle },
  index: IndexRecord,
  document: Document,
): Error {
  const value = valuesIn(document, index)
    .map((values) => JSON.stringify(values[0] ?? null))
    .join(', ')
  return duplicateKey(place.style, { collection: place.collection.name, index: index.name, value })
}

export function duplicateId(place: { collection: CollectionRecord; style: DuplicateErrorStyle }, id: unknown): Error {
  return duplicateKey(place.style, { collection: place.collection.name, index: '_id_', value: JSON.stringify(id) })
}
