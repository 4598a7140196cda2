import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { inRoot, root } from './root.mjs'
import { runInstalled } from './run-command.mjs'
import { say, sayWhile } from './say.mjs'

/**
 * @typedef {{ fullName: string, status: 'passed' | 'failed' | 'pending' | 'todo' | 'skipped' | 'disabled' }} Assertion
 * @typedef {{ name: string, status: string, message: string, startTime: number, endTime: number,
 *   assertionResults: Assertion[] }} Suite
 * @typedef {{ testResults: Suite[] }} JestReport
 */

/**
 * One step a top folder (tests/conformance, domain, …), with real counts of tests; a suite that cannot run at all is one
 * failure.
 * @param {JestReport} report
 * @returns {import('./tally.mjs').Step[]}
 */
export function stepsOfReport(report) {
  /** @type {Map<string, Suite[]>} */
  const folders = new Map()
  for (const suite of report.testResults) {
    const parts = suite.name.slice(root.length + 1).split('/')
    const folder = parts[0] === 'tests' ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
    folders.set(folder, [...(folders.get(folder) ?? []), suite])
  }
  return [...folders].map(([folder, suites]) => {
    const tests = suites.flatMap((suite) => suite.assertionResults)
    const brokenSuites = suites.filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0)
    return {
      name: `jest ${folder}`,
      seconds: suites.reduce((sum, suite) => sum + Math.max(0, suite.endTime - suite.startTime), 0) / 1000,
      passed: tests.filter((test) => test.status === 'passed').length,
      failed: tests.filter((test) => test.status === 'failed').length + brokenSuites.length,
      skipped: tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName),
    }
  })
}

/**
 * Runs the jest projects and says how each suite went.
 * @param {{ projects: readonly string[], paths?: readonly string[], env: Record<string, string | undefined> }} options `paths`: only
 *   the tests under these
 * @returns {Promise<import('./tally.mjs').Step[]>}
 */
export async function runJest({ projects, paths = [], env }) {
  const reportPath = inRoot('.cache', 'jest.json')
  mkdirSync(inRoot('.cache'), { recursive: true })
  rmSync(reportPath, { force: true })
  const output = ['--json', `--outputFile=${reportPath}`]
  const args = [...paths, '--ci', ...output, '--maxWorkers=2', '--selectProjects', ...projects]
  const { code, output: said } = await sayWhile(`Running the tests of ${projects.join(', ')}`, () =>
    runInstalled('jest/bin/jest.js', args, {
      env,
      onLine: (line) => {
        if (/^(?:PASS|FAIL) /.test(line)) say(line)
      },
    }),
  )
  if (!existsSync(reportPath)) {
    console.log(said.trimEnd())
    return [{ name: 'jest', seconds: 0, passed: 0, failed: 1, skipped: [] }]
  }
  /** @type {JestReport} */
  const report = JSON.parse(readFileSync(reportPath, 'utf8'))
  for (const suite of report.testResults) if (suite.status === 'failed') console.log(suite.message)
  const steps = stepsOfReport(report)
  if (code !== 0 && steps.every((step) => step.failed === 0)) {
    console.log(said.trimEnd())
    steps.push({ name: 'jest ended badly', seconds: 0, passed: 0, failed: 1, skipped: [] })
  }
  return steps
}
