import type { OutputOf } from '#domain/kernel/contract'
import type { fulfilmentContract } from '#domain/fulfilment/contract'
import { unsentUnits } from '#domain/after-sales/refundable'
import { orderLimits } from '#domain/orders/limits'
import { mayCorrect } from '#domain/orders/parcels'
import { uploadAdvice } from '#domain/orders/shipping-upload'
import { isPaidFor } from '#domain/orders/status'
import { parcelsOf } from '#server/stores/order-parcels'
import type { OrderDocument } from '#server/stores/orders'
import { parcelView } from '#server/workflows/parcel-view'
import { orderToShip } from '#server/workflows/ship-order'

type ShippingOrder = OutputOf<(typeof fulfilmentContract)['ship']>

/** An order as whoever ships it sees it. @throws Error for one that was never paid */
export function shippingView(order: OrderDocument): ShippingOrder {
  const { _id: orderId, status, paidAt, address, remark, revision = 0 } = order
  if (!isPaidFor(status) || paidAt === undefined) throw new Error('an order that is not to be shipped')
  const parcels = parcelsOf(order)
  const unsent = unsentUnits(order)
  const upload = order.upload ?? { isFinished: false, isReshipped: false }
  return {
    orderId,
    revision,
    status: status as ShippingOrder['status'],
    paidAt,
    shipBy: paidAt + orderLimits.shipWithinMs,
    address,
    remark,
    lines: order.lines.map(({ skuId, title, specText, pictureId, quantity }, at) => ({
      skuId,
      title,
      specText,
      pictureId,
      quantity,
      unsent: unsent[at]?.quantity ?? 0,
    })),
    parcels: parcels.map((parcel) => ({ ...parcelView(parcel), mayCorrect: mayCorrect(parcel, status, upload) })),
    upload: uploadView(order),
  }
}

function uploadView({ uploadStuckAt, uploadErrCode, effects, parcels = [] }: OrderDocument): ShippingOrder['upload'] {
  if (uploadStuckAt !== undefined) return { state: 'stuck', advice: uploadAdvice(uploadErrCode) }
  if (parcels.length === 0) return { state: 'none' }
  return { state: effects['upload-shipping'] ? 'waiting' : 'told' }
}

/** The order as it stands after a change. */
export const viewOf = async (orderId: OrderDocument['_id']): Promise<ShippingOrder> =>
  shippingView(await orderToShip(orderId))
