import type { AfterSaleId, OrderId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { StaffContext } from '#server/access'
import { refundById, refundIdOf } from '#server/stores/refunds'
import { findAfterSale, moveAfterSale } from '#server/workflows/move-after-sale'
import { staffViewOf } from '../after-sale-view'

interface Request {
  readonly orderId: OrderId
  readonly afterSaleId: AfterSaleId
  readonly note: string
}

/**
 * Asks once more for a refund that got stuck: with the same number, so that it can refund once only; with a new one when
 * WeChat has closed the last, which then never refunds.
 */
export async function retry({ note, ...one }: Request, { staff, now }: StaffContext) {
  const before = (await findAfterSale(one)).afterSale
  const renewals = before.renewals ?? 0
  const isUsedUp = (await refundById(refundIdOf(one.afterSaleId, renewals)))?.status === 'closed'
  const found = await moveAfterSale(
    () => findAfterSale(one),
    ({ afterSale: { retries = [], status, ...rest } }) => {
      // Somebody else's retry has come and gone meanwhile: which number is used up was read before it.
      if ((rest.renewals ?? 0) !== renewals) throw new Refusal('AFTER_SALE_CHANGED', { status })
      const done = { staffId: staff.staffId, at: now, note }
      return { event: 'retry', set: { retries: [...retries, done], ...(isUsedUp && { renewals: renewals + 1 }) } }
    },
    now,
  )
  return staffViewOf(found, staff.staffId)
}
