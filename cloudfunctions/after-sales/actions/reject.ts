import { mayReject } from '#domain/after-sales/after-sale-rules'
import type { AfterSaleId, OrderId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { StaffContext } from '#server/access'
import { findAfterSale, moveAfterSale } from '#server/workflows/move-after-sale'
import { staffViewOf } from '../after-sale-view'

interface Request {
  readonly orderId: OrderId
  readonly afterSaleId: AfterSaleId
  readonly reason: string
}

/** Says no. The same again by the same person changes nothing. @throws Refusal RETURN_RIGHT where nobody may */
export async function reject({ reason, ...one }: Request, { staff, now }: StaffContext) {
  const found = await moveAfterSale(
    () => findAfterSale(one),
    ({ afterSale }) => {
      const { rejection, status } = afterSale
      if (rejection?.staffId === staff.staffId && rejection.reason === reason) return undefined
      if (status === 'asked' || status === 'approved-once') {
        if (!mayReject(afterSale)) throw new Refusal('RETURN_RIGHT', {})
      }
      return { event: 'reject', set: { rejection: { staffId: staff.staffId, at: now, reason } } }
    },
    now,
  )
  return staffViewOf(found, staff.staffId)
}
