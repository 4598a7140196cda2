import type { Stock } from '../world/shop-seed'
import type { Stage } from './stage'

/** What somebody does. */
export type Actor = (stage: Stage) => Promise<unknown>

/** A situation, and those who act in it at the same time. */
export interface Story {
  readonly stock: Stock
  /** What happens before, one thing after another. */
  readonly before?: (stage: Stage, variant: number) => Promise<void>
  /** Between two and five of these race. */
  readonly actors: Readonly<Record<string, Actor>>
  /** Requests that may fail while they race, by kind: the rare ones fail as often as the many. */
  readonly faulty?: readonly RegExp[]
  /** Requests that take longer than the others. */
  readonly slow?: RegExp
  /** What WeChat does not answer as long as they race. */
  readonly outage?: (variant: number) => RegExp
}
