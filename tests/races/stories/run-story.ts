import { inOrder, type Picker } from '../world/gate'
import type { Fault } from '../world/network'
import { fillShop } from '../world/shop-seed'
import { type Built, openWorld, type World } from '../world/world'
import { checkBuckets, checkHotStock } from './check-buckets'
import { checkRefunds } from './check-refunds'
import { audit, checkBooks, checkReplies, createInstantChecks, hold } from './checks'
import { historyOf, observe, type Sometimes } from './observed'
import { Stage } from './stage'
import { stories, type StoryName } from './stories'
import type { Story } from './story'

/** One race: who acts in which situation, and what fails. */
export interface Race {
  readonly story: StoryName
  readonly variant: number
  readonly actors: readonly string[]
  /** Of one kind of request that may fail (`target`), the how manieth does, and how. */
  readonly fault: { readonly target: number; readonly nth: number; readonly kind: Fault } | null
  /** Of all randomness but the order of steps. */
  readonly seed: number
}

export interface Outcome {
  readonly seen: readonly Sometimes[]
  readonly steps: number
  readonly history: string
}

/** Breaks the network as the story and the race say. @returns whether anything has failed so far */
function breakNetwork(world: World, story: Story, { fault, variant }: Race): () => boolean {
  let met = 0
  let hasFailed = false
  const { faulty = [] } = story
  const outage = story.outage?.(variant)
  const mayFail = fault ? faulty[fault.target % faulty.length] : undefined
  world.setFaults(({ what }) => {
    const isOut = outage?.test(what) === true
    if (!isOut && mayFail?.test(what) !== true) return undefined
    met += 1
    if (!isOut && met - 1 !== fault?.nth) return undefined
    hasFailed = true
    return isOut ? 'down' : fault?.kind
  })
  return () => hasFailed
}

/** Time goes on until nothing is open any more; what WeChat has to say, it says again. */
async function heal(stage: Stage): Promise<void> {
  for (const minutes of [1.2, 1.2, 4, 12, 2, 1.2, 1.2, 70, 2, 2]) {
    await stage.pass(minutes)
    await stage.tick()
    await stage.allNotices()
    if (await isOver(stage.world)) return
  }
}

async function isOver(world: World): Promise<boolean> {
  const orders = await world.rows('orders')
  const skus = await world.rows('skus')
  const buckets = await world.rows('stock-buckets')
  const refunds = await world.rows('refunds')
  return (
    refunds.every(({ dueAt }) => dueAt === undefined) &&
    [...skus, ...buckets].every((stock) => stock['held'] === 0) &&
    orders.every(
      ({ status, effects, refund }) =>
        (status === 'paid' || status === 'closed') &&
        Object.keys(effects as object).length === 0 &&
        (refund as { status?: string } | undefined)?.status !== 'requested',
    )
  )
}

/** Plays a race to its end and beyond. @throws Broken when anything does not hold */
export async function runStory(built: Built, race: Race, scheduler: Picker): Promise<Outcome> {
  const story: Story = stories[race.story]
  const check = createInstantChecks()
  let isRacing = false
  const world = await openWorld({
    built,
    seed: race.seed,
    afterChange: async (at) => (isRacing ? check(at) : undefined),
  })
  try {
    const stage = new Stage(world)
    await fillShop(world, story.stock)
    await world.drive(inOrder(), async () => story.before?.(stage, race.variant))
    const hasFailed = breakNetwork(world, story, race)
    const actors = race.actors.flatMap((name) => story.actors[name] ?? [])
    world.setSlow(story.slow)
    isRacing = true
    await check(world)
    await world.drive(scheduler, async () => Promise.all(actors.map((act) => act(stage))))
    isRacing = false
    world.setSlow(undefined)
    world.setFaults(undefined)
    const isCalm = !hasFailed()
    await checkReplies(stage, isCalm)
    if (isCalm) await checkCalm(stage, race)
    await world.drive(inOrder(), () => heal(stage))
    await checkReplies(stage, isCalm)
    await audit(world)
    await checkRefunds(stage)
    await checkBuckets(world)
    await checkBooks(world)
    return {
      seen: await observe(stage, ['closing', 'payingAndCancelling'].includes(race.story)),
      steps: world.steps(),
      history: historyOf(world),
    }
  } finally {
    await world.close()
  }
}

/** What holds at once, without any time to heal, when nothing failed. */
async function checkCalm(stage: Stage, { story, actors }: Race): Promise<void> {
  const { world } = stage
  await audit(world, { isAtOnce: true })
  const orders = await world.rows('orders')
  if (story === 'lostNotice' && actors.some((name) => name.startsWith('tick'))) {
    const order = orders.find(({ _id }) => _id === stage.orderId)
    hold('lost-notices-are-made-up-for', order?.['status'] === 'paid', () => String(order?.['status']))
  }
  if (story === 'hotStock') await checkHotStock(stage, actors)
  const sheets = stage.deeds.replies.filter(({ action, reply }) => action === 'prepay' && reply.ok).length
  if (story === 'paid') hold('no-sheet-for-a-paid-order', sheets === 1, () => `${String(sheets)} sheets`)
  const { available } = (await world.rows('skus')).find(({ _id }) => _id === 'skuPROOFA') as { available?: number }
  const singles = stage.deeds.placed.filter(({ basket }) => basket.join() === '1,0')
  if (story === 'crowd' && singles.length === stage.deeds.placed.length) {
    const sold = singles.filter(({ reply }) => reply.ok).length
    const mostSold = Math.min(2, singles.length)
    hold('every-unit-finds-a-buyer', sold === mostSold && available === 2 - mostSold, () => `${sold} of ${mostSold}`)
  }
}
