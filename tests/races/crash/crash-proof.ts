import { rmSync } from 'node:fs'
import { seededData } from '../../support/seeded-data'
import { crashMutants, type CrashMutant } from './crash-mutants'
import { type CrashPoint, type CrashPointName, crashPoints } from './crash-points'
import { makeMutantHome } from './mutant-home'
import { type Crash, MortalShop } from './run-crashes'

export interface CrashOptions {
  readonly root: string
  readonly seed: number
  /** How long it goes on after each moment has had its turn; undefined: three moments and no planted bug. */
  readonly minutes: number | undefined
  /** Dies there alone, once. */
  readonly only?: CrashPointName
  readonly say: (line: string) => void
}

/** How a planted bug was found, or that it was not. */
export interface CrashHunt {
  readonly name: string
  readonly killedBy: string | undefined
  readonly point: string | undefined
  /** Deaths until then. */
  readonly deaths: number
}

export interface CrashProof {
  readonly deaths: number
  /** How often the shop died at each moment. */
  readonly at: Readonly<Record<string, number>>
  /** How often somebody went on with what she was doing, and how often she never came back. */
  readonly cameBack: number
  readonly walkedAway: number
  readonly mutants: readonly CrashHunt[]
  readonly survivors: readonly string[]
  /** Bugs there are altogether. */
  readonly planted: number
  readonly failures: readonly string[]
}

/** Of a moment that is anywhere among many, one may be beyond the end. */
const triesToDie = 4
const quickPoints = 3
const triesToFind = 4

/** Kills the real local cloud at every named moment, and shows that planted bugs would be found by it. */
export async function proveCrashes(options: CrashOptions): Promise<CrashProof> {
  const session = new CrashSession(options)
  return session.run()
}

/** Chosen by the seed, far apart in an order's life; a night is too long for the quick form. */
function someOf(seed: number): CrashPoint[] {
  const byDay = crashPoints.filter(({ life }) => life !== 'night')
  const apart = Math.floor(byDay.length / quickPoints)
  return Array.from({ length: quickPoints }, (_, at) => byDay[(seed + at * apart) % byDay.length]).filter(
    (point) => point !== undefined,
  )
}

class CrashSession {
  private readonly options: CrashOptions
  private readonly failures: string[] = []
  private readonly at: Map<string, number>
  private readonly points: readonly CrashPoint[]
  private cameBack = 0
  private deaths = 0

  constructor(options: CrashOptions) {
    const { only, minutes, seed } = options
    this.options = options
    if (only) this.points = crashPoints.filter(({ name }) => name === only)
    else if (minutes !== undefined) this.points = crashPoints
    else this.points = someOf(seed)
    this.at = new Map(this.points.map(({ name }) => [name, 0]))
  }

  async run(): Promise<CrashProof> {
    const { minutes, only, say } = this.options
    const seeded = await seededData()
    try {
      await this.dieEverywhere(seeded)
      const hunts = minutes === undefined || only ? [] : await this.huntAll(seeded)
      const survivors = hunts.filter(({ killedBy }) => killedBy === undefined).map(({ name }) => name)
      for (const name of survivors) this.failures.push(`a planted bug survived every death: ${name}`)
      for (const failure of this.failures) say(`FAILED ${failure}`)
      return {
        deaths: this.deaths,
        at: Object.fromEntries(this.at),
        cameBack: this.cameBack,
        walkedAway: this.deaths - this.cameBack,
        mutants: hunts,
        survivors,
        planted: crashMutants.length,
        failures: this.failures,
      }
    } finally {
      rmSync(seeded, { recursive: true, force: true })
    }
  }

  /** Each moment in turn on the same data, and on in rounds until the time is up. */
  private async dieEverywhere(from: string): Promise<void> {
    const { root, seed, minutes, only } = this.options
    const until = performance.now() + (minutes ?? 0) * 60_000
    let shop = new MortalShop(root, { from })
    try {
      for (let round = 0; round === 0 || (!only && performance.now() < until); round += 1) {
        for (const point of this.points) {
          if (round > 0 && performance.now() >= until) break
          if (await this.die(shop, point, seed + round)) continue
          // What is spoilt would be found again and again.
          await shop.close()
          shop = new MortalShop(root, { from })
        }
      }
    } finally {
      await shop.close()
    }
  }

  /** @returns whether all held */
  private async die(shop: MortalShop, point: CrashPoint, seed: number): Promise<boolean> {
    for (let tries = 0; tries < triesToDie; tries += 1) {
      const own = seed + 1_000 * tries
      const crash = await shop.crashAt(point, own)
      if (!crash.isReached) continue
      this.note(crash, own)
      return crash.check === undefined
    }
    this.failures.push(`never died at ${point.name}`)
    return true
  }

  private note({ point, cameBack, check, found }: Crash, seed: number): void {
    this.deaths += 1
    this.at.set(point, (this.at.get(point) ?? 0) + 1)
    if (cameBack) this.cameBack += 1
    const way = cameBack ? 'she came back' : 'she walked away'
    this.options.say(`died at ${point}, ${way}${check === undefined ? '' : `, BROKEN: ${check}`}`)
    if (check === undefined) return
    this.failures.push(`${point}, ${way}: ${String(found)}\nnpm run prove -- --seed ${seed} --crash ${point}`)
  }

  private async huntAll(from: string): Promise<CrashHunt[]> {
    const hunts: CrashHunt[] = []
    for (const mutant of crashMutants) {
      const found = await this.hunt(mutant, from)
      this.options.say(`${found.killedBy ?? 'SURVIVED'} after ${String(found.deaths)} deaths: ${found.name}`)
      hunts.push(found)
    }
    return hunts
  }

  /** @throws Error when a bug cannot be planted where it should be */
  private async hunt({ name, patches, points }: CrashMutant, from: string): Promise<CrashHunt> {
    const { root, seed } = this.options
    const home = await makeMutantHome(root, patches)
    const shop = new MortalShop(root, { home, from })
    let deaths = 0
    try {
      for (let tries = 0; tries < triesToFind; tries += 1) {
        for (const point of crashPoints.filter((one) => points.includes(one.name))) {
          const { check } = await shop.crashAt(point, seed + tries)
          deaths += 1
          if (check !== undefined) return { name, killedBy: check, point: point.name, deaths }
        }
      }
      return { name, killedBy: undefined, point: undefined, deaths }
    } finally {
      await shop.close()
      rmSync(home, { recursive: true, force: true })
    }
  }
}
