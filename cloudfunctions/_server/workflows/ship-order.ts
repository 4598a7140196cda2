import { unsentUnits } from '#domain/after-sales/refundable'
import { isGranted } from '#domain/after-sales/status'
import type { OrderId, ParcelId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import { orderLimits } from '#domain/orders/limits'
import { exceeding, mayCorrect, sameItems, type Units, unsentOf, type Waybill } from '#domain/orders/parcels'
import { isPaidFor } from '#domain/orders/status'
import { hashId } from '../hash-id'
import { flagsWithParcels } from '../stores/after-sales'
import { changeOrder, parcelsOf, uploadClear } from '../stores/order-parcels'
import { type OrderDocument, orderById } from '../stores/orders'

/** An order that is paid, for those who ship. @throws Refusal NOT_FOUND, STATUS_CONFLICT for one that is not paid or not any more */
export async function orderToShip(orderId: OrderId): Promise<OrderDocument & { paidAt: number }> {
  const order = await orderById(orderId)
  if (!order || order.status === 'placing') throw new Refusal('NOT_FOUND', { kind: 'order' })
  const { status, paidAt } = order
  if (!isPaidFor(status) || paidAt === undefined) throw new Refusal('STATUS_CONFLICT', { status })
  return { ...order, paidAt }
}

/** What leaves; without `items` everything that is still to be sent. */
export interface Leaving extends Waybill {
  readonly items?: readonly Units[] | undefined
}

const changed = ({ revision = 0 }: OrderDocument) => new Refusal('ORDER_CHANGED', { revision })

/** Whether the order has that parcel already. @throws Refusal PARCEL_KNOWN when it holds other things */
function knownParcel({ parcels = [] }: OrderDocument, { company, number, items }: Leaving): boolean {
  const known = parcels.find((parcel) => parcel.company === company && parcel.number === number)
  if (known && items && !sameItems(known.items, items)) throw new Refusal('PARCEL_KNOWN', { number })
  return known !== undefined
}

/**
 * The items of a new parcel: nothing that is asked back.
 * @throws Refusal STATUS_CONFLICT, PARCELS_FULL, PARCEL_EXCEEDS, UNITS_IN_AFTER_SALE
 */
function itemsOf(order: OrderDocument, { items }: Leaving): readonly Units[] {
  const { status, lines, parcels = [] } = order
  if (status !== 'paid') throw new Refusal('STATUS_CONFLICT', { status })
  if (parcels.length >= orderLimits.parcels) throw new Refusal('PARCELS_FULL', { limit: orderLimits.parcels })
  const unsent = unsentUnits(order)
  if (!items) return unsent.filter(({ quantity }) => quantity > 0)
  const over = exceeding(unsent, items)
  if (over)
    throw new Refusal(exceeding(unsentOf(lines, parcels), items) ? 'PARCEL_EXCEEDS' : 'UNITS_IN_AFTER_SALE', over)
  return items
}

/**
 * One parcel leaves the shop. While something is still to be sent the order stays `paid`; with the last unit it is
 * `shipped`, and its ten days begin. Told twice it is one parcel.
 * @throws Refusal as the contract of `fulfilment/ship` lists them; ORDER_CHANGED when somebody wrote since the order was read
 */
export async function shipParcel(order: OrderDocument, leaving: Leaving, now: number): Promise<'shipped' | 'known'> {
  if (knownParcel(order, leaving)) return 'known'
  const items = itemsOf(order, leaving)
  const { company, number } = leaving
  const parcelId = hashId('pcl', order._id, String(order.parcels?.length ?? 0), number)
  const parcel = { parcelId, company, number, items: [...items], shippedAt: now }
  const parcels = [...(order.parcels ?? []), parcel]
  const after = { ...order, parcels }
  const isAllSent = unsentUnits(after, isGranted).every(({ quantity }) => quantity === 0)
  const won = await changeOrder(order, {
    event: isAllSent ? 'ship' : 'ship-part',
    set: { parcels, ...(isAllSent && { shippedAt: now, receiveDueAt: now + orderLimits.receiveAfterMs }) },
    effect: { kind: 'upload-shipping', at: now },
    more: flagsWithParcels({ ...after, status: isAllSent ? 'shipped' : order.status }),
  })
  if (!won) throw changed(order)
  return 'shipped'
}

/**
 * Corrects a parcel's company and number. WeChat hears of it at once when it knows nothing of the parcel yet, else with its
 * one chance to be told anew.
 * @throws Refusal NOT_FOUND, PARCEL_FIXED, PARCEL_KNOWN, ORDER_CHANGED
 */
export async function correctParcel(
  order: OrderDocument,
  { parcelId, company, number }: Waybill & { readonly parcelId: ParcelId },
  now: number,
): Promise<void> {
  const { upload = { isFinished: false, isReshipped: false } } = order
  const parcels = order.parcels ?? []
  const parcel = parcelsOf(order).find((one) => one.parcelId === parcelId)
  if (!parcel) throw new Refusal('NOT_FOUND', { kind: 'parcel' })
  if (parcel.company === company && parcel.number === number) return
  if (!mayCorrect(parcel, order.status, upload)) throw new Refusal('PARCEL_FIXED', {})
  if (parcels.some((one) => one.company === company && one.number === number))
    throw new Refusal('PARCEL_KNOWN', { number })
  const corrected = parcels.map((one) =>
    one.parcelId === parcelId ? { ...one, company, number, correctedAt: now } : one,
  )
  const won = await changeOrder(order, {
    set: { parcels: corrected },
    effect: { kind: 'upload-shipping', at: now },
    more: uploadClear(),
  })
  if (!won) throw changed(order)
}

/** Tells WeChat once more. @throws Refusal ORDER_CHANGED */
export async function tellAgain(order: OrderDocument, now: number): Promise<void> {
  const effect = { kind: 'upload-shipping', at: now } as const
  if (!(await changeOrder(order, { set: {}, effect, more: uploadClear() }))) throw changed(order)
}
