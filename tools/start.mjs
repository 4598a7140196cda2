import './node-version.mjs'
import { buildAll, h5Of } from './builds.mjs'
import { installMissing } from './install.mjs'
import { say } from './say.mjs'
import { brand, checkPort, shopArguments, shopPort, startCloud } from './serve-cloud.mjs'

/** `npm start`: installs what is missing, builds, fills an empty shop with its demo brand, and serves it. */
try {
  say('Lianpu starts: packages, builds, then the shop. Ctrl-C ends it.')
  await checkPort()
  await installMissing()
  await buildAll(['functions', 'localCloud', 'panel', h5Of(brand)])
  say('Starting the local cloud; an empty shop is filled with the demo brand first …')
  process.exitCode = await startCloud(shopArguments(shopPort)).ended
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
