import './node-version.mjs'
import { build, buildAll } from './builds.mjs'
import { installMissing } from './install.mjs'
import { say } from './say.mjs'
import { checkPort, shopArguments, shopPort, startCloud } from './serve-cloud.mjs'
import { watchFolders } from './watch-folders.mjs'

/**
 * `npm run dev`: `npm start` that builds again when something changes. The local cloud notices new functions by itself; a
 * page wants a reload in the browser once it is built. A change of the local cloud wants a new start.
 */

/** @param {readonly string[]} names */
async function rebuild(names) {
  for (const name of names) {
    try {
      if (await build(name)) say(`Built ${name}.`)
    } catch (error) {
      say(error instanceof Error ? error.message : String(error))
    }
  }
}

try {
  await checkPort()
  await installMissing()
  await buildAll(['functions', 'localCloud', 'panel', 'h5'])
  watchFolders(['cloudfunctions', 'domain', 'brand'], () => rebuild(['functions']))
  watchFolders(['local-cloud/panel'], () => rebuild(['panel']))
  watchFolders(['src', 'domain', 'brand'], () => rebuild(['h5']))
  process.exitCode = await startCloud(shopArguments(shopPort)).ended
  process.exit()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
