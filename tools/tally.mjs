import { say } from './say.mjs'

/**
 * @typedef {{ name: string, seconds: number, passed: number, failed: number, skipped: readonly string[] }} Step
 */

/** What was checked and how it went, as `npm test` sums it up. */
export class Tally {
  /** @type {Step[]} */
  steps = []

  /** @param {Step} step */
  add(step) {
    this.steps.push(step)
  }

  /** @param {string} name what is not checked here @param {string} reason */
  skip(name, reason) {
    this.add({ name, seconds: 0, passed: 0, failed: 0, skipped: [`${name}: ${reason}`] })
  }

  /**
   * Runs a gate, counts it as one check and shows what it printed when it failed.
   * @param {import('./gates.mjs').Gate} gate
   */
  async runGate(gate) {
    const begunAt = performance.now()
    const { code, output } = await gate.run()
    const seconds = (performance.now() - begunAt) / 1000
    const passed = code === 0 ? 1 : 0
    this.add({ name: gate.name, seconds, passed, failed: 1 - passed, skipped: [] })
    say(`${passed ? 'ok    ' : 'FAILED'} ${gate.name} (${seconds.toFixed(1)} s)`)
    if (!passed) console.log(output.trimEnd())
  }

  /** @returns {{ passed: number, failed: number, skipped: string[] }} */
  total() {
    return {
      passed: this.steps.reduce((sum, step) => sum + step.passed, 0),
      failed: this.steps.reduce((sum, step) => sum + step.failed, 0),
      skipped: this.steps.flatMap((step) => step.skipped),
    }
  }

  /** Prints the table of steps, the skips by name and, as the last line, the sum. */
  print() {
    console.log('\n   seconds   passed   failed')
    for (const { name, seconds, passed, failed } of this.steps.filter((step) => step.passed + step.failed > 0)) {
      const figures = [seconds.toFixed(1).padStart(10), String(passed).padStart(8), String(failed).padStart(8)]
      console.log(`${figures.join(' ')}   ${name}`)
    }
    const { passed, failed, skipped } = this.total()
    console.log('')
    for (const line of skipped) console.log(`skipped: ${line}`)
    const tail = skipped.length > 0 ? `, ${String(skipped.length)} skipped` : ''
    console.log(`${String(passed)} passed, ${String(failed)} failed${tail}`)
  }
}

/**
 * Runs tasks two at a time, starting them in order.
 * @param {readonly (() => Promise<void>)[]} tasks
 */
export async function runInPairs(tasks) {
  const queue = [...tasks]
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await next()
  }
  await Promise.all([worker(), worker()])
}
