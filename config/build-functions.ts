import { build, type Plugin } from 'esbuild'
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
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
  /** Emptied first. */
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

/** Builds every function as it is deployed: index.js with the SDK inside, package.json without dependencies, config.json. */
export async function buildFunctions({ from, to, minify = true }: BuildFunctionsOptions): Promise<string[]> {
  const names = functionNames(from)
  rmSync(to, { recursive: true, force: true })
  for (const name of names) {
    const target = resolve(to, name)
    mkdirSync(target, { recursive: true })
    await buildFunction(resolve(from, name), target, minify)
  }
  return names
}
