import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClock } from './clock'
import type { DueSource } from './ports'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lianpu-clock-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** A source due at the given moments, noting what it did and what the clock said. */
function sourceDue(name: string, moments: number[], note: (what: string) => void): DueSource {
  const left = [...moments]
  return {
    name,
    nextDueAt: () => left[0],
    async runDue(at) {
      while (left[0] !== undefined && left[0] <= at) {
        const due = left.shift()
        await Promise.resolve()
        note(`${name} due ${String(due)}`)
      }
    },
  }
}

test('what falls due on the way is done in order over all sources, each at its own time', async () => {
  const clock = createClock({ dir, realNow: () => 1_000 })
  const noted: string[] = []
  const note = (what: string) => noted.push(`${what} at ${String(clock.now())}`)
  clock.register(sourceDue('late', [1_500, 3_000], note))
  clock.register(sourceDue('early', [1_200, 2_000, 9_000], note))
  expect(await clock.advance(4_000)).toBe(5_000)
  expect(noted).toEqual([
    'early due 1200 at 1200',
    'late due 1500 at 1500',
    'early due 2000 at 2000',
    'late due 3000 at 3000',
  ])
})

test('something that becomes due because of what was done is done at its time too', async () => {
  const clock = createClock({ dir, realNow: () => 0 })
  const moments = [100]
  const done: number[] = []
  clock.register({
    name: 'retry',
    nextDueAt: () => moments[0],
    async runDue(at) {
      moments.shift()
      done.push(clock.now())
      if (at < 400) moments.push(at + 100)
      await Promise.resolve()
    },
  })
  await clock.advance(1_000)
  expect(done).toEqual([100, 200, 300, 400])
})

test('two moves at once are one after the other', async () => {
  const clock = createClock({ dir, realNow: () => 0 })
  expect(await Promise.all([clock.advance(100), clock.advance(50)])).toEqual([100, 150])
})

test.each([-1, 0.5, Number.NaN, Infinity, '5', undefined])('moving by %p is refused', async (advanceMs) => {
  await expect(createClock({ dir }).advance(advanceMs as number)).rejects.toThrow(RangeError)
})

test('it never goes back, even when the machine’s clock does', () => {
  let real = 1_000
  const clock = createClock({ dir, realNow: () => real })
  expect(clock.now()).toBe(1_000)
  real = 400
  expect(clock.now()).toBe(1_000)
})

test('a source that stays due is reported and left, not asked for ever', async () => {
  const stuck: string[] = []
  const clock = createClock({ dir, onStuck: (source) => stuck.push(source.name), realNow: () => 0 })
  clock.register({ name: 'broken', nextDueAt: () => 10, runDue: () => Promise.resolve() })
  expect(await clock.advance(100)).toBe(100)
  expect(stuck).toEqual(['broken'])
})

test('listeners hear the offset, and it is kept', async () => {
  const heard: number[] = []
  const clock = createClock({ dir, realNow: () => 0 })
  clock.onMove((offsetMs) => heard.push(offsetMs))
  await clock.advance(700)
  expect(heard).toEqual([700])
  expect(createClock({ dir, realNow: () => 0 }).offsetMs()).toBe(700)
})
