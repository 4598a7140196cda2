import { randomBytes } from 'node:crypto'
import type { WireReply, WireRequest } from '../../ports'
import { type ActionTools, collectionToRead, collectionToWrite, nameOf, transactionOf } from './action-tools'
import { applyUpdate, type Modifiers } from './apply-update'
import type { CollectionRecord } from './catalog'
import { idKeyOf } from './document-id'
import { type Document, toWire } from './documents'
import type { Change } from './ordinary-writes'
import { collectionExists, invalidParameter, writeFailed } from './refuse'
import { objectFromWire } from './wire-values'

/** `_id` first, made when there is none. @throws DatabaseRefusal for a field that begins with `$`. */
function asDocument(fields: Record<string, unknown>, id?: unknown): Document {
  const stray = Object.keys(fields).find((field) => field.startsWith('$'))
  if (stray !== undefined)
    throw writeFailed(`The dollar ($) prefixed field '${stray}' in '${stray}' is not valid for storage.`)
  const { _id, ...rest } = fields
  const own = id ?? _id ?? randomBytes(16).toString('hex')
  idKeyOf(own)
  return { _id: own, ...rest }
}

export async function insertDocument(tools: ActionTools, request: WireRequest): Promise<WireReply> {
  const data = request['data']
  if (!Array.isArray(data) || data.length === 0) throw invalidParameter('data must be a list of documents')
  const now = tools.clock.now()
  const documents = data.map((text) => asDocument(objectFromWire(text, now)))
  const transaction = transactionOf(request)
  const collection = await collectionToWrite(tools, nameOf(request))
  if (transaction === undefined) await tools.writes.insert(collection, documents)
  else tools.transactions.insert(transaction, collection, documents)
  return { data: { insertedIds: documents.map((document) => document['_id']) } }
}

function modifiersOf(request: WireRequest, now: number): Modifiers {
  const modifiers = objectFromWire(request['data'], now)
  const plain = Object.keys(modifiers).find((key) => !key.startsWith('$'))
  if (plain !== undefined) throw writeFailed(`Unknown modifier: ${plain}. Expected a valid update modifier`)
  return modifiers as Modifiers
}

async function change(
  tools: ActionTools,
  request: WireRequest,
  work: { collection: CollectionRecord; multi: boolean; change: Change; query: Record<string, unknown> },
): Promise<{ changed: number; first: Document | undefined }> {
  const transaction = transactionOf(request)
  return transaction === undefined
    ? tools.writes.change(work, work.change)
    : tools.transactions.change(transaction, work, work.change)
}

async function update(
  tools: ActionTools,
  request: WireRequest,
  multi: boolean,
): Promise<{ changed: number; first: Document | undefined }> {
  const now = tools.clock.now()
  const modifiers = modifiersOf(request, now)
  const query = objectFromWire(request['query'], now)
  const collection = collectionToRead(tools, nameOf(request))
  if (collection === undefined) return { changed: 0, first: undefined }
  return change(tools, request, {
    collection,
    query,
    multi,
    change: (document) => {
      applyUpdate(document, modifiers, query)
      return document
    },
  })
}

async function replace(tools: ActionTools, request: WireRequest): Promise<WireReply> {
  const now = tools.clock.now()
  const id = objectFromWire(request['query'], now)['_id']
  const document = asDocument(objectFromWire(request['data'], now), id)
  const transaction = transactionOf(request)
  const collection = await collectionToWrite(tools, nameOf(request))
  const outcome =
    transaction === undefined
      ? await tools.writes.replace(collection, document)
      : tools.transactions.replace(transaction, collection, document)
  return { data: { updated: outcome.changed, ...(outcome.created && { upsert_id: document['_id'] }) } }
}

/** Both of the SDK's ways to change documents: update operators (`merge`), or a whole document put by its id. */
export async function modifyDocument(tools: ActionTools, request: WireRequest): Promise<WireReply> {
  if (request['merge'] === false) return replace(tools, request)
  const { changed } = await update(tools, request, request['multi'] === true)
  return { data: { updated: changed, upsert_id: null } }
}

export async function modifyAndReturnDocument(tools: ActionTools, request: WireRequest): Promise<WireReply> {
  const { changed, first } = await update(tools, request, false)
  return { data: { updated: changed, doc: first === undefined ? null : toWire(first) } }
}

export async function removeDocument(tools: ActionTools, request: WireRequest): Promise<WireReply> {
  const query = objectFromWire(request['query'], tools.clock.now())
  const collection = collectionToRead(tools, nameOf(request))
  if (collection === undefined) return { data: { deleted: 0 } }
  const multi = request['multi'] === true
  const { changed } = await change(tools, request, { collection, query, multi, change: () => undefined })
  return { data: { deleted: changed } }
}

export async function addCollection(tools: ActionTools, request: WireRequest): Promise<WireReply> {
  const name = nameOf(request)
  const { store } = tools
  await store.write(() => {
    if (store.catalog.find(name) !== undefined) throw collectionExists(name)
    store.catalog.create(name)
  })
  return {}
}
