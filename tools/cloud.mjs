import './node-version.mjs'
import { build } from './builds.mjs'
import { installMissing } from './install.mjs'
import { startCloud } from './serve-cloud.mjs'

/**
 * `npm run cloud -- --port <n> --data <dir>`: only the local cloud, empty. It prints the environment variables with which
 * an outside program reaches it.
 */
try {
  await installMissing()
  await build('localCloud')
  process.exitCode = await startCloud(process.argv.slice(2)).ended
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
