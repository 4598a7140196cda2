import { parseArgs } from 'node:util'
import { type CrashPointName, crashPoints } from './crash/crash-points'
import { type CrashProof, proveCrashes } from './crash/crash-proof'
import { type Proof, prove } from './prove'
import { type StoryName, storyNames } from './stories/stories'

const usage = `npm run prove -- [options]

  --minutes <n>   how long it races, and a third of it kills, besides planting every bug; default 3
  --seed <n>      default: one that is printed
  --quick         the form npm test runs: fewer races, some of the bugs, three deaths
  --only <part>   races, or crashes
  --story <name>  races of one situation alone: ${storyNames.join(', ')}
  --path <path>   of an earlier report, with its --seed and --story: the one race that failed
  --crash <name>  dies at one moment alone, with its --seed: ${crashPoints.map(({ name }) => name).join(', ')}
  --json          prints nothing but the report, one line of JSON
`

interface Wish {
  readonly seed: number
  /** undefined: the quick form. */
  readonly minutes: number | undefined
  readonly story: StoryName | undefined
  readonly path: string | undefined
  readonly crash: CrashPointName | undefined
  readonly only: string | undefined
  readonly json: boolean
}

/** @throws Error with the usage when an option makes no sense */
function readWish(): Wish | undefined {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '3' },
      seed: { type: 'string' },
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      story: { type: 'string' },
      path: { type: 'string' },
      crash: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return undefined
  const { only, path, json } = values
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000))
  const minutes = Number(values.minutes)
  const story = storyNames.find((name): name is StoryName => name === values.story)
  const crash = crashPoints.find(({ name }) => name === values.crash)?.name
  const isUnknown = values.story !== story || values.crash !== crash
  const isPart = only === undefined || only === 'races' || only === 'crashes'
  if (!Number.isSafeInteger(seed) || !(minutes > 0) || isUnknown || !isPart) throw new Error(usage)
  return { seed, minutes: values.quick ? undefined : minutes, story, path, crash, only, json }
}

const shareOfCrashes = 1 / 3
type Say = (line: string) => void

async function killAndJudge({ seed, minutes, crash, only, story }: Wish, say: Say): Promise<CrashProof | undefined> {
  if (only === 'races' || story) return undefined
  const share = minutes === undefined ? undefined : minutes * (only ? 1 : shareOfCrashes)
  return proveCrashes({ root: process.cwd(), seed, minutes: share, say, ...(crash && { only: crash }) })
}

async function race({ seed, minutes, crash, only, story, path }: Wish, say: Say): Promise<Proof | undefined> {
  if (only === 'crashes' || crash) return undefined
  const share = minutes === undefined ? undefined : minutes * (only || story ? 1 : 1 - shareOfCrashes)
  return prove({ root: process.cwd(), seed, minutes: share, say, ...(story && { replay: { story, path } }) })
}

function sumUp({ races, effects, modelRuns, modelCommands, mutants, survivors, planted }: Proof): string {
  const found = mutants.length - survivors.length
  return [
    `${String(races)} races of ${String(effects)} effects, ${String(modelRuns)} model runs of ${String(modelCommands)} commands,`,
    `${String(found)} of ${String(mutants.length)} planted bugs found (there are ${String(planted)}).`,
  ].join(' ')
}

function sumUpCrashes({ deaths, at, cameBack, walkedAway, mutants, survivors }: CrashProof): string {
  const moments = Object.entries(at).map(([name, times]) => `${name} ${String(times)}`)
  return [
    `${String(deaths)} deaths (${moments.join(', ')});`,
    `${String(cameBack)} came back, ${String(walkedAway)} walked away;`,
    `${String(mutants.length - survivors.length)} of ${String(mutants.length)} bugs planted for it found.`,
  ].join(' ')
}

async function main(): Promise<void> {
  const wish = readWish()
  if (!wish) {
    console.log(usage)
    return
  }
  const say: Say = (line) => {
    if (!wish.json) console.log(line)
  }
  say(`seed ${String(wish.seed)}`)
  // First, since the races put their own network and randomness in place of this process's.
  const crashes = await killAndJudge(wish, say)
  const proof = await race(wish, say)
  const ok = (proof?.ok ?? true) && (crashes?.failures.length ?? 0) === 0
  if (wish.json) console.log(JSON.stringify({ ...proof, ok, seed: wish.seed, crashes }))
  if (proof) say(sumUp(proof))
  if (crashes) say(sumUpCrashes(crashes))
  say(ok ? 'All of it holds.' : 'IT DOES NOT HOLD.')
  process.exitCode = ok ? 0 : 1
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
