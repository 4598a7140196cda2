import { chmodSync } from 'node:fs'
import { inRoot } from './root.mjs'
import { runCommand } from './run-command.mjs'

/** Whether WeChat's own template and style compilers, shipped as x86-64 Linux programs, can run here. */
export const compilersRunHere = process.platform === 'linux' && process.arch === 'x64'

/**
 * Makes `wcc` and `wcsc` executable, as npm leaves them plain files.
 * @returns {Promise<string | undefined>} why they cannot be used, if they cannot
 */
export async function prepareCompilers() {
  if (!compilersRunHere)
    return `wcc and wcsc are programs for x86-64 Linux, this is ${process.platform} ${process.arch}`
  for (const name of ['wcc', 'wcsc']) {
    const path = inRoot('node_modules', 'miniprogram-compiler', 'bin', 'linux', name)
    chmodSync(path, 0o755)
    const { code, output } = await runCommand(path, ['-v'])
    if (code === 127) return `${name} does not start: ${output.trim()}`
  }
  return undefined
}
