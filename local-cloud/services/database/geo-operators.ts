import { booleanIntersects } from '@turf/boolean-intersects'
import { booleanWithin } from '@turf/boolean-within'
import { distance } from '@turf/distance'
import { resolve } from 'mingo/util'
import type { Document } from './documents'
import { requestFailed } from './refuse'

type Geometry = Parameters<typeof booleanIntersects>[0] & { type: string; coordinates: unknown }
type Position = [number, number]

/** MongoDB's radius of the earth; `$centerSphere` is given in radians of it. */
const EARTH_METRES = 6_378_100
const TURF_METRES = 6_371_008.8

const KINDS = new Set(['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'])

function geometryOf(value: unknown): Geometry | undefined {
  if (isPosition(value)) return { type: 'Point', coordinates: value } as unknown as Geometry
  if (typeof value !== 'object' || value === null) return undefined
  const shape = value as Geometry
  return KINDS.has(shape.type) && Array.isArray(shape.coordinates) ? shape : undefined
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number')
}

function geometriesAt(document: Document, path: string): Geometry[] {
  const value: unknown = resolve(document, path)
  const single = geometryOf(value)
  if (single !== undefined) return [single]
  return Array.isArray(value) ? value.flatMap((item) => geometryOf(item) ?? []) : []
}

function requireGeometry(value: unknown, operator: string): Geometry {
  const shape = geometryOf((value as { $geometry?: unknown } | undefined)?.$geometry)
  if (shape === undefined) throw requestFailed(`${operator} requires a $geometry`)
  return shape
}

/** Metres between two points on MongoDB's sphere. */
function metresBetween(from: Position, to: Position): number {
  return (distance(from, to, { units: 'meters' }) / TURF_METRES) * EARTH_METRES
}

/** Metres from `origin` to the nearest point a document holds at `path`, or undefined when it holds none. */
export function metresTo(document: Document, path: string, origin: Position): number | undefined {
  const points = geometriesAt(document, path).filter((shape) => shape.type === 'Point')
  const distances = points.map((shape) => metresBetween(origin, shape.coordinates as unknown as Position))
  return distances.length === 0 ? undefined : Math.min(...distances)
}

export interface Near {
  readonly path: string
  readonly origin: Position
  readonly minMetres: number
  readonly maxMetres: number
}

/** Reads a `$nearSphere` condition. @throws DatabaseRefusal without a point. */
export function nearOf(path: string, condition: unknown): Near {
  const { $maxDistance, $minDistance } = condition as { $maxDistance?: unknown; $minDistance?: unknown }
  const shape = requireGeometry(condition, '$nearSphere')
  if (shape.type !== 'Point') throw requestFailed('$nearSphere requires a point')
  return {
    path,
    origin: shape.coordinates as unknown as Position,
    minMetres: typeof $minDistance === 'number' ? $minDistance : 0,
    maxMetres: typeof $maxDistance === 'number' ? $maxDistance : Infinity,
  }
}

export function isNear(document: Document, near: Near): boolean {
  const metres = metresTo(document, near.path, near.origin)
  return metres !== undefined && metres >= near.minMetres && metres <= near.maxMetres
}

/** The `$nearSphere` condition anywhere in the conjunction of a query: its results come nearest first. */
export function findNear(query: Record<string, unknown>): Near | undefined {
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      const found = condition.map((part) => findNear(part as Record<string, unknown>)).find(Boolean)
      if (found !== undefined) return found
    }
    const near = (condition as { $nearSphere?: unknown } | null)?.$nearSphere
    if (near !== undefined) return nearOf(field, near)
  }
  return undefined
}

function withinTest(condition: unknown): (shape: Geometry) => boolean {
  const sphere = (condition as { $centerSphere?: unknown }).$centerSphere
  if (Array.isArray(sphere)) {
    const [centre, radians] = sphere as [Position, number]
    return (shape) =>
      shape.type === 'Point' &&
      metresBetween(centre, shape.coordinates as unknown as Position) <= radians * EARTH_METRES
  }
  const area = requireGeometry(condition, '$geoWithin')
  return (shape) => booleanWithin(shape, area) || (shape.type === 'Point' && booleanIntersects(shape, area))
}

type Predicate = (document: Document) => boolean

/** The geo operators of `db.command`, as mingo query operators. GeoJSON order: longitude first. */
export const geoOperators = {
  $nearSphere(path: string, condition: unknown): Predicate {
    const near = nearOf(path, condition)
    return (document) => isNear(document, near)
  },
  $geoWithin(path: string, condition: unknown): Predicate {
    const test = withinTest(condition)
    return (document) => geometriesAt(document, path).some(test)
  },
  $geoIntersects(path: string, condition: unknown): Predicate {
    const area = requireGeometry(condition, '$geoIntersects')
    return (document) => geometriesAt(document, path).some((shape) => booleanIntersects(shape, area))
  },
}
