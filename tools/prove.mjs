import './node-version.mjs'
import { spawn } from 'node:child_process'
import { build } from './builds.mjs'
import { installMissing } from './install.mjs'
import { loadProof } from './load-proof.mjs'
import { root } from './root.mjs'

/**
 * `npm run prove -- [--minutes N] [--seed N] [--json]`: deaths, races, models and planted bugs; exit 1 when anything does
 * not hold.
 */
const args = process.argv.slice(2)

try {
  // With --json nothing but the report stands on the output.
  if (args.includes('--json')) console.log = console.error
  await installMissing()
  // The shop that is killed is the built one.
  for (const name of ['functions', 'localCloud']) await build(name)
  const program = await loadProof()
  const child = spawn(process.execPath, [program, ...args], { cwd: root, stdio: 'inherit' })
  process.exitCode = await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
