import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { inRoot } from './root.mjs'
import { runCommand } from './run-command.mjs'

/**
 * A bound on a figure. `was` keeps the first value when a decision record loosened it.
 * @typedef {{ max?: number, min?: number, was?: number }} Target
 * @typedef {Record<string, Target>} Targets
 *
 * What a bench in tests/bench/<name>.ts measured. `isCorrect` is whether what it did was right, not only fast.
 * @typedef {{ figures: Record<string, number>, n: number, isCorrect: boolean, isTimed?: boolean, seed?: number, instanceMode?: string }} Measurement
 *
 * The JSON object a bench prints as its last line.
 * @typedef {{ name: string, ok: boolean, isCorrect: boolean, isTimed: boolean, figures: Record<string, number>, targets: Targets, n: number,
 *   seed: number | null, commit: string, instanceMode: string, missed: string[] }} BenchResult
 */

const suffix = '.bench.ts'

/** The benches there are. @returns {string[]} */
export function benchNames() {
  const folder = inRoot('tests', 'bench')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .sort()
}

/**
 * Which targets were missed. A target whose figure was not measured is missed.
 * @param {Record<string, number>} figures
 * @param {Targets} targets
 */
export function missedTargets(figures, targets) {
  return Object.entries(targets)
    .filter(([figure, { max, min }]) => {
      const value = figures[figure]
      if (value === undefined || !Number.isFinite(value)) return true
      return (max !== undefined && value > max) || (min !== undefined && value < min)
    })
    .map(([figure]) => figure)
}

/** @param {string} name @param {boolean} isBesidePeer @returns {Targets} */
function targetsOf(name, isBesidePeer) {
  /** @type {{ benches: Record<string, Targets>, besidePeer: Record<string, Targets> }} */
  const budgets = JSON.parse(readFileSync(inRoot('config', 'budgets.json'), 'utf8'))
  const targets = budgets.benches[name]
  if (!targets) throw new Error(`config/budgets.json has no targets for the bench ${name}`)
  if (!isBesidePeer) return targets
  const beside = budgets.besidePeer[name]
  if (!beside)
    throw new Error(`the bench ${name} knows no peer; these do: ${Object.keys(budgets.besidePeer).join(', ')}`)
  return { ...targets, ...beside }
}

/** @param {string} name @returns {Promise<{ measure: (options: { isBesidePeer: boolean }) => Promise<Measurement> }>} */
async function loadBench(name) {
  const { build } = await import('esbuild')
  const outfile = inRoot('.cache', 'bench', `${name}.mjs`)
  mkdirSync(inRoot('.cache', 'bench'), { recursive: true })
  await build({
    entryPoints: [inRoot('tests', 'bench', `${name}${suffix}`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    // Node's own resolution wants the file's ending, which bundlers and TypeScript do without.
    alias: { 'dayjs/plugin/utc': 'dayjs/plugin/utc.js' },
    logLevel: 'error',
  })
  return import(pathToFileURL(outfile).href)
}

async function commit() {
  const { code, output } = await runCommand('git', ['describe', '--always', '--abbrev=12', '--dirty'])
  return code === 0 ? output.trim() : 'unknown'
}

/**
 * Runs one bench and holds its figures against config/budgets.json.
 * @param {string} name
 * @param {{ isBesidePeer?: boolean }} [options] beside what shops would take instead
 * @returns {Promise<BenchResult>} `ok` is false when a target is missed, a figure was not measured, or the work was wrong
 */
export async function runBench(name, { isBesidePeer = false } = {}) {
  if (!benchNames().includes(name)) throw new Error(`no bench ${name}; there are: ${benchNames().join(', ')}`)
  const targets = targetsOf(name, isBesidePeer)
  const { measure } = await loadBench(name)
  const { figures, n, isCorrect, isTimed = false, seed, instanceMode } = await measure({ isBesidePeer })
  const missed = missedTargets(figures, targets)
  return {
    name,
    ok: isCorrect && missed.length === 0,
    isCorrect,
    isTimed,
    figures,
    targets,
    n,
    seed: seed ?? null,
    commit: await commit(),
    instanceMode: instanceMode ?? 'none',
    missed,
  }
}
