import './node-version.mjs'
import { mkdirSync, writeFileSync } from 'node:fs'
import { findBrowser, hasChineseFonts } from './find-browser.mjs'
import { buildGates, sourceGates } from './gates.mjs'
import { installMissing } from './install.mjs'
import { runJest } from './run-jest.mjs'
import { inRoot } from './root.mjs'
import { say } from './say.mjs'
import { runInPairs, Tally } from './tally.mjs'
import { jestProjects } from './jest-projects.mjs'
import { prepareCompilers } from './wechat-compilers.mjs'

/**
 * Everything a change must pass: `npm test`. Installs what is missing, builds, then runs every gate and test. With
 * CI=true nothing that this machine could check may be skipped.
 */
const strict = process.env['CI'] === 'true'
const tally = new Tally()

/** The tests that need a browser. */
const needBrowser = new Set(['browser', 'gallery'])

/** @param {string} name @param {string} reason */
function cannotCheck(name, reason) {
  if (strict) tally.add({ name: `${name}: ${reason}`, seconds: 0, passed: 0, failed: 1, skipped: [] })
  else tally.skip(name, reason)
}

async function checkEverything() {
  await installMissing()
  const compilersMissing = await prepareCompilers()
  if (compilersMissing) cannotCheck('wcc and wcsc over the built pages', compilersMissing)

  const browser = await findBrowser()
  say(browser ? `Browser: ${browser}` : 'No browser was found.')
  if (!browser) cannotCheck('tests/browser and tests/gallery', 'no Chromium or Chrome; set LIANPU_CHROMIUM to one')
  if (browser && !(await hasChineseFonts())) cannotCheck('Chinese in pictures', 'no Chinese font is installed')

  await runInPairs([...buildGates(), ...sourceGates()].map((gate) => () => tally.runGate(gate)))

  const projects = jestProjects().filter((name) => browser !== undefined || !needBrowser.has(name))
  for (const step of await runJest({ projects, env: { LIANPU_CHROMIUM: browser, NO_COLOR: '1' } })) tally.add(step)
}

try {
  await checkEverything()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  tally.add({ name: 'npm test could not go on', seconds: 0, passed: 0, failed: 1, skipped: [] })
}

const total = tally.total()
mkdirSync(inRoot('.cache'), { recursive: true })
writeFileSync(inRoot('.cache', 'test-total.json'), JSON.stringify(total))
tally.print()
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
