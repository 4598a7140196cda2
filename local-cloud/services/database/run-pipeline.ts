import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import type { CollectionRecord } from './catalog'
import { operators, withRefusal } from './document-filter'
import type { Document } from './documents'
import { metresTo, nearOf } from './geo-operators'
import { allDocuments, lookupOver, type ReadTools } from './lookup-stage'
import { type Order, planQuery } from './plan-query'
import { requestFailed } from './refuse'
import { matches } from './select-documents'

export type Stage = Readonly<Record<string, unknown>>

/** What an aggregate returns when its pipeline has no `$limit`. */
export const AGGREGATE_LIMIT = 20

interface GeoNearSpec {
  readonly near?: { type: string; coordinates: [number, number] }
  readonly distanceField?: string
  readonly includeLocs?: string
  readonly key?: string
  readonly query?: Document
  readonly limit?: number
  readonly minDistance?: number
  readonly maxDistance?: number
  readonly distanceMultiplier?: number
}

function setAt(document: Document, path: string, value: unknown): void {
  const segments = path.split('.')
  const last = segments.pop() ?? path
  let holder = document
  for (const segment of segments) holder = (holder[segment] ??= {}) as Document
  holder[last] = value
}

function geoNear(tools: ReadTools, collection: CollectionRecord, value: unknown): Document[] {
  const spec = value as GeoNearSpec
  if (typeof spec.distanceField !== 'string' || typeof spec.key !== 'string')
    throw requestFailed('$geoNear requires distanceField and key')
  const near = nearOf(spec.key, {
    $geometry: spec.near,
    $minDistance: spec.minDistance,
    $maxDistance: spec.maxDistance,
  })
  const found: { metres: number; document: Document }[] = []
  for (const { document } of matches({ ...tools, collection, query: spec.query ?? {} })) {
    const metres = metresTo(document, near.path, near.origin)
    if (metres !== undefined && metres >= near.minMetres && metres <= near.maxMetres) found.push({ metres, document })
  }
  found.sort((a, b) => a.metres - b.metres)
  for (const { metres, document } of found) {
    setAt(document, spec.distanceField, metres * (spec.distanceMultiplier ?? 1))
    if (spec.includeLocs !== undefined) setAt(document, spec.includeLocs, document[spec.key])
  }
  return found.slice(0, spec.limit ?? 100).map(({ document }) => document)
}

/** The first stages answered by the planner, and those left for mingo. */
function sourceOf(
  tools: ReadTools,
  collection: CollectionRecord,
  pipeline: readonly Stage[],
): { source: Iterable<Document>; rest: readonly Stage[] } {
  const [first, second] = pipeline
  if (first?.['$geoNear'] !== undefined)
    return { source: geoNear(tools, collection, first['$geoNear']), rest: pipeline.slice(1) }
  const query = (first?.['$match'] ?? {}) as Document
  const matched = first?.['$match'] === undefined ? 0 : 1
  const sort = (matched === 1 ? second : first)?.['$sort'] as Order | undefined
  const plan = planQuery(collection, query, sort ?? {})
  const sorted = sort !== undefined && plan.sorted
  const selection = { ...tools, collection, query, ...(sort !== undefined && { order: sort }) }
  return { source: documentsOf(matches(selection, plan)), rest: pipeline.slice(matched + (sorted ? 1 : 0)) }
}

function* documentsOf(found: Iterable<{ document: Document }>): Iterable<Document> {
  for (const { document } of found) yield document
}

/** Runs an aggregation over a collection; without a `$limit` of its own it returns at most 20 documents.
 *  @throws DatabaseRefusal for an unknown stage or operator. */
export function runPipeline(tools: ReadTools, collection: CollectionRecord, pipeline: readonly Stage[]): Document[] {
  const context = Context.from(operators).addPipelineOps({ $lookup: lookupOver(tools) })
  const limited = pipeline.some((stage) => stage['$limit'] !== undefined)
  const stages = limited ? pipeline : [...pipeline, { $limit: AGGREGATE_LIMIT }]
  return withRefusal(() => {
    const { source, rest } = sourceOf(tools, collection, stages)
    const collectionResolver = (name: string): Document[] => allDocuments(tools, name)
    return new Aggregator([...rest], { context, collectionResolver, scriptEnabled: false }).run<Document>(source)
  })
}
