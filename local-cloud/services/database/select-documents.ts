import { compare } from 'mingo/util'
import type { EventLog } from '../../ports'
import type { CollectionRecord } from './catalog'
import { compileFilter } from './document-filter'
import type { IdKey } from './document-id'
import { idKeyOf } from './document-id'
import type { DocumentView, StoredDocument } from './document-store'
import type { Document } from './documents'
import { findNear, metresTo, type Near } from './geo-operators'
import { valuesAt } from './index-keys'
import { type Order, type Plan, planQuery, readsAll } from './plan-query'

export interface Selection {
  readonly view: DocumentView
  readonly collection: CollectionRecord
  readonly query: Record<string, unknown>
  readonly order?: Order
  readonly skip?: number
  readonly limit?: number
  readonly events: EventLog
}

function* candidates(view: DocumentView, collection: CollectionRecord, plan: Plan): Iterable<StoredDocument> {
  if (plan.kind === 'scan') yield* view.all(collection)
  else if (plan.kind === 'id-range') yield* view.all(collection, plan)
  else if (plan.kind === 'ids') {
    for (const id of plan.ids) {
      const found = view.get(collection, id)
      if (found !== undefined) yield found
    }
  } else {
    const seen = plan.index.multikey ? new Set<IdKey>() : undefined
    for (const range of plan.ranges) {
      for (const id of view.idsIn(plan.index, range, plan.reverse)) {
        if (seen?.has(id) === true) continue
        seen?.add(id)
        const found = view.get(collection, id)
        if (found !== undefined) yield found
      }
    }
  }
}

/** Says in the event log that a collection with declared indexes is read whole to answer one question. */
function tellScan(selection: Selection, plan: Plan): void {
  const { collection, query, order = {}, events } = selection
  const asks = Object.keys(query).length + Object.keys(order).length > 0
  if (!asks || collection.indexes.length === 0 || !readsAll(plan)) return
  if (plan.sorted && Object.keys(query).length === 0) return
  events.add('database.scan', { collection: collection.name, fields: Object.keys(query), order: Object.keys(order) })
}

/** The documents a query matches, one at a time; in the asked order only if the plan gives it. */
export function* matches(selection: Selection, plan = planFor(selection)): Iterable<StoredDocument> {
  tellScan(selection, plan)
  const onlyId = plan.kind === 'ids' && Object.keys(selection.query).length === 1
  const test = onlyId ? () => true : compileFilter(selection.query)
  for (const found of candidates(selection.view, selection.collection, plan)) if (test(found.document)) yield found
}

const planFor = (selection: Selection): Plan => planQuery(selection.collection, selection.query, selection.order)

function sortValue(document: Document, field: string): unknown {
  const { values, multikey } = valuesAt(document, field)
  return multikey ? values : (values[0] ?? null)
}

/** Scatters documents that sort equal, so that nothing relies on the order they were added in. */
function scatter(id: unknown): number {
  let hash = 2166136261
  for (const character of String(idKeyOf(id))) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619)
  return hash >>> 0
}

function comparatorOf(order: Order, near: Near | undefined): (a: StoredDocument, b: StoredDocument) => number {
  const fields = Object.entries(order)
  return (a, b) => {
    for (const [field, direction] of fields) {
      const difference = compare(sortValue(a.document, field), sortValue(b.document, field))
      if (difference !== 0) return difference * direction
    }
    if (near !== undefined && fields.length === 0) {
      const [first, second] = [a, b].map((item) => metresTo(item.document, near.path, near.origin) ?? Infinity)
      if (first !== second) return (first ?? 0) - (second ?? 0)
    }
    return scatter(a.document['_id']) - scatter(b.document['_id'])
  }
}

/** The page of documents a query asks for. Only as many are held as the page needs. */
export function selectDocuments(selection: Selection): StoredDocument[] {
  const { query, order = {}, skip = 0, limit = Infinity } = selection
  const near = findNear(query)
  const plan = planFor(selection)
  const wanted = skip + limit
  const found: StoredDocument[] = []
  if (plan.sorted && (near === undefined || Object.keys(order).length > 0)) {
    let passed = 0
    if (limit === 0) return found
    for (const item of matches(selection, plan)) {
      passed += 1
      if (passed > skip) found.push(item)
      if (found.length >= limit) break
    }
    return found
  }
  const comparator = comparatorOf(order, near)
  for (const item of matches(selection, plan)) {
    found.push(item)
    if (found.length > wanted * 2 + 1000) {
      found.sort(comparator)
      found.length = wanted
    }
  }
  return found.sort(comparator).slice(skip, wanted)
}

export function countDocuments(selection: Selection): number {
  if (Object.keys(selection.query).length === 0) return selection.view.count(selection.collection)
  let total = 0
  for (const _ of matches(selection)) total += 1
  return total
}
