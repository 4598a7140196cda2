import { compileFilter } from './document-filter'
import type { Document } from './documents'
import { writeFailed } from './refuse'

type Container = Document | unknown[]

/** A place in a document: `holder[key]`. */
export interface Place {
  readonly holder: Container
  readonly key: string
}

function isContainer(value: unknown): value is Container {
  if (Array.isArray(value)) return true
  return typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Object]'
}

export function readPlace({ holder, key }: Place): unknown {
  if (Array.isArray(holder)) return holder[Number(key)]
  return Object.hasOwn(holder, key) ? holder[key] : undefined
}

export function writePlace({ holder, key }: Place, value: unknown): void {
  if (!Array.isArray(holder)) {
    holder[key] = value
    return
  }
  while (holder.length < Number(key)) holder.push(null)
  holder[Number(key)] = value
}

function refuseStep(segment: string, parent: string, value: unknown): never {
  throw writeFailed(`Cannot create field '${segment}' in element {${parent}: ${JSON.stringify(value ?? null)}}`)
}

/** The place a dotted path names. Missing objects on the way are made when `make`, else the answer is undefined.
 *  @throws DatabaseRefusal when the way leads through something that is no object. */
export function placeAt(document: Document, path: string, make: boolean): Place | undefined {
  const segments = path.split('.')
  if (segments.includes('')) throw writeFailed(`The update path '${path}' contains an empty field name.`)
  let holder: Container = document
  for (const [depth, segment] of segments.entries()) {
    if (Array.isArray(holder) && !/^\d+$/.test(segment)) {
      if (!make) return undefined
      refuseStep(segment, segments[depth - 1] ?? '', holder)
    }
    const place = { holder, key: segment }
    if (depth === segments.length - 1) return place
    const next = readPlace(place)
    if (isContainer(next)) holder = next
    else if (!make) return undefined
    else if (next !== undefined) refuseStep(segments[depth + 1] ?? '', segment, next)
    else {
      holder = {}
      writePlace(place, holder)
    }
  }
  return undefined
}

function matchedElement(list: readonly unknown[], path: string, query: Record<string, unknown>): number {
  const own = Object.entries(query).filter(([field]) => field === path || field.startsWith(`${path}.`))
  if (own.length === 0) throw writeFailed('The positional operator did not find the match needed from the query.')
  const test = compileFilter(Object.fromEntries(own))
  return list.findIndex((item) => {
    const probe: Document = {}
    const place = placeAt(probe, path, true)
    if (place !== undefined) writePlace(place, [item])
    return test(probe)
  })
}

/** Resolves `$` (the element the query matched) and `$[]` (every element) to plain paths. */
export function plainPaths(document: Document, path: string, query: Record<string, unknown>): string[] {
  const segments = path.split('.')
  const at = segments.findIndex((segment) => segment === '$' || segment === '$[]')
  if (at < 0) return [path]
  const before = segments.slice(0, at).join('.')
  const place = placeAt(document, before, false)
  const list = place === undefined ? undefined : readPlace(place)
  if (!Array.isArray(list))
    throw writeFailed(`The path '${before}' must exist in the document in order to apply array updates.`)
  const chosen = segments[at] === '$[]' ? list.map((_, index) => index) : [matchedElement(list, before, query)]
  const rest = segments.slice(at + 1)
  return chosen
    .filter((index) => index >= 0)
    .flatMap((index) => plainPaths(document, [before, index, ...rest].join('.'), query))
}
