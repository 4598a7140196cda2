import type { accountsContract } from '#domain/accounts/contract'
import { Refusal } from '#domain/kernel/refusals'
import type { Handlers } from '#server/serve'
import { askForAnother } from '#server/stores/bill-reports'
import { summaryOfDay } from '../report-view'

export const compareAgain: Handlers<typeof accountsContract>['compareAgain'] = async ({ day }, { now }) => {
  if (!(await askForAnother(day, now))) throw new Refusal('NOT_FOUND', { kind: 'report' })
  return { report: await summaryOfDay(day) }
}
