import type { WireReply, WireRequest } from '../../ports'
import type { ActionTools } from './action-tools'
import { collectionToRead, nameOf, numberField, transactionOf } from './action-tools'
import { projectAll } from './document-filter'
import { toWire } from './documents'
import type { Order } from './plan-query'
import { invalidParameter } from './refuse'
import { runPipeline, type Stage } from './run-pipeline'
import { countDocuments, selectDocuments } from './select-documents'
import { fromWire, objectFromWire } from './wire-values'

export const GET_LIMIT = 100
export const GET_LIMIT_MOST = 1000

function orderOf(value: Record<string, unknown>): Order {
  for (const direction of Object.values(value))
    if (direction !== 1 && direction !== -1) throw invalidParameter('an order is 1 or -1')
  return value as Order
}

function limitOf(request: WireRequest): number {
  if (request['queryType'] === 'DOC') return 1
  const limit = numberField(request, 'limit')
  return limit === undefined || limit <= 0 ? GET_LIMIT : Math.min(limit, GET_LIMIT_MOST)
}

export function getDocument(tools: ActionTools, request: WireRequest): WireReply {
  const now = tools.clock.now()
  const id = transactionOf(request)
  const view = id === undefined ? tools.store.latest : tools.transactions.viewOf(id)
  const found = collectionToRead(tools, nameOf(request))
  if (found === undefined) return { data: { list: [] } }
  const collection = id === undefined ? found : { ...found, indexes: [] }
  const documents = selectDocuments({
    view,
    collection,
    query: objectFromWire(request['query'], now),
    order: orderOf(objectFromWire(request['order'], now)),
    skip: Math.max(0, numberField(request, 'offset') ?? 0),
    limit: limitOf(request),
    events: tools.events,
  }).map(({ document }) => document)
  return { data: { list: projectAll(documents, objectFromWire(request['projection'], now)).map(toWire) } }
}

export function calculateDocument(tools: ActionTools, request: WireRequest): WireReply {
  const collection = collectionToRead(tools, nameOf(request))
  if (collection === undefined) return { data: { total: 0 } }
  const query = objectFromWire(request['query'], tools.clock.now())
  return { data: { total: countDocuments({ view: tools.store.latest, collection, query, events: tools.events }) } }
}

function stagesOf(value: unknown, now: number): Stage[] {
  if (!Array.isArray(value)) throw invalidParameter('stages must be an array')
  return value.map((stage: { stageKey?: unknown; stageValue?: unknown }) => {
    if (typeof stage.stageKey !== 'string') throw invalidParameter('a stage needs its stageKey')
    return { [stage.stageKey]: fromWire(stage.stageValue, now) }
  })
}

export function aggregateDocuments(tools: ActionTools, request: WireRequest): WireReply {
  const collection = collectionToRead(tools, nameOf(request))
  const stages = stagesOf(request['stages'], tools.clock.now())
  if (collection === undefined) return { data: { list: [] } }
  const { store, events } = tools
  const list = runPipeline({ view: store.latest, catalog: store.catalog, events }, collection, stages)
  return { data: { list: list.map(toWire) } }
}
