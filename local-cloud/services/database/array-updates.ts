import { compare, isEqual } from 'mingo/util'
import { compileFilter } from './document-filter'
import type { Document } from './documents'
import { valuesAt } from './index-keys'
import { writeFailed } from './refuse'
import { type Place, readPlace, writePlace } from './update-paths'

const PUSH_MODIFIERS = ['$each', '$position', '$sort', '$slice']

function isObject(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Object]'
}

/** A copy of the array at a place; undefined when nothing is there. @throws DatabaseRefusal for anything else. */
function arrayAt(place: Place): unknown[] | undefined {
  const value = readPlace(place)
  if (value === undefined) return undefined
  if (!Array.isArray(value))
    throw writeFailed(
      `The field '${place.key}' must be an array but is of type ${value === null ? 'null' : typeof value}`,
    )
  return [...(value as unknown[])]
}

function valuesOf(operand: unknown): unknown[] {
  if (!isObject(operand) || !Object.hasOwn(operand, '$each')) return [operand]
  const each = operand['$each']
  if (!Array.isArray(each)) throw writeFailed('The argument to $each must be an array')
  return each
}

function sorted(list: unknown[], order: unknown): unknown[] {
  if (typeof order === 'number') return list.sort((a, b) => compare(a, b) * order)
  if (!isObject(order)) throw writeFailed('The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1}')
  const fields = Object.entries(order)
  const read = (item: unknown, field: string): unknown =>
    isObject(item) ? (valuesAt(item, field).values[0] ?? null) : null
  return list.sort((a, b) => {
    for (const [field, direction] of fields) {
      const difference = compare(read(a, field), read(b, field)) * Number(direction)
      if (difference !== 0) return difference
    }
    return 0
  })
}

export function push(place: Place, operand: unknown): void {
  const modifiers = isObject(operand) && Object.hasOwn(operand, '$each') ? operand : {}
  const stray = Object.keys(modifiers).find((key) => !PUSH_MODIFIERS.includes(key))
  if (stray !== undefined) throw writeFailed(`Unrecognized clause in $push: ${stray}`)
  let list = arrayAt(place) ?? []
  const { $position: position, $sort: order, $slice: slice } = modifiers
  list.splice(typeof position === 'number' ? position : list.length, 0, ...valuesOf(operand))
  if (order !== undefined) list = sorted(list, order)
  if (typeof slice === 'number') list = slice < 0 ? list.slice(slice) : list.slice(0, slice)
  writePlace(place, list)
}

export function addToSet(place: Place, operand: unknown): void {
  const list = arrayAt(place) ?? []
  for (const value of valuesOf(operand)) if (!list.some((item) => isEqual(item, value))) list.push(value)
  writePlace(place, list)
}

/** `end` 1 takes the last element away, -1 the first. */
export function pop(place: Place, end: unknown): void {
  const list = arrayAt(place)
  if (list === undefined) return
  if (end === -1) list.shift()
  else if (end === 1) list.pop()
  else throw writeFailed(`$pop expects 1 or -1, found: ${String(end)}`)
  writePlace(place, list)
}

function pullTest(condition: unknown): (item: unknown) => boolean {
  if (
    !isObject(condition) ||
    Object.keys(condition).some((key) => key.startsWith('$') && !/^\$(and|or|nor)$/.test(key))
  ) {
    const test = compileFilter({ item: condition })
    return (item) => test({ item })
  }
  const test = compileFilter(condition)
  return (item) => isObject(item) && test(item)
}

export function pull(place: Place, condition: unknown): void {
  const list = arrayAt(place)
  if (list === undefined) return
  const test = pullTest(condition)
  writePlace(
    place,
    list.filter((item) => !test(item)),
  )
}

export function pullAll(place: Place, values: unknown): void {
  if (!Array.isArray(values)) throw writeFailed('$pullAll requires an array argument')
  const list = arrayAt(place)
  if (list === undefined) return
  writePlace(
    place,
    list.filter((item) => !values.some((value) => isEqual(item, value))),
  )
}
