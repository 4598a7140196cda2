import type * as z from 'zod'
import type { accountsContract } from '#domain/accounts/contract'
import type { DifferenceState } from '#domain/accounts/limits'
import { Refusal } from '#domain/kernel/refusals'
import { differenceSentence } from '#domain/payments/difference-kinds'
import { differenceCounts, type DifferenceDocument } from '#server/stores/bill-differences'
import { reportOf, type ReportDocument } from '#server/stores/bill-reports'

type Summary = z.input<(typeof accountsContract)['compareAgain']['output']>['report']
type DifferenceView = z.input<(typeof accountsContract)['resolve']['output']>['difference']

export function summaryView(report: ReportDocument, counts: Record<DifferenceState, number> | undefined): Summary {
  const { day, state, comparedAt, dueAt, theirs, ours } = report
  const { open = 0, repaired = 0, resolved = 0, agreed = 0 } = counts ?? {}
  return {
    day,
    state,
    openCount: open,
    settledCount: repaired + resolved + agreed,
    comparedAt,
    nextTryAt: dueAt,
    theirs,
    ours,
  }
}

/** The report of one day as staff see it. @throws Refusal NOT_FOUND */
export async function summaryOfDay(day: string): Promise<Summary> {
  const [report, counts] = await Promise.all([reportOf(day), differenceCounts([day])])
  if (!report) throw new Refusal('NOT_FOUND', { kind: 'report' })
  return summaryView(report, counts.get(day))
}

export function differenceView(difference: DifferenceDocument): DifferenceView {
  const { _id, kind, about, number, outTradeNo, wechatNumber, oursFen, theirsFen, state, repair, resolution } =
    difference
  return {
    differenceId: _id,
    kind,
    about,
    sentence: differenceSentence(difference),
    number,
    outTradeNo,
    wechatNumber,
    oursFen,
    theirsFen,
    state,
    repair,
    resolution: resolution && { note: resolution.note, at: resolution.at },
  }
}
