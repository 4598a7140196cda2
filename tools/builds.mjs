import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inRoot, root } from './root.mjs'
import { runInstalled, runCommand } from './run-command.mjs'
import { say, sayWhile } from './say.mjs'

/**
 * @typedef {object} Build
 * @property {string} title what a person reads
 * @property {string} output the folder it leaves
 * @property {readonly string[]} inputs files and folders it is made from
 * @property {() => Promise<import('./run-command.mjs').CommandResult>} run
 */

/** @param {'weapp' | 'h5'} type */
const taro = (type) => () =>
  runInstalled('@tarojs/cli/bin/taro', ['build', '--type', type, '--no-check'], {
    env: { NODE_ENV: 'production', CI: 'true' },
  })

/** @param {string} script */
const script = (script) => () => runCommand(process.execPath, [script])

const always = ['package.json', 'package-lock.json', 'tsconfig.json', 'config']
const phone = [...always, 'src', 'domain', 'brand', 'babel.config.js', 'project.config.json']

/** Everything that is built, in an order in which it can be built one after the other. @type {Record<string, Build>} */
export const builds = {
  functions: {
    title: 'the cloud functions',
    output: 'dist/cloudfunctions',
    inputs: [...always, 'cloudfunctions', 'domain', 'brand'],
    run: script('config/build-functions.mjs'),
  },
  localCloud: {
    title: 'the local cloud',
    output: 'dist/local-cloud',
    inputs: [...always, 'local-cloud', 'domain', 'brand'],
    run: script('config/build-local-cloud.mjs'),
  },
  panel: {
    title: 'the panel beside the phone',
    output: 'dist/panel',
    inputs: [...always, 'local-cloud/panel', 'domain', 'brand'],
    run: script('config/build-panel.mjs'),
  },
  h5: {
    title: 'the shop for the browser (about a minute)',
    output: 'dist/h5',
    inputs: phone,
    run: taro('h5'),
  },
  weapp: {
    title: 'the mini-program for WeChat (half a minute)',
    output: 'dist/miniprogram',
    inputs: phone,
    run: taro('weapp'),
  },
}

/** Files of config/ that only checks read. */
const changesNoBuild = new Set(['config/architecture.cjs', 'config/budgets.json', 'config/knip.json'])

/**
 * The files under a path, tests left out: they change no build.
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(inRoot(path)) || changesNoBuild.has(path)) return []
  if (!statSync(inRoot(path)).isDirectory()) return [path]
  return readdirSync(inRoot(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.md$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((file) => !changesNoBuild.has(file))
    .sort()
}

/**
 * A hash of the names and contents of files and of all under folders, tests and notes left out.
 * @param {readonly string[]} paths
 * @param {RegExp} [wanted] what a file's path must match
 */
export function fileHash(paths, wanted = /./) {
  const hash = createHash('sha256').update(process.version)
  for (const file of paths.flatMap(filesUnder).filter((file) => wanted.test(file))) {
    hash.update(`\0${file}\0`).update(readFileSync(inRoot(file)))
  }
  return hash.digest('hex')
}

/** @param {string} name */
const stampPath = (name) => inRoot('.cache', 'builds', name)

/** @param {string} name @param {Build} build @param {string} hash */
function isUpToDate(name, build, hash) {
  const output = inRoot(build.output)
  if (!existsSync(output) || readdirSync(output).length === 0) return false
  return existsSync(stampPath(name)) && readFileSync(stampPath(name), 'utf8') === hash
}

/**
 * Builds one thing unless nothing it is made from has changed.
 * @param {string} name a key of `builds`
 * @returns {Promise<boolean>} whether there was anything to do
 * @throws Error with the builder's own words when it fails.
 */
export async function build(name) {
  const wanted = builds[name]
  if (!wanted) throw new Error(`no build is called ${name}`)
  const hash = fileHash(wanted.inputs)
  if (isUpToDate(name, wanted, hash)) return false
  const { code, output } = await sayWhile(`Building ${wanted.title}`, wanted.run)
  if (code !== 0 || !existsSync(inRoot(wanted.output))) throw new Error(`Building ${wanted.title} failed:\n${output}`)
  mkdirSync(dirname(stampPath(name)), { recursive: true })
  writeFileSync(stampPath(name), hash)
  return true
}

/**
 * Builds several things one after the other.
 * @param {readonly string[]} names
 */
export async function buildAll(names) {
  const done = []
  for (const name of names) if (await build(name)) done.push(name)
  say(done.length === 0 ? 'Everything is built and up to date.' : 'Built.')
}
