import './node-version.mjs'
import { spawn } from 'node:child_process'
import { installMissing } from './install.mjs'
import { loadProof } from './load-proof.mjs'
import { root } from './root.mjs'

/** `npm run prove -- [--minutes N] [--seed N] [--json]`: races, models and planted bugs; exit 1 when anything does not hold. */
try {
  await installMissing()
  const program = await loadProof()
  const child = spawn(process.execPath, [program, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
  process.exitCode = await new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
