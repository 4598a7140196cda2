import './node-version.mjs'
import { buildAll } from './builds.mjs'
import { installMissing } from './install.mjs'
import { say } from './say.mjs'
import { isCloudUp, isPortFree, startCloud } from './serve-cloud.mjs'

/** `npm start`: installs what is missing, builds, fills an empty shop with its demo brand, and serves it. */
const port = Number(process.env['PORT'] ?? 5710)
const address = `http://127.0.0.1:${String(port)}`

async function checkPort() {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT=${String(process.env['PORT'])} is no port.`)
  if (await isPortFree(port)) return
  throw new Error(
    (await isCloudUp(port))
      ? `The shop already runs at ${address}. End that one first, or start a second with PORT=${String(port + 1)} npm start.`
      : `Port ${String(port)} is taken by another program. Choose another: PORT=${String(port + 1)} npm start`,
  )
}

try {
  say('Lianpu starts: packages, builds, then the shop. Ctrl-C ends it.')
  await checkPort()
  await installMissing()
  await buildAll(['functions', 'localCloud', 'panel', 'h5'])
  say('Starting the local cloud; an empty shop is filled with the demo brand first …')
  process.exitCode = await startCloud(['--port', String(port), '--data', '.lianpu', '--shop']).ended
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
