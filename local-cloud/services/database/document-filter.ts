import { Context } from 'mingo/core'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import { Query } from 'mingo/query'
import { bucketStage } from './bucket-stage'
import type { Document } from './documents'
import { geoOperators } from './geo-operators'
import { requestFailed } from './refuse'

type QueryOperators = Parameters<Context['addQueryOps']>[0]

const { $lookup: lookupStage, $out: _out, $merge: _merge, ...readingStages } = stages

/** mingo's `$lookup`, for the join our own stage hands to it. */
export { lookupStage }

/** Every operator but the stages that write; `$lookup` is added where the documents are at hand. */
export const operators = Context.init({
  accumulator: accumulators,
  expression: expressions,
  pipeline: { ...readingStages, $bucket: bucketStage },
  projection: projections,
  query: { ...queries, ...geoOperators } as unknown as QueryOperators,
})

/** Operators a plain filter can name; a small set, because mingo copies it for each query. */
const filterOperators = Context.init({
  expression: expressions,
  query: { ...queries, ...geoOperators } as unknown as QueryOperators,
})

const plainOperators = Context.init({ query: queries as unknown as QueryOperators })

function usesExpressions(query: Record<string, unknown>): boolean {
  return /"\$(expr|geo|near)/.test(JSON.stringify(query))
}

/** Runs mingo and turns its complaints into the database's refusal. */
export function withRefusal<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof Error && error.name !== 'DatabaseRefusal') throw requestFailed(error.message)
    throw error
  }
}

/** Compiles a query of the wire into a test of one document. @throws DatabaseRefusal for an unknown operator. */
export function compileFilter(query: Record<string, unknown>): (document: Document) => boolean {
  if (Object.keys(query).length === 0) return () => true
  return withRefusal(() => {
    const context = usesExpressions(query) ? filterOperators : plainOperators
    const compiled = new Query<Document>(query, { context, scriptEnabled: false })
    return (document) => withRefusal(() => compiled.test(document))
  })
}

/** Applies `field({...})`: chosen fields, or all but some. */
export function projectAll(documents: Document[], projection: Record<string, unknown>): Document[] {
  if (Object.keys(projection).length === 0) return documents
  return withRefusal(() => new Query<Document>({}, { context: operators }).find<Document>(documents, projection).all())
}
