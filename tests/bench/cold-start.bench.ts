import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Measurement } from './measurement'

const run = promisify(execFile)
const rounds = 20

/** Prints how long one `require` took in a process that was just started, and whether what came is what was wanted. */
const script = (module: string, isThere: string) => `
const started = process.hrtime.bigint()
const loaded = require(${JSON.stringify(module)})
const ms = Number(process.hrtime.bigint() - started) / 1e6
console.log(JSON.stringify({ ms, isThere: ${isThere} }))`

const bare = script('wx-server-sdk', "typeof loaded.getWXContext === 'function'")
const shipped = (name: string) =>
  script(resolve('dist/cloudfunctions', name, 'index.js'), "typeof loaded.main === 'function'")

const env = {
  ...process.env,
  TZ: 'UTC',
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'local-env',
  TENCENTCLOUD_SECRETID: 'x',
  TENCENTCLOUD_SECRETKEY: 'x',
  TCB_ENV: 'local-env',
}

async function once(source: string): Promise<{ ms: number; isThere: boolean }> {
  const { stdout } = await run(process.execPath, ['-e', source], { env })
  const line = stdout.trim().split('\n').at(-1) ?? ''
  return JSON.parse(line) as { ms: number; isThere: boolean }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}

const rounded = (value: number, digits = 1) => Number(value.toFixed(digits))

/** Loading the shipped `orders` function against a bare `require('wx-server-sdk')`: fresh processes, turn about. */
export async function measure(): Promise<Measurement> {
  const [sdk, orders, catalog]: [number[], number[], number[]] = [[], [], []]
  let isCorrect = true
  for (let round = 0; round < rounds; round += 1) {
    for (const [times, source] of [
      [sdk, bare],
      [orders, shipped('orders')],
      [catalog, shipped('catalog')],
    ] as const) {
      const { ms, isThere } = await once(source)
      times.push(ms)
      isCorrect &&= isThere
    }
  }
  return {
    isTimed: true,
    figures: {
      bareRequireMs: rounded(median(sdk)),
      ordersMs: rounded(median(orders)),
      catalogMs: rounded(median(catalog)),
      ordersToBareRequireRatio: rounded(median(orders) / median(sdk), 3),
      catalogToBareRequireRatio: rounded(median(catalog) / median(sdk), 3),
    },
    n: rounds,
    isCorrect,
    instanceMode: 'fresh',
  }
}
