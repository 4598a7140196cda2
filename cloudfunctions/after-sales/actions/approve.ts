import { afterSaleLimits } from '#domain/after-sales/limits'
import { Refusal } from '#domain/kernel/refusals'
import type { StaffContext } from '#server/access'
import { agree, firstAgrees, type Seen } from '../approvals'

/** Agrees to what was asked. Again by the same person changes nothing. */
export async function approve(seen: Seen, context: StaffContext) {
  const { staff, now } = context
  return agree(seen, context, (found) => {
    const { kind, status, firstApproval } = found.afterSale
    if (status !== 'asked') {
      if (firstApproval?.staffId === staff.staffId) return undefined
      throw new Refusal('AFTER_SALE_CHANGED', { status })
    }
    if (kind !== 'return') return firstAgrees(found, staff.staffId, now)
    const sendBackBy = now + afterSaleLimits.sendBackWithinMs
    return { event: 'approve-return', set: { firstApproval: { staffId: staff.staffId, at: now }, sendBackBy } }
  })
}
