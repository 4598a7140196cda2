import type { IndexDeclaration } from '../../ports'
import type { CollectionRecord, IndexRecord } from './catalog'
import type { DocumentStore } from './document-store'
import type { DuplicateErrorStyle } from './refuse'
import { findDuplicate } from './uniqueness'

function isAsDeclared(index: IndexRecord, declared: IndexDeclaration): boolean {
  const fields = declared.keys.map((key) => key.field)
  return index.unique === declared.unique && index.fields.join('\n') === fields.join('\n')
}

function dropStale(store: DocumentStore, collection: CollectionRecord, declared: readonly IndexDeclaration[]): void {
  for (const index of [...collection.indexes]) {
    const kept = declared.some(({ name, ...rest }) => name === index.name && isAsDeclared(index, { name, ...rest }))
    if (kept) continue
    store.clearIndex(index)
    store.catalog.dropIndex(collection, index)
  }
}

function build(store: DocumentStore, collection: CollectionRecord, declared: IndexDeclaration): void {
  const index = store.catalog.addIndex(collection, declared)
  const style: DuplicateErrorStyle = 'E11000'
  store.fillIndex(collection, index, (document) => {
    const duplicate = declared.unique && findDuplicate({ view: store.latest, collection, style }, document)
    if (duplicate instanceof Error) throw new Error(`Index ${declared.name} cannot be built: ${duplicate.message}`)
  })
}

/** Makes the kept indexes equal to the declared ones, in one write: creates their collections, drops what is no longer
 *  declared, builds what is new. @throws Error when the documents already break a unique index; nothing is changed. */
export function applyDeclaredIndexes(store: DocumentStore, declarations: readonly IndexDeclaration[]): void {
  store.writeNow(() => {
    for (const { collection } of declarations)
      if (store.catalog.find(collection) === undefined) store.catalog.create(collection)
    for (const collection of store.catalog.all()) {
      const declared = declarations.filter(
        (declaration) => declaration.collection === collection.name && declaration.keys.length > 0,
      )
      dropStale(store, collection, declared)
      for (const declaration of declared) {
        if (!collection.indexes.some((index) => index.name === declaration.name)) build(store, collection, declaration)
      }
    }
  })
}
