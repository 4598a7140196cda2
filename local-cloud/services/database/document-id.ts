import { EJSON, ObjectId } from 'bson'
import { invalidParameter } from './refuse'

/** What stands for an `_id` in ordered keys: numbers sort before strings, everything else after them. */
export type IdKey = string | number

/** Sorts after every id and every rank: the upper end of a range of keys. */
export const AFTER_ALL = '\u{10ffff}\u{10ffff}'

const OTHER_TYPES = '\u{10fffe}'
const MAX_ID_BYTES = 512

/** @throws DatabaseRefusal for an id that cannot be stored: empty, null, an array or longer than 512 bytes. */
export function idKeyOf(id: unknown): IdKey {
  if (typeof id === 'number') return Number.isNaN(id) ? -Infinity : id
  const key = typeof id === 'string' ? id : otherId(id)
  if (key === '') throw invalidParameter('_id must not be empty')
  if (Buffer.byteLength(key) > MAX_ID_BYTES) throw invalidParameter(`_id is longer than ${MAX_ID_BYTES} bytes`)
  return key
}

function otherId(id: unknown): string {
  if (id instanceof ObjectId) return `${OTHER_TYPES}o${id.toHexString()}`
  if (id === null || id === undefined || Array.isArray(id) || id instanceof RegExp) {
    throw invalidParameter('_id must be a string or a number')
  }
  return OTHER_TYPES + EJSON.stringify(id, { relaxed: false })
}
