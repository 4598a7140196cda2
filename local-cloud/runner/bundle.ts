import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Script } from 'node:vm'

/** A deployed function's entry. */
export type Main = (event: unknown, context: unknown) => unknown

/** What a CommonJS file is called with: exports, require, module, its path and folder. */
type Wrapper = (...scope: [object, NodeJS.Require, { exports: object }, string, string]) => void

/** A bundle on disk, compiled once per version of the file, so a new instance costs only its execution. */
export interface Bundle {
  /** Runs the module afresh: no state of an earlier instance is seen. @throws what the module throws, or no `main`. */
  instantiate(): Main
  /** True when the file was built again since. */
  isStale(): boolean
}

/** Compiles a bundle. @throws when it cannot be read or parsed. */
export function readBundle(file: string): Bundle {
  const { mtimeMs } = statSync(file)
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`
  const wrapper = new Script(source, { filename: file }).runInThisContext() as Wrapper
  const require = createRequire(file)
  return {
    isStale: () => statSync(file).mtimeMs !== mtimeMs,
    instantiate() {
      const module = { exports: {} }
      wrapper.call(module.exports, module.exports, require, module, file, dirname(file))
      const { main } = module.exports as { main?: unknown }
      if (typeof main !== 'function') throw new Error('the bundle exports no function main')
      return main as Main
    },
  }
}
