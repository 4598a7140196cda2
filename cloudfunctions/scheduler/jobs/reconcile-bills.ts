import type { ReportState } from '#domain/accounts/limits'
import { addDays, daysBetween, minuteMs, shanghaiDate, shanghaiMidnight } from '#domain/kernel/time'
import { now } from '#server/cloud'
import { logFailure, logLine } from '#server/log'
import type { Job } from '#server/serve-trigger'
import { differenceCounts } from '#server/stores/bill-differences'
import {
  claimReport,
  dueReports,
  noteFailure,
  openReport,
  putOff,
  type ReportDocument,
  reportOf,
  reportsBefore,
} from '#server/stores/bill-reports'
import { WechatPayError } from '#server/wechat-pay/wechat-pay-error'
import { compareBill } from '#server/workflows/compare-bill'
import { repairDifferences } from '#server/workflows/repair-differences'

/** WeChat has yesterday's bill from ten in the morning on. */
const billFromMs = 10 * 60 * minuteMs
/** WeChat keeps bills for three months. */
const daysKept = 90
/** Longer than this function may run: a report whose tick died is taken up again then. */
const claimMs = 3 * minuteMs
const mostRepairTries = 8

/** Five minutes, doubling with every try, an hour at most. */
const pauseMs = (tries: number) => Math.min(5 * minuteMs * 2 ** tries, 60 * minuteMs)

/** Opens yesterday's report and those of days on which nothing ran, back to the last one there is. */
async function openMissing(at: number): Promise<void> {
  const today = shanghaiDate(at)
  const yesterday = addDays(today, -1)
  if (at < shanghaiMidnight(today) + billFromMs || (await reportOf(yesterday))) return
  const last = (await reportsBefore(yesterday, 1))[0]?.day ?? addDays(yesterday, -1)
  const missing = Math.min(daysBetween(last, yesterday), daysKept)
  for (let back = 0; back < missing; back += 1) await openReport(addDays(yesterday, -back), at)
}

function stateAfter(error: unknown): ReportState {
  if (!(error instanceof WechatPayError)) return 'unreachable'
  if (error.code === 'STATEMENT_CREATING') return 'not-ready'
  if (error.code === 'WRONG_HASH') return 'wrong-hash'
  return error.code === 'UNEXPECTED_REPLY' ? 'unreadable' : 'unreachable'
}

/** @returns whether the differences of the day are all written */
async function compared(report: ReportDocument, deadlineAt: number): Promise<boolean> {
  if (report.state === 'compared') return true
  try {
    if (!(await compareBill(report, deadlineAt))) {
      // The next tick goes on with what is left.
      await putOff(report, now())
      return false
    }
    const { open = 0 } = (await differenceCounts([report.day])).get(report.day) ?? {}
    logLine(open > 0 ? 'error' : 'info', 'bill-compared', { day: report.day, open })
    return true
  } catch (error) {
    const state = stateAfter(error)
    if (state !== 'not-ready') logFailure('bill-failed', error, { day: report.day, state, tries: report.tries })
    await noteFailure(report, state, now() + pauseMs(report.tries))
    return false
  }
}

async function workOn(due: ReportDocument, deadlineAt: number): Promise<boolean> {
  const report = await claimReport(due, now() + claimMs)
  if (!report || !(await compared(report, deadlineAt))) return false
  const tries = report.state === 'compared' ? report.tries : 0
  const isDone = (await repairDifferences(report.day, deadlineAt)) || tries + 1 >= mostRepairTries
  await putOff(report, isDone ? undefined : now() + pauseMs(tries))
  return isDone
}

/** Every day after ten: WeChat's bill of the day before, compared with our books, and what can be put right put right. */
export const reconcileBills: Job = {
  name: 'reconcile-bills',
  async run({ now: at, deadlineAt }) {
    await openMissing(at)
    let done = 0
    for (const report of await dueReports(at, 20)) {
      if (now() >= deadlineAt) break
      if (await workOn(report, deadlineAt)) done += 1
    }
    return done
  },
}
