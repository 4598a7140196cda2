import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import architecture from '../../config/architecture.cjs'
import { breaches, lawful } from './breaches'

/** The part of dependency-cruiser's report these tests read. */
interface Report {
  summary: { violations: { rule: { name: string }; from: string; to: string }[] }
}

const checkout = resolve(__dirname, '../..')
const rules = architecture.forbidden.map((rule) => rule.name)

let tree: string
let violations: Report['summary']['violations']

function plant(files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
}

/** Runs the real rules over the planted tree. The command fails because there are breaches; its report is what counts. */
function cruise(): Report {
  const bin = join(checkout, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [
    bin,
    '--config',
    'config/architecture.cjs',
    '--output-type',
    'json',
    'src',
    'domain',
    'cloudfunctions',
    'local-cloud',
  ]
  try {
    return JSON.parse(execFileSync(process.execPath, args, { cwd: tree, encoding: 'utf8', stdio: 'pipe' })) as Report
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout) as Report
  }
}

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'lianpu-rules-'))
  plant(lawful)
  for (const breach of breaches) plant(breach.files)
  mkdirSync(join(tree, 'config'), { recursive: true })
  cpSync(join(checkout, 'config/architecture.cjs'), join(tree, 'config/architecture.cjs'))
  violations = cruise().summary.violations
}, 30_000)

afterAll(() => {
  rmSync(tree, { recursive: true, force: true })
})

test.each(breaches.map((breach) => [breach.rule, breach.what, breach] as const))(
  '%s: %s',
  (rule, _what, { from, to }) => {
    const found = violations
      .filter((violation) => violation.rule.name === rule)
      .map((violation) => [violation.from, violation.to])
    expect(found).toContainEqual([from, to])
  },
)

test('every rule is shown to fire', () => {
  expect(new Set(breaches.map((breach) => breach.rule))).toEqual(new Set(rules))
})

test('lawful imports are left alone', () => {
  const lawfulFiles = Object.keys(lawful)
  expect(violations.filter((violation) => lawfulFiles.includes(violation.from))).toEqual([])
})
