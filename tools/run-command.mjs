import { spawn } from 'node:child_process'
import { root } from './root.mjs'

/**
 * How a command ended. `output` is stdout and stderr as they came.
 * @typedef {{ code: number, output: string }} CommandResult
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Runs a command in the checkout and keeps what it prints. Never rejects: a command that cannot start ends with code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, onLine?: (line: string) => void }} [options]
 * @returns {Promise<CommandResult>}
 */
export function runCommand(command, args, { env = {}, onLine } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    let output = ''
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      const text = chunk.toString()
      output += text
      for (const line of onLine ? text.split('\n') : []) if (line.trim()) onLine?.(line)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    /** @param {number} code */
    const end = (code) => {
      running.delete(child)
      resolve({ code, output })
    }
    child.on('error', (error) => {
      output += `${error.message}\n`
      end(127)
    })
    child.on('close', (code) => {
      end(code ?? 1)
    })
  })
}

/**
 * Runs the command-line entry of an installed package with this Node.
 * @param {string} file path under node_modules
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, onLine?: (line: string) => void }} [options]
 */
export function runInstalled(file, args, options) {
  return runCommand(process.execPath, [`node_modules/${file}`, ...args], options)
}

/** Ends every command still running, e.g. on Ctrl-C. */
export function stopCommands() {
  for (const child of running) child.kill('SIGTERM')
}
