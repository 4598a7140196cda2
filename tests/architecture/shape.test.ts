import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

const checkout = resolve(__dirname, '../..')
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: checkout,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
const ours = tracked.filter((file) => /\.(?:ts|tsx|mjs|cjs)$/.test(file))
const product = ours.filter(
  (file) => /^(?:src|domain|cloudfunctions|local-cloud)\//.test(file) && !/\.test\.tsx?$/.test(file),
)
const textOf = (file: string) => readFileSync(join(checkout, file), 'utf8')

test('files are named in kebab-case', () => {
  const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*\.(?:ts|tsx|mjs|cjs)$/
  expect(ours.filter((file) => !kebab.test(basename(file)))).toEqual([])
})

test('no file is named after nothing in particular', () => {
  const vague = /^(?:utils?|helpers?|managers?|services?|common|misc)\./
  expect(ours.filter((file) => vague.test(basename(file)))).toEqual([])
})

test('an index is an entry of a tool or the platform, never a barrel', () => {
  const entries =
    /^(?:src\/(?:pages|packages)\/.+\/index(?:\.config)?\.tsx?|cloudfunctions\/[^_/][^/]*\/index\.ts|(?:tests\/bench\/empty-app\/)?config\/index\.ts|src\/custom-tab-bar\/index(?:\.config)?\.tsx?|tests\/support\/functions\/[^/]+\/index\.ts)$/
  expect(ours.filter((file) => /^index\./.test(basename(file)) && !entries.test(file))).toEqual([])
  expect(product.filter((file) => /^export \* from/m.test(textOf(file)))).toEqual([])
})

test('half of the files have 80 lines or fewer, nine of ten 200', () => {
  const lengths = product.map((file) => textOf(file).split('\n').length).sort((a, b) => a - b)
  const at = (share: number) => lengths[Math.floor(lengths.length * share)]
  expect(at(0.5)).toBeLessThanOrEqual(80)
  expect(at(0.9)).toBeLessThanOrEqual(200)
})

test('nothing is left for later in a comment', () => {
  const later = new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`)
  expect(ours.filter((file) => later.test(textOf(file)))).toEqual([])
})
