import type { accountsContract } from '#domain/accounts/contract'
import type { Handlers } from '#server/serve'
import { resolveDifference } from '#server/stores/bill-differences'
import { answerOrRefuse } from '../answer-or-refuse'

export const resolve: Handlers<typeof accountsContract>['resolve'] = async ({ differenceId, note }, { staff, now }) => {
  await resolveDifference(differenceId, { note, at: now, staffId: staff.staffId })
  return answerOrRefuse(differenceId, ({ state, resolution }) => state === 'resolved' && resolution?.note === note)
}
