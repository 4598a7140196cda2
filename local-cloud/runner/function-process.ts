import { fork, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { FromFunctionProcess, ToFunctionProcess } from './messages'

/** One function process, alive until it exits or is killed. */
export interface FunctionProcess {
  send(message: ToFunctionProcess): void
  /** Whether its event loop answers within `withinMs`. */
  answers(withinMs: number): Promise<boolean>
  /** Ends it at once; `onExit` is not called any more. */
  kill(): void
}

export interface FunctionProcessOptions {
  /** The bundled `function-host`. */
  readonly hostFile: string
  readonly heapMb: number
  onMessage(message: FromFunctionProcess): void
  /** It ended by itself: a crash, `process.exit`, out of memory. */
  onExit(how: string): void
  /** A line written past `console`. */
  onOutput(line: string): void
}

/** Starts a function process with an environment of its own: no variable of the host reaches a function. */
export function startFunctionProcess(options: FunctionProcessOptions): FunctionProcess {
  const child: ChildProcess = fork(options.hostFile, [], {
    env: { TZ: 'UTC', LANG: 'C.UTF-8', PATH: '/usr/local/bin:/usr/bin:/bin' },
    execArgv: [`--max-old-space-size=${String(options.heapMb)}`],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let killed = false
  const pongs = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', (line) => options.onOutput(line))
  }
  child.on('message', (message: FromFunctionProcess) => {
    if (killed) return
    if (message.type === 'pong') for (const pong of pongs) pong()
    else options.onMessage(message)
  })
  child.on('error', () => undefined) // a send to a process that has just ended; `exit` follows
  child.on('exit', (code, signal) => {
    if (!killed) options.onExit(signal ?? `exit code ${String(code)}`)
  })
  return {
    send(message) {
      if (child.connected) child.send(message, () => undefined)
    },
    answers: (withinMs) =>
      new Promise((resolve) => {
        const finish = (answer: boolean) => {
          clearTimeout(timer)
          pongs.delete(pong)
          resolve(answer)
        }
        const pong = () => finish(true)
        const timer = setTimeout(() => finish(false), withinMs)
        pongs.add(pong)
        child.send({ type: 'ping' } satisfies ToFunctionProcess, () => undefined)
      }),
    kill() {
      killed = true
      child.kill('SIGKILL')
    },
  }
}
