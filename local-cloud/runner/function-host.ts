import { AsyncLocalStorage } from 'node:async_hooks'
import { format } from 'node:util'
import { readBundle, type Bundle, type Main } from './bundle'
import { installCallEnvironment, type RunningCode } from './call-environment'
import { installLocalDate } from './local-date'
import { reportRequestDepth } from './request-depth'
import type { FromFunctionProcess, FunctionToLoad, ToFunctionProcess } from './messages'

/** The function process: runs deployed bundles and nothing else. Started by `function-process.ts`. */

const running = new AsyncLocalStorage<RunningCode>()
const realNow = Date.now
let offsetMs = 0
let freshInstances = false

interface Loaded {
  readonly code: RunningCode
  readonly file: string
  bundle?: Bundle
  main?: Main
}
const loaded = new Map<string, Loaded>()

function tell(message: FromFunctionProcess): void {
  process.send?.(message)
}

const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : format('%s', error))

function captureConsole(): void {
  for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) {
    console[level] = (...parts: unknown[]) => {
      tell({ type: 'console', name: running.getStore()?.name ?? '', level, text: format(...parts) })
    }
  }
}

/** The function's entry: kept from call to call, or new each time with fresh instances or after a rebuild. */
function instanceOf(one: Loaded): Main {
  if (one.main && !freshInstances && !one.bundle?.isStale()) return one.main
  return running.run(one.code, () => {
    if (!one.bundle || one.bundle.isStale()) one.bundle = readBundle(one.file)
    return (one.main = one.bundle.instantiate())
  })
}

function load(functions: readonly FunctionToLoad[], lazily: boolean): void {
  const failures = functions.flatMap(({ name, file, env }) => {
    const one: Loaded = { file, code: { name, functionEnv: { ...env }, callEnv: {} } }
    loaded.set(name, one)
    if (lazily) return []
    try {
      instanceOf(one)
      return []
    } catch (error) {
      return [{ name, stack: stackOf(error) }]
    }
  })
  tell({ type: 'loaded', failures })
}

async function run(message: ToFunctionProcess & { type: 'run' }): Promise<void> {
  const { id, name } = message
  try {
    const one = loaded.get(name)
    if (!one) throw new Error(`no function ${name}`)
    // What a bundle takes to load is not the call's time.
    if (!one.bundle) instanceOf(one)
    tell({ type: 'started', id })
    const main = instanceOf(one)
    const event = JSON.parse(message.event) as unknown
    const code = { ...one.code, callEnv: message.env, progress: { answeredDepth: 0 } }
    const result = await running.run(code, async () => main(event, message.context))
    tell({ type: 'returned', id, reply: result === undefined ? 'null' : JSON.stringify(result) })
  } catch (error) {
    tell({ type: 'threw', id, stack: stackOf(error) })
  }
}

captureConsole()
installCallEnvironment(running)
reportRequestDepth(running)
installLocalDate(() => realNow() + offsetMs)
process.on('disconnect', () => process.exit())
process.on('message', (message: ToFunctionProcess) => {
  if (message.type === 'ping') tell({ type: 'pong' })
  else if (message.type === 'clock') offsetMs = message.offsetMs
  else if (message.type === 'run') void run(message)
  else {
    offsetMs = message.offsetMs
    freshInstances = message.freshInstances
    load(message.functions, message.lazily)
  }
})
