import { BSONRegExp, EJSON } from 'bson'
import { invalidParameter } from './refuse'

const SERVER_DATE = '$tcb_server_date'

function regExpOf(source: BSONRegExp): RegExp {
  const flags = [...source.options].filter((flag) => 'imsu'.includes(flag)).join('')
  try {
    return new RegExp(source.pattern, flags)
  } catch {
    throw invalidParameter(`regular expression is invalid: ${source.pattern}`)
  }
}

function serverDateOf(value: Record<string, unknown>, now: number): Date {
  const offset = (value[SERVER_DATE] as { offset?: unknown }).offset
  return new Date(now + (typeof offset === 'number' ? offset : 0))
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || (prototype as object).constructor.name === 'Object'
}

function settle(value: unknown, now: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => settle(item, now))
  if (value instanceof BSONRegExp) return regExpOf(value)
  if (!isPlain(value)) return value
  if (Object.hasOwn(value, SERVER_DATE)) return serverDateOf(value, now)
  const settled: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    if (key.split('.').includes('__proto__')) throw invalidParameter('__proto__ is not a field name')
    settled[key] = settle(value[key], now)
  }
  return settled
}

/** Reads one canonical EJSON string of the SDK; `db.serverDate()` becomes `now` (epoch ms) plus its offset.
 *  @throws DatabaseRefusal when it is not EJSON. */
export function fromWire(text: unknown, now: number): unknown {
  if (typeof text !== 'string') throw invalidParameter('a string of extended JSON is required')
  let parsed: unknown
  try {
    if (text.includes('__proto__')) JSON.parse(text, refuseProto)
    parsed = EJSON.parse(text)
  } catch (error) {
    throw invalidParameter(error instanceof Error ? error.message : 'extended JSON is invalid')
  }
  return settle(parsed, now)
}

function refuseProto(key: string, value: unknown): unknown {
  if (key.split('.').includes('__proto__')) throw new Error('__proto__ is not a field name')
  return value
}

/** As fromWire, for what must be an object; absent or empty means no fields. */
export function objectFromWire(text: unknown, now: number): Record<string, unknown> {
  if (text === undefined || text === null || text === '') return {}
  const value = fromWire(text, now)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidParameter('an object is required')
  return value as Record<string, unknown>
}
