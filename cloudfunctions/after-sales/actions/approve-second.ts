import { Refusal } from '#domain/kernel/refusals'
import type { StaffContext } from '#server/access'
import { agree, type Seen } from '../approvals'

/** Agrees as the second person, who is not the first. Again by the same person changes nothing. */
export async function approveSecond(seen: Seen, context: StaffContext) {
  const { staff, now } = context
  return agree(seen, context, ({ afterSale: { status, firstApproval, secondApproval } }) => {
    if (secondApproval?.staffId === staff.staffId) return undefined
    if (status !== 'approved-once') throw new Refusal('AFTER_SALE_CHANGED', { status })
    if (firstApproval?.staffId === staff.staffId) throw new Refusal('ANOTHER_PERSON_NEEDED', {})
    return { event: 'grant', set: { secondApproval: { staffId: staff.staffId, at: now } } }
  })
}
