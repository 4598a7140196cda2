import { Lazy } from 'mingo/lazy'
import type { EventLog } from '../../ports'
import type { Catalog, CollectionRecord } from './catalog'
import { lookupStage } from './document-filter'
import type { DocumentView } from './document-store'
import type { Document } from './documents'
import { valuesAt } from './index-keys'
import { planQuery, readsAll } from './plan-query'
import { requestFailed } from './refuse'
import { selectDocuments } from './select-documents'

export interface ReadTools {
  readonly view: DocumentView
  readonly catalog: Catalog
  readonly events: EventLog
}

interface LookupSpec {
  readonly from?: unknown
  readonly localField?: string
  readonly foreignField?: string
  readonly let?: Document
  readonly pipeline?: Document[]
  readonly as: string
}

type Stage = typeof lookupStage

/** Every document of a collection; none when it does not exist. */
export function allDocuments({ view, catalog }: ReadTools, name: string): Document[] {
  const collection = catalog.find(name)
  return collection === undefined ? [] : [...view.all(collection)].map(({ document }) => document)
}

function joinedTo(tools: ReadTools, foreign: CollectionRecord, join: { field: string; values: unknown[] }): Document[] {
  const query = { [join.field]: { $in: join.values } }
  return selectDocuments({ ...tools, collection: foreign, query }).map(({ document }) => document)
}

function isIndexed(foreign: CollectionRecord, field: string): boolean {
  return !readsAll(planQuery(foreign, { [field]: { $in: [''] } }))
}

/** `$lookup` over stored documents: an indexed `foreignField` is looked up per document, anything else is read once. */
export function lookupOver(tools: ReadTools): Stage {
  return (input, expression, options) => {
    const spec = expression as unknown as LookupSpec
    const { localField, foreignField } = spec
    if (typeof spec.from !== 'string' || typeof spec.as !== 'string')
      throw requestFailed("$lookup requires 'from' and 'as'")
    const foreign = tools.catalog.find(spec.from)
    const joins = localField !== undefined && foreignField !== undefined
    const join = (from: Document[], source: typeof input): typeof input =>
      lookupStage(source, { ...spec, from } as unknown as Parameters<Stage>[1], options)
    if (foreign === undefined) return join([], input)
    if (!joins || !isIndexed(foreign, foreignField)) {
      if (foreign.indexes.length > 0)
        tools.events.add('database.scan', { collection: foreign.name, fields: ['$lookup'], order: [] })
    }
    if (joins && (isIndexed(foreign, foreignField) || spec.pipeline !== undefined)) {
      const { localField: _local, foreignField: _foreign, ...rest } = spec
      const withPipeline = { ...rest, pipeline: spec.pipeline ?? [] }
      return input.map((local) => {
        const from = joinedTo(tools, foreign, {
          field: foreignField,
          values: valuesAt(local as Document, localField).values,
        })
        const stage = { ...withPipeline, from } as unknown as Parameters<Stage>[1]
        return lookupStage(Lazy([local]), stage, options).collect()[0]
      })
    }
    return join(allDocuments(tools, spec.from), input)
  }
}
