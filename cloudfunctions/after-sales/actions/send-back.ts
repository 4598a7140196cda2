import type { AfterSaleId, OrderId } from '#domain/kernel/ids'
import type { Waybill } from '#domain/orders/parcels'
import type { CustomerContext } from '#server/access'
import { findAfterSale, moveAfterSale } from '#server/workflows/move-after-sale'
import { buyersViewOf } from '../after-sale-view'

type Request = Waybill & { readonly orderId: OrderId; readonly afterSaleId: AfterSaleId }

/** The goods are on their way back; the same number again changes nothing, another one corrects it. */
export async function sendBack({ company, number, ...one }: Request, { openid, now }: CustomerContext) {
  const found = await moveAfterSale(
    () => findAfterSale(one, openid),
    ({ afterSale: { waybill } }) => {
      if (waybill?.company === company && waybill.number === number) return undefined
      return { event: 'send-back', set: { waybill: { company, number, sentAt: now } } }
    },
    now,
  )
  return buyersViewOf(found)
}
