import type { accountsContract } from '#domain/accounts/contract'
import { accountsLimits } from '#domain/accounts/limits'
import type { Handlers } from '#server/serve'
import { differencesOf } from '#server/stores/bill-differences'
import { differenceView, summaryOfDay } from '../report-view'

export const report: Handlers<typeof accountsContract>['report'] = async ({ day, cursor }) => {
  const [summary, found] = await Promise.all([
    summaryOfDay(day),
    differencesOf(day, { after: cursor, limit: accountsLimits.differencesPerPage + 1 }),
  ])
  const page = found.slice(0, accountsLimits.differencesPerPage)
  return {
    report: summary,
    differences: page.map(differenceView),
    nextCursor: found.length > page.length ? page.at(-1)?.place : undefined,
  }
}
