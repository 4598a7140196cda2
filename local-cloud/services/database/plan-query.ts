import { ObjectId } from 'bson'
import type { CollectionRecord, IndexRecord } from './catalog'
import { AFTER_ALL, type IdKey, idKeyOf } from './document-id'
import type { KeyRange } from './document-store'
import { keyPair, type KeyPart } from './index-keys'

export type Order = Readonly<Record<string, 1 | -1>>

/** Where the candidates of a query come from. `sorted` tells that they come in the order asked for. */
export type Plan =
  | { readonly kind: 'ids'; readonly ids: readonly IdKey[]; readonly sorted: boolean }
  | {
      readonly kind: 'id-range'
      readonly from?: IdKey
      readonly to?: IdKey
      readonly reverse: boolean
      readonly sorted: boolean
    }
  | {
      readonly kind: 'index'
      readonly index: IndexRecord
      readonly ranges: readonly KeyRange[]
      readonly reverse: boolean
      readonly sorted: boolean
      /** No field is narrowed: the index only gives the order. */
      readonly whole: boolean
    }
  | { readonly kind: 'scan'; readonly sorted: boolean }

interface Bounds {
  equal?: readonly unknown[]
  from?: unknown
  to?: unknown
}

const MAX_RANGES = 200

function isScalar(value: unknown): boolean {
  if (value === null || value instanceof Date || value instanceof ObjectId) return true
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function isComparable(value: unknown): boolean {
  return value !== null && isScalar(value) && !Number.isNaN(value)
}

function isOperatorObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.keys(value).some((key) => key.startsWith('$'))
}

function narrow(bounds: Bounds, operator: string, operand: unknown): void {
  if (operator === '$eq' && isScalar(operand)) bounds.equal ??= [operand]
  else if (operator === '$in' && Array.isArray(operand) && operand.every(isScalar)) bounds.equal ??= operand
  else if (operator === '$exists' && operand === false) bounds.equal ??= [null]
  else if ((operator === '$gt' || operator === '$gte') && isComparable(operand)) bounds.from ??= operand
  else if ((operator === '$lt' || operator === '$lte') && isComparable(operand)) bounds.to ??= operand
}

/** What a query demands of each field, from its top level and its `$and`s. A superset: the filter decides. */
export function boundsOf(query: Record<string, unknown>, into = new Map<string, Bounds>()): Map<string, Bounds> {
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) boundsOf(part as Record<string, unknown>, into)
      continue
    }
    if (field.startsWith('$')) continue
    const bounds = into.get(field) ?? {}
    if (isOperatorObject(condition))
      for (const [key, operand] of Object.entries(condition)) narrow(bounds, key, operand)
    else narrow(bounds, '$eq', condition)
    if (Object.keys(bounds).length > 0) into.set(field, bounds)
  }
  return into
}

function directionOf(order: readonly [string, 1 | -1][]): 1 | -1 | undefined {
  const first = order[0]?.[1]
  return order.every(([, direction]) => direction === first) ? first : undefined
}

function rangeOn(prefix: readonly KeyPart[], bounds: Bounds | undefined, oneSided: boolean): KeyRange {
  if (bounds?.from === undefined && bounds?.to === undefined) return { from: prefix, to: [...prefix, AFTER_ALL] }
  const [fromRank, fromValue] = keyPair(bounds.from ?? bounds.to)
  const from = bounds.from === undefined ? [...prefix, fromRank] : [...prefix, fromRank, fromValue]
  const bothSides = bounds.to !== undefined && !(oneSided && bounds.from !== undefined)
  const [toRank, toValue] = bothSides ? keyPair(bounds.to) : [fromRank, 0]
  const to = bothSides ? [...prefix, toRank, toValue, AFTER_ALL] : [...prefix, fromRank, AFTER_ALL]
  return { from, to }
}

interface Candidate {
  readonly plan: Plan
  readonly score: number
}

