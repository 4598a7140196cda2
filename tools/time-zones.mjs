import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { inRoot } from './root.mjs'
import { runJest } from './run-jest.mjs'

/** Functions run in UTC, phones wherever their owner is: behind Shanghai, between whole hours of it, and with summer time. */
const zones = ['UTC', 'America/New_York', 'Asia/Kathmandu']

const tellsTime = /kernel\/time'|dayjs|croner|local-date'/
/** A whole shop whose subject is days, run in the zone that is furthest from Shanghai. */
const journey = { path: 'tests/journeys/near-expiry.test.ts', zone: 'America/New_York' }

/** @param {string} path */
const mentionsTime = (path) => existsSync(inRoot(path)) && tellsTime.test(readFileSync(inRoot(path), 'utf8'))

/** Tests whose subject is time: they, or what they are named after, turn moments into days or words. @returns {string[]} */
function timeTests() {
  const units = ['domain', 'cloudfunctions', 'local-cloud', 'src'].flatMap((folder) =>
    readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.test.ts')),
  )
  const subjectOf = (/** @type {string} */ test) => test.replace(/\.test\.ts$/, '.ts')
  return units.filter((test) => mentionsTime(test) || mentionsTime(subjectOf(test))).sort()
}

/** Runs the tests whose subject is time in every zone. @returns {Promise<import('./tally.mjs').Step[]>} */
export async function runInTimeZones() {
  const all = []
  for (const TZ of zones) {
    const whole = TZ === journey.zone
    const paths = [...timeTests(), ...(whole ? [journey.path] : [])]
    const projects = ['unit', 'phone', ...(whole ? ['journeys'] : [])]
    const steps = await runJest({ projects, paths, env: { TZ, NO_COLOR: '1' } })
    all.push(...steps.map((step) => ({ ...step, name: `${step.name}, TZ=${TZ}` })))
  }
  return all
}
