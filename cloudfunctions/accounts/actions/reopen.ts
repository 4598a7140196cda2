import type { accountsContract } from '#domain/accounts/contract'
import type { Handlers } from '#server/serve'
import { reopenDifference } from '#server/stores/bill-differences'
import { answerOrRefuse } from '../answer-or-refuse'

export const reopen: Handlers<typeof accountsContract>['reopen'] = async ({ differenceId }) => {
  await reopenDifference(differenceId)
  return answerOrRefuse(differenceId, ({ state }) => state === 'open')
}
