import { amountFenOf } from '#domain/after-sales/after-sale'
import type { AfterSaleId, OrderId, StaffId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { StaffContext } from '#server/access'
import { type AfterSaleMove, findAfterSale, type Found, moveAfterSale } from '#server/workflows/move-after-sale'
import { staffViewOf } from './after-sale-view'

/** What whoever agrees has before her. */
export interface Seen {
  readonly orderId: OrderId
  readonly afterSaleId: AfterSaleId
  readonly amountFen: number
}

/** @throws Refusal AMOUNT_CHANGED, and ANOTHER_PERSON_NEEDED to the buyer herself */
function assertMayAgree({ order, afterSale }: Found, { amountFen: expectedFen }: Seen, { openid }: StaffContext): void {
  const amountFen = amountFenOf(afterSale)
  if (amountFen !== expectedFen) throw new Refusal('AMOUNT_CHANGED', { expectedFen, amountFen })
  if (order.openid === openid) throw new Refusal('ANOTHER_PERSON_NEEDED', {})
}

/** Agrees as `decide` says, and answers how it then stands. @throws Refusal as the contracts of the approvals list them */
export async function agree(seen: Seen, context: StaffContext, decide: (found: Found) => AfterSaleMove | undefined) {
  const { staff, now } = context
  const found = await moveAfterSale(
    () => findAfterSale(seen),
    (at) => {
      const move = decide(at)
      if (move) assertMayAgree(at, seen, context)
      return move
    },
    now,
  )
  return staffViewOf(found, staff.staffId)
}

/** The first person agrees that money goes back: it does, or waits for the second. */
export const firstAgrees = ({ afterSale: { needsSecond } }: Found, staffId: StaffId, at: number): AfterSaleMove => ({
  event: needsSecond ? 'approve-once' : 'grant',
  set: { firstApproval: { staffId, at } },
})
