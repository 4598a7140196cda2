import './node-version.mjs'
import { existsSync, readFileSync } from 'node:fs'
import { benchNames, runBench } from './run-bench.mjs'
import { inRoot } from './root.mjs'
import { say, sayWhile } from './say.mjs'
import { Tally } from './tally.mjs'

/** What is too long for `npm test`: every bench at full size. Its sum includes what `npm test` counted before. */
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

for (const name of benchNames()) {
  const begunAt = performance.now()
  const result = await sayWhile(`Bench ${name}`, () => runBench(name))
  say(JSON.stringify(result))
  const passed = result.ok ? 1 : 0
  const seconds = (performance.now() - begunAt) / 1000
  tally.add({ name: `bench ${name}`, seconds, passed, failed: 1 - passed, skipped: [] })
}

tally.print()
process.exitCode = tally.total().failed > 0 ? 1 : 0
