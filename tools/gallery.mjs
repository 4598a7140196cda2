import './node-version.mjs'
import { buildAll } from './builds.mjs'
import { findBrowser } from './find-browser.mjs'
import { installMissing } from './install.mjs'
import { inRoot } from './root.mjs'
import { runJest } from './run-jest.mjs'
import { say } from './say.mjs'
import { Tally } from './tally.mjs'

/** `npm run gallery`: photographs every page of both brands with every face into artefacts/gallery, and looks at each. */
try {
  await installMissing()
  const browser = await findBrowser()
  if (!browser) throw new Error('No browser was found; set LIANPU_CHROMIUM to one.')
  await buildAll(['functions', 'localCloud', 'weapp', 'h5', 'skin-h5'])
  const tally = new Tally()
  for (const step of await runJest({
    projects: ['gallery'],
    env: { LIANPU_CHROMIUM: browser, LIANPU_LONG: 'yes' },
  }))
    tally.add(step)
  say(`Look at them: ${inRoot('artefacts', 'gallery', 'index.html')}`)
  tally.print()
  process.exitCode = tally.total().failed > 0 ? 1 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
