import { EJSON, ObjectId } from 'bson'
import type { Document } from './documents'
import { requestFailed } from './refuse'

export type KeyPart = number | string

/** MongoDB's order of types; a range query never leaves the type of its bound. */
const RANK = {
  null: 2,
  number: 3,
  string: 4,
  object: 5,
  array: 6,
  objectId: 8,
  boolean: 9,
  date: 10,
  other: 12,
} as const

/** Longer strings are cut in keys only; the filter still sees the whole value. Bounds the key at lmdb's 1,978 bytes. */
const KEPT_CHARACTERS = 100

const cut = (text: string): string => (text.length > KEPT_CHARACTERS ? text.slice(0, KEPT_CHARACTERS) : text)
const finite = (value: number): number => (Number.isNaN(value) ? -Infinity : value + 0)

/** Rank and value of one field in an ordered key; null and missing are the same. */
export function keyPair(value: unknown): [number, KeyPart] {
  if (value === null || value === undefined) return [RANK.null, 0]
  if (typeof value === 'number') return [RANK.number, finite(value)]
  if (typeof value === 'string') return [RANK.string, cut(value)]
  if (typeof value === 'boolean') return [RANK.boolean, value ? 1 : 0]
  if (value instanceof Date) return [RANK.date, finite(value.getTime())]
  if (value instanceof ObjectId) return [RANK.objectId, value.toHexString()]
  const rank = Array.isArray(value) ? RANK.array : isPlainObject(value) ? RANK.object : RANK.other
  return [rank, cut(EJSON.stringify(value, { relaxed: false }))]
}

/** Whether two values with the same key may still differ. */
export function isCut(value: unknown): boolean {
  if (typeof value === 'string') return value.length > KEPT_CHARACTERS
  return typeof value === 'object' && value !== null && !(value instanceof Date) && !(value instanceof ObjectId)
}

function isPlainObject(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Object]'
}

function collect(value: unknown, path: readonly string[], into: { values: unknown[]; multikey: boolean }): void {
  const [head, ...rest] = path
  if (Array.isArray(value)) {
    into.multikey = true
    if (head !== undefined && /^\d+$/.test(head)) {
      collect(value[Number(head)], rest, into)
      return
    }
    if (value.length === 0) into.values.push(null)
    for (const item of value) {
      if (head === undefined) into.values.push(item)
      else collect(item, path, into)
    }
    return
  }
  if (head === undefined) {
    into.values.push(value ?? null)
    return
  }
  collect(isPlainObject(value) && Object.hasOwn(value, head) ? value[head] : null, rest, into)
}

/** Every value a dotted path reaches, arrays opened; `multikey` tells that one was. */
export function valuesAt(document: Document, path: string): { values: unknown[]; multikey: boolean } {
  const into = { values: [] as unknown[], multikey: false }
  if (!path.includes('.')) collect(document[path], [], into)
  else collect(document, path.split('.'), into)
  return into
}

/** The ordered keys of a document in an index, without its id: one, or one per element of an array it holds. */
export function indexKeysOf(document: Document, fields: readonly string[]): { keys: KeyPart[][]; multikey: boolean } {
  let keys: KeyPart[][] = [[]]
  let multikey = false
  for (const field of fields) {
    const found = valuesAt(document, field)
    if (found.multikey && multikey) throw requestFailed(`cannot index parallel arrays [${fields.join('] [')}]`)
    multikey ||= found.multikey
    const pairs = found.values.map(keyPair)
    keys = keys.flatMap((key) => pairs.map((pair) => [...key, ...pair]))
  }
  return { keys, multikey }
}