function planOnIndex(index: IndexRecord, bounds: Map<string, Bounds>, order: readonly [string, 1 | -1][]): Candidate {
  let prefixes: KeyPart[][] = [[]]
  let used = 0
  const fixed = new Set<string>()
  for (const field of index.fields) {
    const equal = bounds.get(field)?.equal
    if (equal === undefined || prefixes.length * equal.length > MAX_RANGES) break
    const pairs = new Map(equal.map((value) => [keyPair(value).join('\u0000'), keyPair(value)]))
    prefixes = prefixes.flatMap((prefix) => [...pairs.values()].map((pair) => [...prefix, ...pair]))
    if (equal.length === 1) fixed.add(field)
    used += 1
  }
  const next = index.fields[used]
  const range = next === undefined ? undefined : bounds.get(next)
  const ranged = range?.from !== undefined || range?.to !== undefined
  const asked = order.filter(([field]) => !fixed.has(field))
  const given = [...index.fields.slice(used), '_id']
  const inOrder = asked.every(([field], place) => field === given[place])
  const sorted =
    !index.multikey && prefixes.length === 1 && inOrder && (asked.length === 0 || directionOf(asked) !== undefined)
  const plan: Plan = {
    kind: 'index',
    index,
    ranges: prefixes.map((prefix) => rangeOn(prefix, range, index.multikey)),
    reverse: sorted && directionOf(asked) === -1,
    sorted: order.length === 0 || sorted,
    whole: used === 0 && !ranged,
  }
  const single = prefixes.length === 1 ? 1 : 0
  return { plan, score: used * 10 + (ranged ? 5 : 0) + single + (sorted && order.length > 0 ? 3 : 0) }
}

function planOnIds(bounds: Bounds | undefined, order: readonly [string, 1 | -1][]): Candidate | undefined {
  const byId = order.length === 0 || (order.length === 1 && order[0]?.[0] === '_id')
  if (bounds?.equal !== undefined) {
    const ids = [...new Set(bounds.equal.filter((id) => id !== null && id !== '').map(idKeyOf))]
    return { plan: { kind: 'ids', ids, sorted: order.length === 0 || ids.length <= 1 }, score: 1000 }
  }
  const reverse = order[0]?.[0] === '_id' && order[0][1] === -1
  const from = typeof bounds?.from === 'string' ? bounds.from : undefined
  const to = typeof bounds?.to === 'string' ? bounds.to : undefined
  if (from === undefined && to === undefined && !(byId && order.length > 0)) return undefined
  const low = from ?? (to === undefined ? undefined : '')
  const plan: Plan = {
    kind: 'id-range',
    ...(low !== undefined && low !== '' && { from: low }),
    ...(to !== undefined && { to }),
    reverse: byId && reverse,
    sorted: byId,
  }
  return { plan, score: (from ?? to) === undefined ? 3 : 6 + (byId && order.length > 0 ? 3 : 0) }
}

/** Picks the narrowest source of candidates: ids, then the index with most equal fields, a range and the order. */
export function planQuery(collection: CollectionRecord, query: Record<string, unknown>, order: Order = {}): Plan {
  const bounds = boundsOf(query)
  const asked = Object.entries(order)
  const candidates = collection.indexes.map((index) => planOnIndex(index, bounds, asked))
  const onIds = planOnIds(bounds.get('_id'), asked)
  if (onIds !== undefined) candidates.push(onIds)
  let best: Candidate = { plan: { kind: 'scan', sorted: asked.length === 0 }, score: 2 }
  for (const candidate of candidates) if (candidate.score > best.score) best = candidate
  return best.plan
}

/** Whether a plan may read the whole collection. */
export function readsAll(plan: Plan): boolean {
  if (plan.kind === 'index') return plan.whole
  return plan.kind === 'scan' || (plan.kind === 'id-range' && plan.from === undefined && plan.to === undefined)
}
