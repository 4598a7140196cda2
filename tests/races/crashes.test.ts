import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { CrashProof } from './crash/crash-proof'

/** The quick form of the deaths in `npm run prove`: the same three each time. */
const seed = 20_779
let crashes: CrashProof

beforeAll(async () => {
  const root = join(__dirname, '../..')
  const args = [join(root, 'tools/prove.mjs'), '--quick', '--only', 'crashes', '--json', '--seed', String(seed)]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root }).catch((error: unknown) => {
    // A proof that does not hold ends with 1 and still says why.
    const failed = error as { stdout: string; stderr: string }
    if (failed.stdout === '') throw new Error(failed.stderr)
    return failed
  })
  crashes = (JSON.parse(stdout) as { crashes: CrashProof }).crashes
}, 600_000)

test(`seed ${String(seed)}: a shop that is killed at any moment and started again has lost nothing`, () => {
  expect(crashes.failures).toEqual([])
})

test('it has died at every moment whose turn it was', () => {
  expect(Object.values(crashes.at)).toEqual([1, 1, 1])
  expect(crashes.deaths).toBe(3)
})
