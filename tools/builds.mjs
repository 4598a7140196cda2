import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { distOf, inRoot, root } from './root.mjs'
import { runInstalled, runCommand } from './run-command.mjs'
import { say, sayWhile } from './say.mjs'

/**
 * @typedef {object} Build
 * @property {string} title what a person reads
 * @property {string} output the folder it leaves
 * @property {readonly string[]} inputs files and folders it is made from
 * @property {() => Promise<import('./run-command.mjs').CommandResult>} run
 */

/** @param {'weapp' | 'h5'} type @param {string} brand */
const taro = (type, brand) => () =>
  runInstalled('@tarojs/cli/bin/taro', ['build', '--type', type, '--no-check'], {
    env: { NODE_ENV: 'production', CI: 'true', BRAND: brand },
  })

/** @param {string} script */
const script = (script) => () => runCommand(process.execPath, [script])

const always = ['package.json', 'package-lock.json', 'tsconfig.json']
const phone = [
  ...always,
  'config/index.ts',
  'config/brand.ts',
  'src',
  'domain',
  'babel.config.js',
  'project.config.json',
]
const byEsbuild = [...always, 'config/load-typescript.mjs']

/**
 * The phone of a brand: of everything in its folder only brand.json and the logo are compiled in.
 * @param {string} brand
 * @returns {Record<'h5' | 'weapp', Build>}
 */
function phoneOf(brand) {
  const inputs = [...phone, `brand/${brand}/brand.json`, `brand/${brand}/logo.svg`]
  return {
    h5: {
      title: `the shop of ${brand} for the browser (about a minute)`,
      output: distOf(brand, 'h5'),
      inputs,
      run: taro('h5', brand),
    },
    weapp: {
      title: `the mini-program of ${brand} for WeChat (half a minute)`,
      output: distOf(brand, 'miniprogram'),
      inputs,
      run: taro('weapp', brand),
    },
  }
}

/** The name of a brand's build for the browser. @param {string} brand */
export const h5Of = (brand) => (brand === 'snack' ? 'h5' : `${brand}-h5`)

/** The name of a brand's build for WeChat. @param {string} brand */
export const weappOf = (brand) => (brand === 'snack' ? 'weapp' : `${brand}-weapp`)

/** The phone of every folder of brand/, the default one first. */
const phones = Object.fromEntries(
  readdirSync(inRoot('brand'))
    .filter((name) => existsSync(inRoot('brand', name, 'brand.json')))
    .sort((a, b) => Number(b === 'snack') - Number(a === 'snack') || a.localeCompare(b))
    .flatMap((name) => {
      const { h5, weapp } = phoneOf(name)
      return [
        [h5Of(name), h5],
        [weappOf(name), weapp],
      ]
    }),
)

/** Everything that is built, in an order in which it can be built one after the other. @type {Record<string, Build>} */
export const builds = {
  functions: {
    title: 'the cloud functions',
    output: 'dist/cloudfunctions',
    inputs: [
      ...byEsbuild,
      'config/build-functions.ts',
      'config/build-functions.mjs',
      'config/function-stubs.json',
      'cloudfunctions',
      'domain',
    ],
    run: script('config/build-functions.mjs'),
  },
  localCloud: {
    title: 'the local cloud',
    output: 'dist/local-cloud',
    inputs: [...byEsbuild, 'config/build-local-cloud.ts', 'config/build-local-cloud.mjs', 'local-cloud', 'domain'],
    run: script('config/build-local-cloud.mjs'),
  },
  panel: {
    title: 'the panel beside the phone',
    output: 'dist/panel',
    inputs: [...always, 'config/build-panel.mjs', 'local-cloud/panel', 'domain'],
    run: script('config/build-panel.mjs'),
  },
  ...phones,
}

/**
 * The files under a path, tests left out: they change no build.
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(inRoot(path))) return []
  if (!statSync(inRoot(path)).isDirectory()) return [path]
  return readdirSync(inRoot(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.md$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
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
