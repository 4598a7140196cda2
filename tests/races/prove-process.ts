import { parseArgs } from 'node:util'
import { prove } from './prove'
import { type StoryName, storyNames } from './stories/stories'

const usage = `npm run prove -- [options]

  --minutes <n>   how long it races besides planting every bug; default 3
  --seed <n>      default: one that is printed
  --quick         the form npm test runs: fewer races, some of the bugs
  --story <name>  races of one situation alone: ${storyNames.join(', ')}
  --path <path>   of an earlier report, with its --seed and --story: the one race that failed
  --json          prints nothing but the report, one line of JSON
`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '3' },
      seed: { type: 'string' },
      quick: { type: 'boolean', default: false },
      story: { type: 'string' },
      path: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(usage)
    return
  }
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000))
  const minutes = Number(values.minutes)
  const story = storyNames.find((name): name is StoryName => name === values.story)
  if (!Number.isSafeInteger(seed) || !(minutes > 0) || (values.story !== undefined && !story)) throw new Error(usage)
  if (!values.json) console.log(`seed ${String(seed)}`)
  const proof = await prove({
    root: process.cwd(),
    seed,
    minutes: values.quick ? undefined : minutes,
    ...(story && { replay: { story, path: values.path } }),
    say: (line) => {
      if (!values.json) console.log(line)
    },
  })
  if (values.json) console.log(JSON.stringify(proof))
  else {
    const { races, effects, modelRuns, modelCommands, mutants, survivors, planted } = proof
    console.log(
      [
        `${String(races)} races of ${String(effects)} effects, ${String(modelRuns)} model runs of ${String(modelCommands)} commands,`,
        `${String(mutants.length - survivors.length)} of ${String(mutants.length)} planted bugs found (there are ${String(planted)}).`,
        proof.ok ? 'All of it holds.' : 'IT DOES NOT HOLD.',
      ].join(' '),
    )
  }
  process.exitCode = proof.ok ? 0 : 1
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
