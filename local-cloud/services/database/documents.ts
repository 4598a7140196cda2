import { deserialize, EJSON, serialize } from 'bson'
import { requestFailed } from './refuse'

/** A document as JavaScript values: numbers, strings, booleans, null, Date, RegExp, ObjectId, arrays and objects. */
export type Document = Record<string, unknown>

/** MongoDB's limit for one document, in bytes of BSON. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024

/** The bytes kept on disk. @throws DatabaseRefusal above 16 MB. */
export function encodeDocument(document: Document): Buffer {
  const bytes = Buffer.from(serialize(document, { ignoreUndefined: true }))
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw requestFailed(`document is larger than the maximum size ${MAX_DOCUMENT_BYTES}`)
  }
  return bytes
}

export function decodeDocument(bytes: Uint8Array): Document {
  return deserialize(bytes)
}

/** One document of a reply: a canonical EJSON string, so int32, int64, double and date reach the SDK apart. */
export function toWire(value: unknown): string {
  return EJSON.stringify(value, { relaxed: false })
}
