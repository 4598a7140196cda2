import type { LocalClock, WireRequest } from '../../ports'
import type { CollectionRecord } from './catalog'
import type { OrdinaryWrites, WriteTools } from './ordinary-writes'
import { collectionMissing, invalidParameter } from './refuse'
import type { Transactions } from './transactions'

/** What every action of the wire works with. */
export interface ActionTools extends WriteTools {
  readonly clock: LocalClock
  readonly writes: OrdinaryWrites
  readonly transactions: Transactions
  readonly onDemandCollections: boolean
}

export function nameOf(request: WireRequest): string {
  const name = request['collectionName']
  if (typeof name !== 'string' || name === '' || name.length > 255) throw invalidParameter('collectionName is required')
  return name
}

export function transactionOf(request: WireRequest): string | undefined {
  const id = request['transactionId']
  return typeof id === 'string' && id !== '' ? id : undefined
}

export function numberField(request: WireRequest, field: string): number | undefined {
  const value = request[field]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidParameter(`${field} must be an integer`)
  return value
}

/** Undefined where a missing collection reads as empty. @throws DatabaseRefusal where it does not. */
export function collectionToRead(tools: ActionTools, name: string): CollectionRecord | undefined {
  const collection = tools.store.catalog.find(name)
  if (collection === undefined && !tools.onDemandCollections) throw collectionMissing(name)
  return collection
}

/** @throws DatabaseRefusal for a missing collection unless it may be created by the first write. */
export async function collectionToWrite(tools: ActionTools, name: string): Promise<CollectionRecord> {
  const collection = collectionToRead(tools, name)
  const { store } = tools
  return collection ?? store.write(() => store.catalog.find(name) ?? store.catalog.create(name))
}
