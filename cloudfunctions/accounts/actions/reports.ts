import type { accountsContract } from '#domain/accounts/contract'
import { accountsLimits } from '#domain/accounts/limits'
import { Refusal } from '#domain/kernel/refusals'
import { isDate } from '#domain/kernel/time'
import type { Handlers } from '#server/serve'
import { differenceCounts } from '#server/stores/bill-differences'
import { reportsBefore } from '#server/stores/bill-reports'
import { summaryView } from '../report-view'

/** @throws Refusal MALFORMED when it is not one of ours */
function dayOf(cursor: string | undefined): string | undefined {
  if (cursor === undefined || isDate(cursor)) return cursor
  throw new Refusal('MALFORMED', { issues: [{ path: 'cursor', rule: 'custom' }] })
}

export const reports: Handlers<typeof accountsContract>['reports'] = async ({ cursor }) => {
  const found = await reportsBefore(dayOf(cursor), accountsLimits.daysPerPage + 1)
  const page = found.slice(0, accountsLimits.daysPerPage)
  const counts = await differenceCounts(page.map(({ day }) => day))
  return {
    reports: page.map((report) => summaryView(report, counts.get(report.day))),
    nextCursor: found.length > page.length ? page.at(-1)?.day : undefined,
  }
}
