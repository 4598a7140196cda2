import './node-version.mjs'
import { installMissing } from './install.mjs'
import { benchNames, runBench } from './run-bench.mjs'

/** `npm run bench -- <name> [--peer] [--json]`: the last line is one JSON object; exit 1 when a target is missed. */
const [name = '', ...flags] = process.argv.slice(2)
const onlyJson = flags.includes('--json')

try {
  const unknown = flags.find((flag) => !['--json', '--peer'].includes(flag))
  if (unknown) throw new Error(`npm run bench knows no ${unknown}; there are --json and --peer`)
  await installMissing()
  const result = await runBench(name, { isBesidePeer: flags.includes('--peer') })
  if (!onlyJson) {
    for (const [figure, value] of Object.entries(result.figures)) {
      const target = result.targets[figure]
      const bound = target ? ` (target ${JSON.stringify(target)})` : ''
      console.log(`${figure}: ${String(value)}${bound}${result.missed.includes(figure) ? '  MISSED' : ''}`)
    }
  }
  console.log(JSON.stringify(result))
  process.exitCode = result.ok ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  if (!name) console.error(`Usage: npm run bench -- <name> [--peer] [--json]; benches: ${benchNames().join(', ')}`)
  process.exitCode = 1
}
