import { auditPage } from '#domain/audit/audit-shop'
import type { Reading } from '#domain/audit/reading'
import { minuteMs, shanghaiDate, shanghaiMidnight } from '#domain/kernel/time'
import { now } from '#server/cloud'
import { logLine } from '#server/log'
import type { Job } from '#server/serve-trigger'
import { auditedRows } from '#server/stores/audited-rows'
import { auditOf, claimAudit, keepReading } from '#server/stores/audits'

const hourMs = 60 * minuteMs
/** When the fewest people buy; what is not read by then is left, and the next night begins anew. */
const fromMs = 3 * hourMs
const untilMs = 7 * hourMs
/** Longer than this function may run: a reading whose tick died is taken up again then. */
const claimMs = 3 * minuteMs
/** Enough to see what is wrong; the rest is counted in no list. */
const mostKept = 200

function report(day: string, { counts, violations }: Reading): void {
  for (const violation of violations) logLine('error', 'invariant-violated', { day, ...violation })
  logLine(violations.length > 0 ? 'error' : 'info', 'audited', { day, ...counts, violations: violations.length })
}

/** Every night: the whole shop, page by page over as many ticks as it takes, held against every invariant. */
export const auditNightly: Job = {
  name: 'audit-nightly',
  async run({ now: at, deadlineAt }) {
    const day = shanghaiDate(at)
    const sinceMidnight = at - shanghaiMidnight(day)
    if (sinceMidnight < fromMs || sinceMidnight >= untilMs) return 0
    const audit = await auditOf(day, at)
    const claim = { _id: audit._id, until: now() + claimMs }
    if (!(await claimAudit(audit, { now: at, until: claim.until }))) return 0
    let reading: Reading = audit
    let pages = 0
    while (now() < deadlineAt && reading.phase !== 'done') {
      reading = await auditPage(auditedRows, reading, { now: now(), isOpen: true })
      pages += 1
    }
    const kept = { ...reading, violations: reading.violations.slice(0, mostKept) }
    if ((await keepReading(claim, kept, now())) && kept.phase === 'done') report(day, kept)
    return pages
  },
}
