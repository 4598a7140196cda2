import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { Built } from '../world/world'
import { Broken } from './checks'
import type { Sometimes } from './observed'
import { type Race, runStory } from './run-story'
import { stories, type StoryName } from './stories'

const faultKinds = ['down', 'answer-lost', 'dies-before', 'dies-after'] as const

const raceOf = (story: StoryName): fc.Arbitrary<Race> => {
  const names = Object.keys(stories[story].actors)
  return fc.record({
    story: fc.constant(story),
    variant: fc.nat(5),
    actors: fc.shuffledSubarray(names, { minLength: 2, maxLength: Math.min(5, names.length) }),
    fault: fc.option(fc.record({ target: fc.nat(11), nth: fc.nat(4), kind: fc.constantFrom(...faultKinds) }), {
      freq: 1,
    }),
    seed: fc.nat(),
  })
}

export interface RacesOptions {
  readonly seed: number
  readonly runs: number
  /** Finds the smallest race that fails; else the first one will do. */
  readonly shrink?: boolean
  /** Replays one race of an earlier report. */
  readonly path?: string
  /** Epoch ms on the machine's clock at which no further race is begun. */
  readonly until?: number
}

export interface RacesResult {
  readonly story: StoryName
  readonly runs: number
  readonly steps: number
  readonly seen: ReadonlyMap<Sometimes, number>
  /** Of every effect of every race, in order. */
  readonly digest: string
  readonly failure?: { readonly check: string; readonly found: string; readonly path: string; readonly race: Race }
}

/** Races of one story. Stops at the first that does not hold. */
export async function runRaces(built: Built, story: StoryName, options: RacesOptions): Promise<RacesResult> {
  const seen = new Map<Sometimes, number>()
  let runs = 0
  let steps = 0
  const digest = createHash('sha256')
  const property = fc.asyncProperty(raceOf(story), fc.scheduler(), async (race, scheduler) => {
    if (options.until !== undefined && performance.now() >= options.until) return
    runs += 1
    const outcome = await runStory(built, race, scheduler)
    steps += outcome.steps
    digest.update(outcome.history)
    for (const one of outcome.seen) seen.set(one, (seen.get(one) ?? 0) + 1)
  })
  const details = await fc.check(property, {
    seed: options.seed,
    numRuns: options.runs,
    endOnFailure: options.shrink !== true,
    ...(options.path !== undefined && { path: options.path }),
  })
  const result = { story, runs, steps, seen, digest: digest.digest('hex') }
  if (!details.failed) return result
  const { errorInstance, counterexample, counterexamplePath } = details
  const [check, found] =
    errorInstance instanceof Broken
      ? [errorInstance.check, errorInstance.message]
      : ['the-story-ends', String((errorInstance as Error).stack)]
  const race = counterexample?.[0]
  if (!race) throw new Error('fast-check names no race')
  return { ...result, failure: { check, found, path: counterexamplePath ?? '', race } }
}
