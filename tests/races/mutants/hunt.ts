import { runRaces } from '../stories/races'
import type { StoryName } from '../stories/stories'
import { createFunctions, type Vendor } from '../world/functions'
import { buildShop, requireFrom } from '../world/shop-code'
import type { Mutant } from './mutant'

/** How a planted bug was found, or that it was not. */
export interface Hunt {
  readonly name: string
  /** The check that did not hold; undefined: it survived. */
  readonly killedBy: string | undefined
  readonly story: StoryName | undefined
  /** Races played until then. */
  readonly schedules: number
}

export interface HuntOptions {
  readonly root: string
  readonly vendor: Vendor
  readonly seed: number
  /** The most races of each of its situations. */
  readonly runs: number
}

/** Plants a bug and races until a check falls. @throws Error when it cannot be planted where it should be */
export async function hunt(mutant: Mutant, { root, vendor, seed, runs }: HuntOptions): Promise<Hunt> {
  const functions = createFunctions(await buildShop(root, mutant.patches), vendor, requireFrom(root))
  let schedules = 0
  // Short rounds over its situations: the second may show at once what the first never does.
  for (let round = 1, at = 0; at < runs; round += 1) {
    const length = Math.min(runs - at, 8 * round)
    for (const story of mutant.stories) {
      const result = await runRaces({ root, functions }, story, { seed: seed + round, runs: length })
      schedules += result.runs
      if (result.failure) return { name: mutant.name, killedBy: result.failure.check, story, schedules }
    }
    at += length
  }
  return { name: mutant.name, killedBy: undefined, story: undefined, schedules }
}
