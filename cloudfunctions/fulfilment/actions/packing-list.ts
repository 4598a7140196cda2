import { fulfilmentLimits } from '#domain/fulfilment/limits'
import { packingList as write } from '#domain/fulfilment/packing-list'
import { shippingPage } from '#server/stores/order-parcels'

/** What is to be packed as CSV, the soonest due first. */
export async function packingList() {
  const limit = fulfilmentLimits.packingListOrders
  const found = await shippingPage({ show: 'to-ship', after: undefined, limit })
  const listed = found
    .slice(0, limit)
    .flatMap(({ _id: orderId, paidAt, address, remark, lines, parcels = [], afterSales = [] }) =>
      paidAt === undefined ? [] : [{ orderId, paidAt, address, remark, lines, parcels, afterSales }],
    )
  return { csv: write(listed), orders: listed.length, isCut: found.length > limit }
}
