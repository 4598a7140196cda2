import type { DifferenceId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import { differenceById, type DifferenceDocument } from '#server/stores/bill-differences'
import { differenceView } from './report-view'

/**
 * Answers a difference that stands where the caller wanted it, whoever brought it there.
 * @throws Refusal NOT_FOUND; DIFFERENCE_CHANGED when it stands elsewhere
 */
export async function answerOrRefuse(id: DifferenceId, isAsWanted: (difference: DifferenceDocument) => boolean) {
  const difference = await differenceById(id)
  if (!difference) throw new Refusal('NOT_FOUND', { kind: 'difference' })
  if (!isAsWanted(difference)) throw new Refusal('DIFFERENCE_CHANGED', { state: difference.state })
  return { difference: differenceView(difference) }
}
