import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { root } from './root.mjs'
import { say } from './say.mjs'

/** How long a program that ended by itself rests before it is started again. */
const restMs = 3_000
/** How long it may take to end when it is asked to. */
const patienceMs = 3_000

/**
 * @typedef {object} KeptProgram
 * @property {() => void} restart ends it and starts it again
 * @property {() => Promise<void>} stop ends it for good; resolves when it has gone
 */

/**
 * Keeps a Node program running: started again when it ends by itself, or is asked to be.
 * @param {{ title: string, args: readonly string[], env?: Record<string, string>, onLine?: (line: string) => void }} program
 *   without `onLine` it writes to our own terminal
 * @returns {KeptProgram}
 */
export function keepRunning({ title, args, env = {}, onLine }) {
  let isEnding = false
  let isRestarting = false
  /** @type {NodeJS.Timeout | undefined} */
  let rest
  /** @type {() => void} */
  let tellGone = () => undefined
  let child = start()

  function start() {
    const out = onLine ? 'pipe' : 'inherit'
    const started = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', out, out],
    })
    for (const stream of [started.stdout, started.stderr]) {
      if (stream && onLine) createInterface({ input: stream }).on('line', onLine)
    }
    started.on('exit', (code) => {
      if (isEnding) return tellGone()
      if (!isRestarting) say(`${title} ended (${String(code)}); it is started again.`)
      rest = setTimeout(() => (child = start()), isRestarting ? 0 : restMs)
      isRestarting = false
    })
    return started
  }
  const isRunning = () => child.exitCode === null && child.signalCode === null
  const end = () => {
    const ending = child
    ending.kill('SIGTERM')
    const impatience = setTimeout(() => ending.kill('SIGKILL'), patienceMs)
    ending.once('exit', () => {
      clearTimeout(impatience)
    })
  }

  return {
    restart() {
      if (!isRunning() || isEnding) return
      isRestarting = true
      end()
    },
    async stop() {
      isEnding = true
      clearTimeout(rest)
      if (!isRunning()) return
      const gone = new Promise((/** @type {(value?: unknown) => void} */ resolve) => (tellGone = resolve))
      end()
      await gone
    },
  }
}
