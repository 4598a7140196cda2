import { daysBetween, shanghaiDate } from '../kernel/time'

/** How a lot stands to its best-before date: fine, to be told of wherever it is sold, or not to be sold. */
export type ShelfState = 'fresh' | 'near-expiry' | 'expired'

/**
 * From how many days before the end a lot counts as close to it, by its shelf life in days: Beijing's administration for
 * industry and commerce, 临近保质期限食品销售专区制度, February 2012, which retailers elsewhere keep as well.
 */
const warnings: readonly (readonly [shelfLifeDays: number, warnDays: number])[] = [
  [365, 45],
  [180, 20],
  [90, 15],
  [30, 10],
  [16, 5],
]

/** Days before the end of which a lot with that shelf life is told of; the notice leaves 1 to 4 for the shortest. */
function warnDays(shelfLifeDays: number): number {
  const found = warnings.find(([atLeast]) => shelfLifeDays >= atLeast)
  return found ? found[1] : Math.ceil(shelfLifeDays / 5)
}

/** The state of a lot at `now` (epoch ms). Days are Shanghai's; the best-before day itself is still good. Absent: fresh. */
export function shelfState(producedOn: string | undefined, bestBeforeOn: string | undefined, now: number): ShelfState {
  if (bestBeforeOn === undefined) return 'fresh'
  const daysLeft = daysBetween(shanghaiDate(now), bestBeforeOn)
  if (daysLeft < 0) return 'expired'
  if (producedOn === undefined) return 'fresh'
  return daysLeft <= warnDays(daysBetween(producedOn, bestBeforeOn)) ? 'near-expiry' : 'fresh'
}
