import { existsSync, readFileSync } from 'node:fs'
import { inRoot } from './root.mjs'
import { runCommand } from './run-command.mjs'
import { say, sayWhile } from './say.mjs'

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }> }} Lock */

/**
 * What the lock file asks for and `node_modules` lacks or has in another version. Optional packages are those of other
 * platforms, so their absence is no lack.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, npm's own record of what it put there
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted.packages)
    .filter(([path, entry]) => path !== '' && !entry.link)
    .filter(([path, entry]) => {
      const present = installed.packages[path]
      if (!present) return !entry.optional && !entry.devOptional
      return present.version !== entry.version
    })
    .map(([path]) => path)
}

/** @param {string} path @returns {Lock} */
const readLock = (path) => JSON.parse(readFileSync(path, 'utf8'))

function isInstalled() {
  const record = inRoot('node_modules', '.package-lock.json')
  return existsSync(record) && missingPackages(readLock(inRoot('package-lock.json')), readLock(record)).length === 0
}

/**
 * Installs what the lock file says when `node_modules` differs from it. `npm ci` would refuse a lock file in which
 * binaries for other platforms are missing because a registry did not have them when it was written; `npm install` with
 * nothing saved keeps to the lock file and fetches what this platform needs. @throws Error with npm's words.
 */
export async function installMissing() {
  if (isInstalled()) return
  say('Packages are missing: about 2,300 of them, 900 MB on disk; two to four minutes the first time.')
  const { code, output } = await sayWhile('Installing packages with npm install', () =>
    runCommand('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts']),
  )
  if (code !== 0) throw new Error(`npm install failed:\n${output}`)
}
