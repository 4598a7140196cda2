import * as stages from 'mingo/operators/pipeline'
import { requestFailed } from './refuse'

type Stage = typeof stages.$bucket

interface BucketSpec {
  readonly groupBy: unknown
  readonly boundaries: unknown
  readonly default?: unknown
  readonly output?: Record<string, unknown>
}

/** `$bucket` as a `$group` over ranges, because mingo 7.2 puts a value equal to a lower boundary one bucket too low. */
export const bucketStage: Stage = (input, expression, options) => {
  const spec = expression as unknown as BucketSpec
  const { groupBy, output = { count: { $sum: 1 } } } = spec
  const boundaries: readonly unknown[] = Array.isArray(spec.boundaries) ? spec.boundaries : []
  if (boundaries.length < 2) throw requestFailed('$bucket requires at least two boundaries')
  const branches = boundaries.slice(0, -1).map((low, at) => ({
    case: { $and: [{ $gte: [groupBy, { $literal: low }] }, { $lt: [groupBy, { $literal: boundaries[at + 1] }] }] },
    then: { $literal: low },
  }))
  const rest = Object.hasOwn(spec, 'default') ? { default: { $literal: spec.default } } : {}
  const grouped = stages.$group(input, { _id: { $switch: { branches, ...rest } }, ...output }, options)
  return stages.$sort(grouped, { _id: 1 }, options)
}
