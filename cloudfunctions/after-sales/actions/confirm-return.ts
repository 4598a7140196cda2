import { Refusal } from '#domain/kernel/refusals'
import type { StaffContext } from '#server/access'
import { agree, firstAgrees, type Seen } from '../approvals'

/** The goods are back and as they should be. Again by the same person changes nothing. */
export async function confirmReturn(seen: Seen, context: StaffContext) {
  const { staff, now } = context
  return agree(seen, context, (found) => {
    const { status, firstApproval, waybill } = found.afterSale
    if (status === 'sent-back') return firstAgrees(found, staff.staffId, now)
    const isDone = waybill && firstApproval?.staffId === staff.staffId && status !== 'rejected'
    if (isDone) return undefined
    throw new Refusal('AFTER_SALE_CHANGED', { status })
  })
}
