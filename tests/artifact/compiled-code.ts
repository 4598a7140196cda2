import { readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import vm from 'node:vm'

/** Names a WeChat file cannot see, although the engine beneath may have them. */
const hidden = [
  'window',
  'document',
  'navigator',
  'location',
  'self',
  'globalThis',
  'AbortController',
  'process',
  'Buffer',
]

/** The compiled JavaScript of a mini-program, loaded file by file as WeChat loads it. */
export interface CompiledCode {
  /** Runs a file unless it has run, e.g. `pages/home/index.js`. */
  load(path: string): unknown
}

/** Loads files of `dist` in a realm of their own, each wrapped as CommonJS with what WeChat hides hidden. */
export function loadCompiledCode(dist: string, globals: Readonly<Record<string, unknown>>): CompiledCode {
  const context = vm.createContext({ ...globals })
  const loaded = new Map<string, { exports: unknown }>()

  function load(path: string): unknown {
    const known = loaded.get(path)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    loaded.set(path, module)
    const code = readFileSync(join(dist, path), 'utf8')
    const wrapped = `(function (require, module, exports, ${hidden.join(', ')}) {${code}\n})`
    const run = vm.runInContext(wrapped, context, { filename: join(dist, path) }) as (...args: unknown[]) => void
    const require = (request: string) => {
      const target = posix.normalize(posix.join(dirname(path), request))
      return load(target.endsWith('.js') ? target : `${target}.js`)
    }
    run.call(undefined, require, module, module.exports)
    return module.exports
  }

  return { load }
}
