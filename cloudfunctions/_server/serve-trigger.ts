import { Refusal } from '#domain/kernel/refusals'
import { caller, now } from './cloud'
import { logFailure, logLine } from './log'

/** One job of a timer function. It does its work in pages and stops before `deadlineAt`. */
export interface Job {
  readonly name: string
  run(tick: { now: number; deadlineAt: number }): Promise<number>
}

export interface TriggerReport {
  done: Record<string, number>
  failed: string[]
}

/**
 * Makes jobs the `main` of a timer function. Only the platform's timer may call it: a client could call any function by
 * name, and its source is then `wx_client`. Jobs run one after another; one that fails does not stop the rest.
 */
export function serveTrigger(jobs: readonly Job[], budgetMs: number): () => Promise<TriggerReport> {
  return async () => {
    const from = caller()
    if (from.source !== 'wx_trigger' || from.openid !== undefined) throw new Refusal('FORBIDDEN', {})
    const startedAt = now()
    const report: TriggerReport = { done: {}, failed: [] }
    for (const job of jobs) {
      try {
        report.done[job.name] = await job.run({ now: startedAt, deadlineAt: startedAt + budgetMs })
      } catch (error) {
        report.failed.push(job.name)
        logFailure('job-failed', error, { job: job.name })
      }
    }
    if (Object.values(report.done).some((count) => count > 0)) logLine('info', 'jobs', { done: report.done })
    return report
  }
}
