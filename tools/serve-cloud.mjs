import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { root } from './root.mjs'

/** The local cloud as config/build-local-cloud.mjs leaves it. */
export const cloudProgram = 'dist/local-cloud/main.cjs'

/** Where the shop is served. */
export const shopPort = Number(process.env['PORT'] ?? 5710)

/** Whose shop it is: a folder of brand/. */
export const brand = process.env['BRAND'] ?? 'snack'

/** Where the shop's state is kept, each brand's apart. */
export const shopData = brand === 'snack' ? '.lianpu' : `.lianpu/${brand}`

/** How the local cloud is started as the shop. @param {number} port */
export const shopArguments = (port) => ['--port', String(port), '--data', shopData, '--shop', '--brand', brand]

/** Before minutes of building: is the port good, and free? @throws Error that says what to do instead */
export async function checkPort() {
  if (!Number.isInteger(shopPort) || shopPort < 1 || shopPort > 65_535) {
    throw new Error(`PORT=${String(process.env['PORT'])} is no port: it is a number from 1 to 65535.`)
  }
  if (await isPortFree(shopPort)) return
  const other = `PORT=${String(shopPort + 1)} npm start`
  throw new Error(
    (await isCloudUp(shopPort))
      ? `The shop already runs at http://127.0.0.1:${String(shopPort)}. End that one first, or start a second: ${other}`
      : `Port ${String(shopPort)} is taken by another program. Choose another: ${other}`,
  )
}

/**
 * Whether nothing listens on a port of this machine.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isPortFree(port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => {
      resolve(false)
    })
    probe.listen(port, '127.0.0.1', () => {
      probe.close(() => {
        resolve(true)
      })
    })
  })
}

/**
 * Whether a local cloud answers on a port.
 * @param {number} port
 */
async function isCloudUp(port) {
  try {
    const reply = await fetch(`http://127.0.0.1:${String(port)}/healthz`, { signal: AbortSignal.timeout(2_000) })
    return reply.ok
  } catch {
    return false
  }
}

/**
 * Starts the local cloud with our own terminal. Ctrl-C reaches it too; we wait until it has written what it holds.
 * @param {readonly string[]} args
 */
export function startCloud(args) {
  const child = spawn(process.execPath, [cloudProgram, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  let isAskedToEnd = false
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the child as well; asking twice would cut its goodbye short.
      if (!isAskedToEnd && (signal !== 'SIGINT' || !process.stdin.isTTY)) child.kill('SIGTERM')
      isAskedToEnd = true
    })
  }
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.on('exit', (code) => {
      resolve(isAskedToEnd ? 0 : (code ?? 1))
    })
  })
  return { ended }
}
