import fc from 'fast-check'
import { audit } from '../stories/checks'
import { Stage } from '../stories/stage'
import { inOrder } from '../world/gate'
import { fillShop } from '../world/shop-seed'
import { type Built, openWorld } from '../world/world'
import { commands, type Real } from './commands'
import { ShopModel } from './shop-model'

export interface ModelsResult {
  readonly runs: number
  readonly commands: number
  /** What the model and the shop did not agree on, and the shortest way there. */
  readonly failure?: string
}

/** Runs of up to thirty commands, each followed by a comparison with the model, the last by an audit. */
export async function runModels(built: Built, { seed, runs }: { seed: number; runs: number }): Promise<ModelsResult> {
  let done = 0
  let count = 0
  const property = fc.asyncProperty(fc.commands(commands, { maxCommands: 30, size: 'max' }), async (plan) => {
    const world = await openWorld({ built, seed })
    const real: Real = { world, stage: new Stage(world), orders: [], commands: 0 }
    try {
      await fillShop(world, [3, 2])
      await fc.asyncModelRun(() => ({ model: new ShopModel([3, 2]), real }), plan)
      await world.drive(inOrder(), () => real.stage.tick())
      await audit(world)
    } finally {
      done += 1
      count += real.commands
      await world.close()
    }
  })
  const details = await fc.check(property, { seed, numRuns: runs })
  const result = { runs: done, commands: count }
  if (!details.failed) return result
  const { errorInstance, counterexample } = details
  return { ...result, failure: `${String(errorInstance)}\nafter ${fc.stringify(counterexample?.[0])}` }
}
