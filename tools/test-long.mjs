import './node-version.mjs'
import { existsSync, readFileSync } from 'node:fs'
import { longGates } from './gates.mjs'
import { findBrowser } from './find-browser.mjs'
import { runJest } from './run-jest.mjs'
import { benchNames, runBench } from './run-bench.mjs'
import { inRoot } from './root.mjs'
import { sayWhile } from './say.mjs'
import { runInPairs, Tally } from './tally.mjs'
import { runInTimeZones } from './time-zones.mjs'

/**
 * What is too long for `npm test`: the other brand, every face in the gallery, the style of the tests, every bench but the
 * longest at full size, time zones. Its sum includes what `npm test` counted before.
 */
const tally = new Tally()

/** @typedef {{ passed: number, failed: number, skipped: string[] }} Total */

const earlier = inRoot('.cache', 'test-total.json')
if (existsSync(earlier)) {
  /** @type {Total} */
  const total = JSON.parse(readFileSync(earlier, 'utf8'))
  tally.add({ name: 'npm test', seconds: 0, ...total })
} else {
  tally.add({ name: 'npm test left no result', seconds: 0, passed: 0, failed: 1, skipped: [] })
}

await runInPairs(longGates().map((gate) => () => tally.runGate(gate)))
for (const step of await runInTimeZones()) tally.add(step)
const browser = await findBrowser()
if (browser) {
  const env = { LIANPU_CHROMIUM: browser, LIANPU_LONG: 'yes', NO_COLOR: '1' }
  /** @type {Record<string, string[]>} By folder of tests/, which is a jest project too. */
  const longTests = JSON.parse(readFileSync(inRoot('config', 'long-tests.json'), 'utf8'))
  const named = Object.entries(longTests).flatMap(([folder, names]) => names.map((name) => `tests/${folder}/${name}`))
  // Of the gallery all: what `npm test` took in a few states is taken in every one.
  const paths = [...named.filter((path) => !path.startsWith('tests/gallery/')), 'tests/gallery']
  for (const step of await runJest({ projects: Object.keys(longTests), paths, env })) tally.add(step)
} else {
  tally.add({
    name: 'tests/gallery and tests/browser: no Chromium or Chrome',
    seconds: 0,
    passed: 0,
    failed: 1,
    skipped: [],
  })
}
/** Benches that take many minutes: run by themselves. */
const benchesAlone = ['scale']
for (const name of benchNames().filter((name) => !benchesAlone.includes(name))) {
  await tally.runGate({
    name: `bench ${name}`,
    run: () =>
      sayWhile(`Bench ${name}`, () => runBench(name)).then(
        (result) => {
          console.log(JSON.stringify(result))
          const isSpoilt = !result.ok && result.isCorrect && result.isTimed
          if (isSpoilt) console.log(`missed, which fails only the bench itself: ${result.missed.join(', ')}`)
          return {
            code: result.ok || isSpoilt ? 0 : 1,
            output: `missed: ${result.missed.join(', ') || 'it did the wrong thing'}`,
          }
        },
        (/** @type {unknown} */ error) => ({ code: 1, output: error instanceof Error ? error.message : String(error) }),
      ),
  })
}

tally.print()
process.exitCode = tally.total().failed > 0 ? 1 : 0
