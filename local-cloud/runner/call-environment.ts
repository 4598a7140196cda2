import type { AsyncLocalStorage } from 'node:async_hooks'

/** Which function's code is running, and for whom. */
export interface RunningCode {
  readonly name: string
  /** Shared by all calls of the function, as the variables of one instance are. */
  readonly functionEnv: Record<string, string>
  /** Of this call alone; empty while a bundle is loaded. */
  readonly callEnv: Readonly<Record<string, string>>
  /** Of this call: the depth of the deepest answer it has seen. */
  readonly progress?: { answeredDepth: number }
}

/**
 * Puts a proxy in place of `process.env` that answers for the code that asks: `getWXContext()` reads it synchronously and
 * has no argument, so with many calls in one process nothing else tells them apart. Code outside any function sees nothing.
 */
export function installCallEnvironment(running: AsyncLocalStorage<RunningCode>): void {
  const find = (key: string): string | undefined => {
    const code = running.getStore()
    return code?.callEnv[key] ?? code?.functionEnv[key]
  }
  const env = new Proxy<Record<string, string>>(Object.create(null) as Record<string, string>, {
    get: (_, key) => (typeof key === 'string' ? find(key) : undefined),
    has: (_, key) => typeof key === 'string' && find(key) !== undefined,
    ownKeys: () => {
      const code = running.getStore()
      return code ? [...new Set([...Object.keys(code.functionEnv), ...Object.keys(code.callEnv)])] : []
    },
    getOwnPropertyDescriptor: (_, key) => {
      const value = typeof key === 'string' ? find(key) : undefined
      return value === undefined ? undefined : { value, writable: true, enumerable: true, configurable: true }
    },
    set: (_, key, value) => {
      const code = running.getStore()
      if (code && typeof key === 'string') code.functionEnv[key] = String(value)
      return true
    },
    deleteProperty: (_, key) => {
      const code = running.getStore()
      if (code && typeof key === 'string') Reflect.deleteProperty(code.functionEnv, key)
      return true
    },
  })
  Object.defineProperty(process, 'env', { value: env, configurable: true, enumerable: true })
}
