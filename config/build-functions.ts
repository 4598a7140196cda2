import { build, type Plugin } from 'esbuild'
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import stubs from './function-stubs.json'

/** What a stubbed module is: every use of it throws by its name, only looking at it does not. */
const stubSource = (name: string) => `
const refuse = (path) =>
  new Proxy(function () {}, {
    get: (_, key) => (key === '__esModule' ? true : typeof key === 'symbol' || key === 'then' ? undefined : refuse(path + '.' + key)),
    apply: () => { throw new Error(path + ' is left out of cloud functions: see config/function-stubs.json') },
    construct: () => { throw new Error(path + ' is left out of cloud functions: see config/function-stubs.json') },
  })
module.exports = refuse(${JSON.stringify(name)})
`

/** Replaces exactly the modules of config/function-stubs.json, nothing else; the SDK's own source stays as published. */
const stubListed: Plugin = {
  name: 'stub-listed-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^./]/ }, ({ path }) =>
      Object.hasOwn(stubs, path) ? { path, namespace: 'stub' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'stub' }, ({ path }) => ({ contents: stubSource(path), loader: 'js' }))
  },
}

export interface BuildFunctionsOptions {
  /** A folder with one folder per function; those beginning with `_` are shared code. */
  readonly from: string
  /** Other things in it are removed. */
  readonly to: string
  readonly minify?: boolean
}

/** The functions of a folder, by name. */
export function functionNames(from: string): string[] {
  return readdirSync(from, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith('_') && existsSync(join(from, entry.name, 'index.ts')),
    )
    .map((entry) => entry.name)
    .sort()
}

async function buildFunction(source: string, target: string, minify: boolean): Promise<void> {
  const name = basename(source)
  await build({
    entryPoints: [join(source, 'index.ts')],
    outfile: join(target, 'index.js'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    minifySyntax: true,
    minifyWhitespace: minify,
    legalComments: 'none',
    plugins: [stubListed],
    logLevel: 'error',
  })
  writeFileSync(
    join(target, 'package.json'),
    `${JSON.stringify({ name, version: '1.0.0', private: true, main: 'index.js' }, null, 2)}\n`,
  )
  const config = join(source, 'config.json')
  if (existsSync(config)) copyFileSync(config, join(target, 'config.json'))
  else writeFileSync(join(target, 'config.json'), `${JSON.stringify({ permissions: { openapi: [] } }, null, 2)}\n`)
}

/**
 * Builds every function as it is deployed: index.js with the SDK inside, package.json without dependencies, config.json.
 * One that does not build stays as it was before.
 * @throws AggregateError when some do not build; the others have been built
 */
export async function buildFunctions({ from, to, minify = true }: BuildFunctionsOptions): Promise<string[]> {
  const names = functionNames(from)
  const fresh = `${to}.${String(process.pid)}`
  mkdirSync(to, { recursive: true })
  const failures: unknown[] = []
  for (const name of names) {
    const target = resolve(fresh, name)
    mkdirSync(target, { recursive: true })
    try {
      await buildFunction(resolve(from, name), target, minify)
      rmSync(resolve(to, name), { recursive: true, force: true })
      renameSync(target, resolve(to, name))
    } catch (error) {
      failures.push(error)
    }
  }
  rmSync(fresh, { recursive: true, force: true })
  for (const old of readdirSync(to)) if (!names.includes(old)) rmSync(resolve(to, old), { recursive: true })
  if (failures.length > 0) throw new AggregateError(failures, `${String(failures.length)} functions do not build`)
  return names
}
