import './node-version.mjs'
import { cpSync, mkdirSync } from 'node:fs'
import { loadTypeScript } from '../config/load-typescript.mjs'
import { build, fileHash } from './builds.mjs'
import { installMissing } from './install.mjs'
import { keepRunning } from './keep-running.mjs'
import { distOf, inRoot } from './root.mjs'
import { say } from './say.mjs'
import { brand, checkPort, cloudProgram, shopArguments, shopData, shopPort } from './serve-cloud.mjs'
import { watchFolders } from './watch-folders.mjs'
import { watchH5 } from './watch-h5.mjs'

/**
 * `npm run dev [-- --no-reload]`: `npm start` that builds again what has changed, in seconds, and reloads the page. It has
 * its own builds in dist/dev, so that tests and other builds go on undisturbed; what does not build leaves the last good.
 */

/** What the builder of the shop reads only when it starts. */
const readByBuilder = ['config/index.ts', 'config/brand.ts', 'babel.config.js', `brand/${brand}/brand.json`]

/** What the local cloud reads only when it starts. */
const readAtStart = [
  'config/functions.json',
  'config/database-indexes.json',
  'dist/local-cloud/main.cjs',
  `brand/${brand}`,
]

/** @returns {Promise<() => Promise<void>>} builds the cloud functions, each time in less than the time before */
async function functionsBuilder() {
  /** @type {typeof import('../config/build-functions.ts')} */
  const { functionBuilder } = await loadTypeScript('config/build-functions.ts')
  const { build } = functionBuilder({
    from: inRoot('cloudfunctions'),
    to: inRoot('dist', 'dev', 'cloudfunctions'),
    minify: false,
  })
  return async () => {
    const begunAt = performance.now()
    const result = await build().then(
      () => 'built',
      (/** @type {Error} */ error) => error.message,
    )
    say(`The cloud functions: ${result} in ${((performance.now() - begunAt) / 1000).toFixed(1)} s`)
  }
}

/** @param {string} name */
async function buildOne(name) {
  const begunAt = performance.now()
  try {
    if (await build(name)) say(`${name}: built in ${((performance.now() - begunAt) / 1000).toFixed(1)} s`)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
  }
}

/** @param {() => Promise<void>} buildFunctions @param {() => void} restart */
function watchAll(buildFunctions, restart) {
  let known = hashOfStart()
  const restartIfNeeded = () => {
    const now = hashOfStart()
    if (now !== known) restart()
    known = now
  }
  watchFolders(['cloudfunctions', 'domain', 'config'], () => buildFunctions().then(restartIfNeeded))
  watchFolders(['local-cloud'], () => Promise.all([buildOne('panel'), buildOne('localCloud')]).then(restartIfNeeded))
  watchFolders(['brand'], async () => {
    cpSync(inRoot('brand', brand, 'pictures'), inRoot(shopData, 'storage', 'files'), { recursive: true })
    restartIfNeeded()
    await Promise.resolve()
  })
}

/** @param {readonly string[]} files @param {() => void} restart */
function restartWhenChanged(files, restart) {
  let known = fileHash(files)
  watchFolders(['config', 'brand', 'babel.config.js'], async () => {
    const now = fileHash(files)
    if (now !== known) restart()
    known = now
    await Promise.resolve()
  })
}

const hashOfStart = () => fileHash([...readAtStart, 'cloudfunctions'], /\.(?:json|cjs|csv)$/)

try {
  await checkPort()
  await installMissing()
  mkdirSync(inRoot(distOf(brand, 'dev', 'h5')), { recursive: true })
  say('The shop for the browser is built: about 40 s the first time, a few seconds later on.')
  const shop = await watchH5({ reloads: !process.argv.includes('--no-reload') })
  restartWhenChanged(readByBuilder, shop.restart)
  const buildFunctions = await functionsBuilder()
  await Promise.all([buildFunctions(), buildOne('localCloud'), buildOne('panel')])
  const cloud = keepRunning({
    title: 'The local cloud',
    args: [cloudProgram, ...shopArguments(shopPort), '--dev'],
  })
  watchAll(buildFunctions, cloud.restart)
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => void Promise.all([cloud.stop(), shop.stop()]).then(() => process.exit(0)))
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
