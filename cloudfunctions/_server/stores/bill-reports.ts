import type { ReportState } from '#domain/accounts/limits'
import type { ReportId } from '#domain/kernel/ids'
import type { Fen } from '#domain/kernel/money'
import { command } from '../cloud'
import { collection, type Terms } from '../collection'

/** What one side says of a day. */
export interface Totals {
  payments: number
  paidFen: Fen
  refunds: number
  refundedFen: Fen
}

/** The comparison of one Shanghai day with WeChat's bill. Its differences are rows of their own. */
export interface ReportDocument {
  _id: ReportId
  day: string
  state: ReportState
  /** When the scheduler takes it up next; absent when nothing is left to do. While it is worked on: when to give that up. */
  dueAt?: number
  /** How often it was tried since it was last due for the first time. */
  tries: number
  comparedAt?: number
  theirs?: Totals
  ours?: Totals
}

const reports = collection<ReportDocument>('bill-reports')
const reportId = (day: string): ReportId => `rec${day.replaceAll('-', '')}`

export async function reportOf(day: string): Promise<ReportDocument | undefined> {
  return reports.get(reportId(day))
}

/** Opens the report of a day, due at once; one that is there stays. */
export async function openReport(day: string, now: number): Promise<void> {
  await reports.insert({ _id: reportId(day), day, state: 'pending', dueAt: now, tries: 0 })
}

/** The newest report before `day`, or of all. */
export async function reportsBefore(day: string | undefined, limit: number): Promise<ReportDocument[]> {
  const where = { day: day === undefined ? command().exists(true) : command().lt(day) }
  return reports.find({ where, orderBy: [['day', 'desc']], limit })
}

/** Reports to be taken up, oldest day first. */
export async function dueReports(now: number, limit: number): Promise<ReportDocument[]> {
  return reports.find({ where: { dueAt: command().lte(now) }, orderBy: [['dueAt', 'asc']], limit })
}

/**
 * Takes a due report up until `until`: of two ticks at once one gets it, and if that one dies it is due again then.
 * @returns the report as taken, undefined when somebody else got it
 */
export async function claimReport(report: ReportDocument, until: number): Promise<ReportDocument | undefined> {
  const { _id, dueAt } = report
  if (dueAt === undefined) return undefined
  const isOurs = (await reports.update({ _id, dueAt }, { dueAt: until, tries: command().inc(1) })) === 1
  return isOurs ? { ...report, dueAt: until } : undefined
}

/** Writes to a report while the claim stands; one that was asked for anew meanwhile begins from the beginning. */
async function writeClaimed({ _id, dueAt }: ReportDocument, change: Terms): Promise<boolean> {
  return (await reports.update({ _id, dueAt }, change)) === 1
}

/** Notes that there is nothing to compare with yet, and when to try again. What an earlier comparison found stays. */
export async function noteFailure(claimed: ReportDocument, state: ReportState, dueAt: number): Promise<void> {
  await writeClaimed(claimed, { state, dueAt })
}

/** Notes that all differences of the day are written; repairs come next. @returns whether the claim still stood */
export async function noteCompared(
  claimed: ReportDocument,
  { at, theirs, ours }: { readonly at: number; readonly theirs: Totals; readonly ours: Totals },
): Promise<boolean> {
  const totals = { theirs: command().set(theirs), ours: command().set(ours) }
  return writeClaimed(claimed, { state: 'compared', comparedAt: at, tries: 0, ...totals })
}

/** Says when the report is taken up again; undefined when nothing is left to do. */
export async function putOff(claimed: ReportDocument, dueAt: number | undefined): Promise<void> {
  await writeClaimed(claimed, { dueAt: dueAt ?? command().remove() })
}

/** Makes a day due once more from the beginning. @returns false when it has no report */
export async function askForAnother(day: string, now: number): Promise<boolean> {
  return (await reports.update({ _id: reportId(day) }, { state: 'pending', dueAt: now, tries: 0 })) === 1
}
