import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Proof } from './prove'

/** The quick form of `npm run prove`: the same races and the same few planted bugs each time; all else is the command's. */
const seed = 20_779
let proof: Proof

beforeAll(async () => {
  const root = join(__dirname, '../..')
  const args = [join(root, 'tools/prove.mjs'), '--quick', '--only', 'races', '--json', '--seed', String(seed)]
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  }).catch(
    // A proof that does not hold ends with 1 and still says why.
    (error: unknown) => {
      const failed = error as { stdout: string; stderr: string }
      if (failed.stdout === '') throw new Error(failed.stderr)
      return failed
    },
  )
  proof = JSON.parse(stdout) as Proof
}, 600_000)

test(`seed ${String(seed)}: whatever the order of effects, stock and money are right`, () => {
  expect(proof.failures).toEqual([])
  expect(proof.races).toBeGreaterThan(20)
  expect(proof.effects).toBeGreaterThan(1_000)
})

test('the same seed writes the same history, byte for byte', () => {
  expect(proof.isRepeatable).toBe(true)
})

test('the shop and the model say the same after every command', () => {
  expect(proof.modelCommands).toBeGreaterThan(20)
})

test('every planted bug whose turn it is has been found', () => {
  expect(proof.planted).toBeGreaterThanOrEqual(25)
  expect(proof.mutants.length).toBeGreaterThanOrEqual(5)
  expect(proof.survivors).toEqual([])
})

test('what must sometimes happen has happened', () => {
  expect(Object.entries(proof.seen).filter(([, times]) => times === 0)).toEqual([])
})
