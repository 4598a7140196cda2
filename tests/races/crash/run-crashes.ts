import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, minuteMs, shanghaiDate, shanghaiMidnight } from '#domain/kernel/time'
import { Broken } from '../stories/checks'
import { type Randomness, seeded } from '../world/seeded-randomness'
import { checkHealed, checkWreck } from './crash-checks'
import type { CrashPoint } from './crash-points'
import { Life } from './life'
import { type Course, lives } from './lives'
import { leftBooks, openBooks } from './shop-books'
import { Gone, type ShopProcess, startShop } from './shop-process'

/** One death and what came of it. */
export interface Crash {
  readonly point: string
  readonly cameBack: boolean
  /** Whether it came to die there at all. */
  readonly isReached: boolean
  /** The check that did not hold. */
  readonly check?: string
  readonly found?: string
}

/** Longer than anything takes that heals by itself: the hold of an unpaid order, and what follows. */
const healMinutes = 25
const nightStartsMs = 3 * 60 * minuteMs

/** A seed of its own for each death, so that it can be had again alone. */
const seedOf = (point: CrashPoint, seed: number): number =>
  Array.from(point.name).reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, seed * 7919)

/** A shop that is killed again and again and always started on the same data. */
export class MortalShop {
  private readonly root: string
  private readonly home: string
  readonly dir: string
  private shop: ShopProcess | undefined
  private port = 0

  /** `home`: where the built program and functions are. `from`: data to begin with. */
  constructor(root: string, { home = root, from }: { readonly home?: string; readonly from?: string } = {}) {
    this.root = root
    this.home = home
    this.dir = mkdtempSync(join(tmpdir(), 'lianpu-crash-'))
    if (from !== undefined) cpSync(from, this.dir, { recursive: true })
  }

  /** The shop as it runs, started when it does not. */
  async open(): Promise<ShopProcess> {
    if (!this.shop || this.shop.isDead()) {
      const { root, home, dir, port } = this
      this.shop = await startShop(root, { home, dir, port })
      this.port = this.shop.port
    }
    return this.shop
  }

  /** Kills it and lets it sleep until `at`, epoch ms. */
  async sleepUntil(at: number): Promise<void> {
    await this.shop?.kill()
    writeFileSync(join(this.dir, 'cloud', 'clock.json'), JSON.stringify({ offsetMs: at - Date.now() }))
  }

  async kill(): Promise<void> {
    await this.shop?.kill()
  }

  async close(): Promise<void> {
    await this.kill()
    rmSync(this.dir, { recursive: true, force: true })
  }

  /** Lives one life, dies at `point` of it, is started again, and is judged. */
  async crashAt(point: CrashPoint, seed: number): Promise<Crash> {
    const own = seedOf(point, seed)
    const random = seeded(own)
    // Turn about: the next seed is the other way.
    const cameBack = own % 2 === 0
    const told = { point: point.name, cameBack }
    const course: Course = lives[point.life]
    if (course.isAtNight) await this.goToNight()
    const life = new Life(await this.open(), random)
    try {
      if (!(await this.dies(point, life, random))) return { ...told, isReached: false }
      await checkWreck(await leftBooks(this.root, this.dir), point, life)
      await this.heal(point, life, cameBack)
      return { ...told, isReached: true }
    } catch (error) {
      const check = error instanceof Broken ? error.check : 'the-shop-goes-on'
      return { ...told, isReached: true, check, found: (error as Error).message }
    }
  }

  private async dies({ life: name, moment, among = 1 }: CrashPoint, life: Life, random: Randomness): Promise<boolean> {
    await life.shop.arm({ ...moment, nth: 1 + random.below(among) })
    try {
      await lives[name].live(life)
    } catch (error) {
      if (!(error instanceof Gone)) throw error
      await life.shop.whenDead()
      return true
    }
    // A death after the last answer is still on its way.
    return life.shop.isDead()
  }

  private async heal(point: CrashPoint, life: Life, cameBack: boolean): Promise<void> {
    const shop = await this.open()
    life.shop = shop
    if (cameBack) await lives[point.life].live(life)
    await life.pass(healMinutes)
    const { now } = (await shop.sim('clock', { advanceMs: 0 })) as unknown as { now: number }
    await checkHealed(await openBooks(shop, this.dir), life, { now, point, cameBack })
  }

  private async goToNight(): Promise<void> {
    const shop = await this.open()
    const { now } = (await shop.sim('clock', { advanceMs: 0 })) as unknown as { now: number }
    const tomorrow = addDays(shanghaiDate(now), 1)
    await this.sleepUntil(shanghaiMidnight(tomorrow) + nightStartsMs - 4 * minuteMs)
  }
}
