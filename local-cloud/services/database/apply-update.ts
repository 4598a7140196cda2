import { compare } from 'mingo/util'
import { addToSet, pop, pull, pullAll, push } from './array-updates'
import type { Document } from './documents'
import { writeFailed } from './refuse'
import { type Place, placeAt, plainPaths, readPlace, writePlace } from './update-paths'

export type Modifiers = Readonly<Record<string, Readonly<Record<string, unknown>>>>

type Operator = (place: Place, operand: unknown) => void

function numberOf(value: unknown, what: string): number {
  if (typeof value === 'number') return value
  throw writeFailed(`Cannot ${what} of non-numeric type ${value === null ? 'null' : typeof value}`)
}

function arithmetic(name: string, compute: (held: number, operand: number) => number): Operator {
  return (place, operand) => {
    const by = numberOf(operand, `${name} with argument`)
    const held = readPlace(place)
    const from = held === undefined ? 0 : numberOf(held, `apply ${name} to a value`)
    writePlace(place, compute(from, by))
  }
}

function extreme(sign: 1 | -1): Operator {
  return (place, operand) => {
    const held = readPlace(place)
    if (held === undefined || compare(operand, held) * sign > 0) writePlace(place, operand)
  }
}

const bit: Operator = (place, operand) => {
  const held = numberOf(readPlace(place) ?? 0, 'apply $bit to a value')
  const { and, or, xor } = operand as { and?: number; or?: number; xor?: number }
  let bits = held
  if (and !== undefined) bits &= and
  if (or !== undefined) bits |= or
  if (xor !== undefined) bits ^= xor
  writePlace(place, bits)
}

function unset({ holder, key }: Place): void {
  if (Array.isArray(holder)) {
    if (Number(key) < holder.length) holder[Number(key)] = null
  } else Reflect.deleteProperty(holder, key)
}

/** Operators that make the path they write to. */
const MAKING: Record<string, Operator> = {
  $set: writePlace,
  $inc: arithmetic('$inc', (held, by) => held + by),
  $mul: arithmetic('$mul', (held, by) => held * by),
  $min: extreme(-1),
  $max: extreme(1),
  $bit: bit,
  $push: push,
  $addToSet: addToSet,
}

/** Operators that leave a missing path alone. */
const TAKING: Record<string, Operator> = { $unset: unset, $pop: pop, $pull: pull, $pullAll: pullAll }

function rename(document: Document, from: string, to: unknown): void {
  if (typeof to !== 'string') throw writeFailed(`The 'to' field for $rename must be a string: ${from}`)
  const source = placeAt(document, from, false)
  const value = source === undefined ? undefined : readPlace(source)
  if (source === undefined || value === undefined) return
  unset(source)
  const target = placeAt(document, to, true)
  if (target !== undefined) writePlace(target, value)
}

function refuseConflicts(modifiers: Modifiers): void {
  const renamed = Object.values(modifiers['$rename'] ?? {}).filter((path) => typeof path === 'string')
  const paths = [...Object.values(modifiers).flatMap((fields) => Object.keys(fields)), ...renamed].sort()
  for (const [at, path] of paths.entries()) {
    if (path === '_id' || path.startsWith('_id.')) {
      throw writeFailed(`Performing an update on the path '_id' would modify the immutable field '_id'`)
    }
    const next = paths.slice(at + 1).find((other) => other === path || other.startsWith(`${path}.`))
    if (next !== undefined) throw writeFailed(`Updating the path '${next}' would create a conflict at '${path}'`)
  }
}

function applyOperator(document: Document, name: string, change: { path: string; operand: unknown }): void {
  const making = MAKING[name]
  const operator = making ?? TAKING[name]
  if (operator === undefined) throw writeFailed(`Unknown modifier: ${name}`)
  const place = placeAt(document, change.path, making !== undefined)
  if (place !== undefined) operator(place, structuredCopy(change.operand))
}

function structuredCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(structuredCopy)
  if (typeof value !== 'object' || value === null || Object.prototype.toString.call(value) !== '[object Object]')
    return value
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, structuredCopy(item)]))
}

/** Changes a document in place by MongoDB's update operators. mingo's updater is not used: where MongoDB refuses (`$inc`
 *  on null, `$push` to a string, a path through a number) it silently does nothing. `query` serves the positional `$`.
 *  @throws DatabaseRefusal; the document is then half changed and must be dropped. */
export function applyUpdate(document: Document, modifiers: Modifiers, query: Record<string, unknown>): void {
  refuseConflicts(modifiers)
  for (const [name, fields] of Object.entries(modifiers)) {
    if (name === '$setOnInsert') continue
    for (const [path, operand] of Object.entries(fields)) {
      if (name === '$rename') rename(document, path, operand)
      else
        for (const plain of plainPaths(document, path, query)) applyOperator(document, name, { path: plain, operand })
    }
  }
}
