import { createFunctions, createVendor } from './world/functions'
import { useRandomness } from './world/seeded-randomness'
import { buildShop, buildVendor, requireFrom } from './world/shop-code'
import type { Built } from './world/world'
import { runModels } from './model/run-models'
import { type Hunt, hunt } from './mutants/hunt'
import { mutants } from './mutants/mutants'
import { sometimes, type Sometimes } from './stories/observed'
import { type RacesResult, runRaces } from './stories/races'
import { type StoryName, storyNames } from './stories/stories'

/** How much is proved. The quick form plants some of the bugs, chosen by the seed; the whole one all of them. */
export interface ProveOptions {
  readonly root: string
  readonly seed: number
  /** How long races and models go on, besides the planted bugs; undefined: the quick form, by count instead of by time. */
  readonly minutes: number | undefined
  /** Replays the races of one story alone. */
  readonly replay?: { readonly story: StoryName; readonly path: string | undefined }
  readonly say: (line: string) => void
}

/** What was found. JSON, since `--json` prints it. */
export interface Proof {
  readonly ok: boolean
  readonly seed: number
  readonly isQuick: boolean
  readonly races: number
  readonly effects: number
  readonly modelRuns: number
  readonly modelCommands: number
  /** The same seed twice wrote the same history, byte for byte. */
  readonly isRepeatable: boolean
  readonly seen: Readonly<Record<Sometimes, number>>
  readonly mutants: readonly Hunt[]
  readonly survivors: readonly string[]
  /** Bugs there are altogether. */
  readonly planted: number
  readonly failures: readonly string[]
}

const quick = { races: 2, models: 12, mutants: 5, runsOfMutant: 240 }
const whole = { races: 20, models: 40, runsOfMutant: 400 }

const whereSeen: Readonly<Record<Sometimes, StoryName>> = {
  'a conflict was tried again': 'late',
  'closing won over paying': 'payingAndCancelling',
  'paying won over closing': 'payingAndCancelling',
  'late money went back': 'late',
  'a duplicate notice changed nothing': 'paid',
  'a refund was asked for again by its number': 'refunding',
}

/** Everything `npm run prove` does. */
export async function prove(options: ProveOptions): Promise<Proof> {
  const session = new Session(options, createVendor(await buildVendor(options.root), requireFrom(options.root)))
  try {
    return await session.run()
  } finally {
    useRandomness(undefined)
  }
}

class Session {
  private readonly options: ProveOptions
  private readonly vendor: ReturnType<typeof createVendor>
  private readonly failures: string[] = []
  private readonly seen = new Map<Sometimes, number>()
  private races = 0
  private effects = 0
  private models = { runs: 0, commands: 0 }

  constructor(options: ProveOptions, vendor: ReturnType<typeof createVendor>) {
    this.options = options
    this.vendor = vendor
  }

  async run(): Promise<Proof> {
    const { root, seed, minutes, replay, say } = this.options
    const built = { root, functions: createFunctions(await buildShop(root, []), this.vendor, requireFrom(root)) }
    // The first world compiles and caches; its own history is like any other's.
    const isRepeatable = await this.checkRepeatable(built)
    if (!isRepeatable) this.failures.push('the same seed wrote two different histories')
    await this.raceAndModel(built)
    if (!replay) await this.checkSometimes(built)
    const hunts = replay ? [] : await this.huntAll()
    const survivors = hunts.filter(({ killedBy }) => killedBy === undefined).map(({ name }) => name)
    for (const name of survivors) this.failures.push(`a planted bug survived: ${name}`)
    for (const failure of this.failures) say(`FAILED ${failure}`)
    return {
      ok: this.failures.length === 0,
      seed,
      isQuick: minutes === undefined,
      races: this.races,
      effects: this.effects,
      modelRuns: this.models.runs,
      modelCommands: this.models.commands,
      isRepeatable,
      seen: Object.fromEntries(sometimes.map((one) => [one, this.seen.get(one) ?? 0])) as Proof['seen'],
      mutants: hunts,
      survivors,
      planted: mutants.length,
      failures: this.failures,
    }
  }

  private async checkRepeatable(built: Built): Promise<boolean> {
    const once = () => runRaces(built, 'late', { seed: this.options.seed, runs: 2 })
    await once()
    const [first, second] = [await once(), await once()]
    // A broken race counts no effects, and is told of where it is run in earnest.
    return first.digest === second.digest && (first.steps > 0 || first.failure !== undefined)
  }

  /** Rounds over all situations, each with a seed of its own, until the time is up. */
  private async raceAndModel(built: Built): Promise<void> {
    const { seed, minutes, replay, say } = this.options
    const until = minutes === undefined ? undefined : performance.now() + minutes * 60_000
    const size = minutes === undefined ? quick : whole
    for (let round = 0; ; round += 1) {
      for (const story of replay ? [replay.story] : storyNames) {
        const path = replay?.path
        const result = await runRaces(built, story, {
          seed: seed + round,
          runs: size.races,
          shrink: minutes !== undefined,
          ...(path !== undefined && { path }),
        })
        this.note(result, seed + round)
        say(`${story}: ${result.runs} races, ${result.steps} effects${result.failure ? ', BROKEN' : ''}`)
      }
      if (replay) return
      const models = await runModels(built, { seed: seed + round, runs: size.models })
      this.models = { runs: this.models.runs + models.runs, commands: this.models.commands + models.commands }
      if (models.failure !== undefined)
        this.failures.push(`the model: ${models.failure}\nnpm run prove -- --seed ${seed + round}`)
      say(`model: ${models.runs} runs, ${models.commands} commands${models.failure === undefined ? '' : ', BROKEN'}`)
      if (until === undefined || performance.now() >= until || this.failures.length > 0) return
    }
  }

  private note({ story, runs, steps, seen, failure }: RacesResult, seed: number): void {
    this.races += runs
    this.effects += steps
    for (const [one, times] of seen) this.seen.set(one, (this.seen.get(one) ?? 0) + times)
    if (!failure) return
    const replay = `npm run prove -- --seed ${seed} --story ${story} --path ${failure.path}`
    this.failures.push(`${story}: ${failure.found}\n${JSON.stringify(failure.race)}\n${replay}`)
  }

  /** What chance has not shown yet is looked for where it happens, in a bounded number of races. */
  private async checkSometimes(built: Built): Promise<void> {
    for (const one of sometimes) {
      for (let round = 1; round <= 12 && !this.seen.has(one); round += 1) {
        const seed = this.options.seed + 1_000 * round
        this.note(await runRaces(built, whereSeen[one], { seed, runs: 4 }), seed)
      }
      if (!this.seen.has(one)) this.failures.push(`never once seen: ${one}`)
    }
  }

  private async huntAll(): Promise<Hunt[]> {
    const { root, seed, minutes, say } = this.options
    const isQuick = minutes === undefined
    const chosen = isQuick
      ? Array.from({ length: quick.mutants }, (_, at) => mutants[(seed * quick.mutants + at) % mutants.length])
      : mutants
    const runs = isQuick ? quick.runsOfMutant : whole.runsOfMutant
    const hunts: Hunt[] = []
    for (const mutant of chosen) {
      if (!mutant) continue
      const found = await hunt(mutant, { root, vendor: this.vendor, seed, runs })
      say(`${found.killedBy ?? 'SURVIVED'} after ${found.schedules}: ${found.name}`)
      hunts.push(found)
    }
    return hunts
  }
}
