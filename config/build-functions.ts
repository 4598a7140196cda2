import { type BuildOptions, context, type OutputFile, type Plugin } from 'esbuild'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
export const stubListed: Plugin = {
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

function optionsOf(source: string, minify: boolean) {
  return {
    entryPoints: [join(source, 'index.ts')],
    outfile: 'index.js',
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
    minifySyntax: true,
    minifyWhitespace: minify,
    legalComments: 'none',
    plugins: [stubListed],
    logLevel: 'error',
  } as const satisfies BuildOptions
}

function writeChanged(file: string, text: string): void {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}

/** index.js with the SDK inside, package.json without dependencies, config.json. */
function writeFunction(source: string, target: string, { outputFiles: [bundle] }: { outputFiles: OutputFile[] }): void {
  const manifest = { name: basename(source), version: '1.0.0', private: true, main: 'index.js' }
  const config = join(source, 'config.json')
  mkdirSync(target, { recursive: true })
  writeChanged(
    join(target, 'config.json'),
    existsSync(config)
      ? readFileSync(config, 'utf8')
      : `${JSON.stringify({ permissions: { openapi: [] } }, null, 2)}\n`,
  )
  writeChanged(join(target, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  writeChanged(join(target, 'index.js'), bundle?.text ?? '')
}

/**
 * Builds every function of a folder as it is deployed, again at each call, in a fraction of the time once they have been
 * built. One that does not build stays as it was before.
 */
export function functionBuilder({ from, to, minify = true }: BuildFunctionsOptions) {
  const contexts = new Map<string, ReturnType<typeof open>>()
  const open = (name: string) => context(optionsOf(resolve(from, name), minify))
  return {
    /** @throws AggregateError when some do not build; the others have been built */
    async build(): Promise<string[]> {
      const names = functionNames(from)
      const failures: unknown[] = []
      for (const name of names) {
        try {
          const made = contexts.get(name) ?? open(name)
          contexts.set(name, made)
          writeFunction(resolve(from, name), resolve(to, name), await (await made).rebuild())
        } catch (error) {
          failures.push(error)
        }
      }
      for (const old of existsSync(to) ? readdirSync(to) : []) {
        if (!names.includes(old)) rmSync(resolve(to, old), { recursive: true })
      }
      if (failures.length > 0) throw new AggregateError(failures, `${String(failures.length)} functions do not build`)
      return names
    },
    async close(): Promise<void> {
      for (const made of contexts.values()) await (await made).dispose()
    },
  }
}

/** Builds every function once. @throws AggregateError when some do not build; the others have been built */
export async function buildFunctions(options: BuildFunctionsOptions): Promise<string[]> {
  const builder = functionBuilder(options)
  try {
    return await builder.build()
  } finally {
    await builder.close()
  }
}
