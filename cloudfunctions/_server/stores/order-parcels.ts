import type { NewestFirst } from '../cursor'
import type { Parcel, UploadState } from '#domain/orders/parcels'
import { type OrderEvent, orderTransitions } from '#domain/orders/status'
import { command } from '../cloud'
import { collection, type Terms } from '../collection'
import { effectTerms, type Move, type OrderDocument } from './orders'

/** The part of an order's row that is written after its payment: parcels, the upload, the receipt, that it was reviewed. */
const orders = collection<OrderDocument>('orders')

type AfterPayment = Pick<
  OrderDocument,
  | 'parcels'
  | 'shippedAt'
  | 'receiveDueAt'
  | 'receivedAt'
  | 'receivedBy'
  | 'receivedAtWechat'
  | 'reviewedAt'
  | 'afterSales'
  | 'afterSaleAt'
  | 'afterSaleWaits'
  | 'closedAt'
  | 'closeReason'
>

/** What a write after payment does. */
export interface Change {
  /** The way the order moves, if it does. */
  readonly event?: Extract<OrderEvent, 'ship-part' | 'ship' | 'receive' | 'review' | 'refund-all'>
  readonly set: Partial<AfterPayment>
  readonly effect?: Move['effect']
  /** Other terms, such as taking an effect out. */
  readonly more?: Terms
}

/** An order's parcels with what WeChat knows of each. */
export function parcelsOf({ parcels = [], told = {} }: OrderDocument): Parcel[] {
  return parcels.map((parcel) => {
    const waybill = told[parcel.parcelId]
    return waybill ? { ...parcel, told: waybill } : parcel
  })
}

/**
 * Writes to an order if it still is as it was read: its status lets it move, and nobody has written after payment since.
 * @returns false when somebody has
 */
export async function changeOrder(order: OrderDocument, { event, set, effect, more }: Change): Promise<boolean> {
  const _ = command()
  const { revision, status } = order
  const { from, to } = event ? orderTransitions[event] : { from: [status], to: status }
  const where = { ...asRead(order), status: _.in([...from]) }
  const terms: Terms = Object.fromEntries(
    Object.entries(set).map(([field, value]): [string, unknown] => [field, _.set(value)]),
  )
  const written = { ...terms, ...effectTerms(effect), ...more }
  return (await orders.update(where, { status: to, revision: (revision ?? 0) + 1, ...written })) === 1
}

/** The order as it was read: nobody has written after payment since. */
export const asRead = ({ _id, revision }: OrderDocument): Terms => ({
  _id,
  revision: revision ?? command().exists(false),
})

/**
 * Notes what WeChat said, beside what people write: it does not count as a change of theirs, and is not noted if they made one
 * since the order was read. @returns false when they did
 */
export async function noteUpload(order: OrderDocument, terms: Terms): Promise<boolean> {
  return (await orders.update(asRead(order), terms)) === 1
}

/** What WeChat knows of these parcels, and of the whole. */
export function uploadTold(parcels: readonly Parcel[], upload: UploadState): Terms {
  const told: Terms = Object.fromEntries(
    parcels.map(({ parcelId, company, number }): [string, unknown] => [
      `told.${parcelId}`,
      command().set({ company, number }),
    ]),
  )
  return { ...told, upload: command().set(upload) }
}

/** Nothing is wrong with the upload, or not any more. */
export function uploadClear(): Terms {
  return { uploadStuckAt: command().remove(), uploadErrCode: command().remove() }
}

/** Somebody has to look. */
export function uploadStuck(at: number, errCode: number | undefined): Terms {
  return { uploadStuckAt: at, uploadErrCode: errCode ?? command().remove() }
}

/** The upload leaves the outbox. */
export function uploadEnded(): Terms {
  return { 'effects.upload-shipping': command().remove() }
}

/** Says that nothing is due when the outbox is empty. */
export async function tidyOutbox({ _id }: OrderDocument): Promise<void> {
  await orders.update({ _id, effects: command().eq({}) }, { effectsDueAt: command().remove() })
}

/** Lists of those who ship, with the moment that orders each. */
const lists = {
  'to-ship': { by: 'paidAt', where: { status: 'paid' }, without: 'nothingToSend' },
  shipped: { by: 'receiveDueAt', where: { status: 'shipped' } },
  stuck: { by: 'uploadStuckAt', where: {} },
} as const
export type ShippingList = keyof typeof lists

export interface ShippingPage {
  readonly show: ShippingList
  readonly after: NewestFirst | undefined
  readonly limit: number
}

/** The moment an order stands at in a list. */
export const standsAt = (show: ShippingList, order: OrderDocument): number => order[lists[show].by] ?? 0

/**
 * Orders of a list, the earliest first; one more than `limit` tells that there is a next page. WeChat tells the second of a
 * payment, so any number of orders may stand at one moment.
 */
export async function shippingPage({ show, after, limit }: ShippingPage): Promise<OrderDocument[]> {
  const _ = command()
  const { by, where, ...list } = lists[show]
  const without = 'without' in list ? { [list.without]: _.exists(false) } : {}
  const wanted = limit + 1
  const find = (place: Terms, count: number) =>
    orders.find({
      where: { ...where, ...without, ...place },
      orderBy: [
        [by, 'asc'],
        ['_id', 'asc'],
      ],
      limit: count,
    })
  if (!after) return find({ [by]: _.gt(0) }, wanted)
  const besides = await find({ [by]: after.at, _id: _.gt(after.id) }, wanted)
  if (besides.length === wanted) return besides
  return [...besides, ...(await find({ [by]: _.gt(after.at) }, wanted - besides.length))]
}

interface Counted {
  count: number
  overdue: number
}

async function countOf(where: Terms, dueBefore: number): Promise<Counted> {
  const overdue = { $sum: { $cond: [{ $lte: ['$paidAt', dueBefore] }, 1, 0] } }
  const result = await orders
    .aggregate()
    .match(where)
    .group({ _id: null, count: { $sum: 1 }, overdue })
    .end()
  return (result as unknown as { list: Counted[] }).list[0] ?? { count: 0, overdue: 0 }
}

/** How many orders wait to be shipped, how many of them were paid at or before `dueBefore`, and how many uploads are stuck. */
export async function shippingCounts(dueBefore: number) {
  const [paid, stuck] = await Promise.all([
    countOf({ status: 'paid', nothingToSend: command().exists(false) }, dueBefore),
    countOf({ uploadStuckAt: command().gte(1) }, dueBefore),
  ])
  return { toShip: paid.count, overdue: paid.overdue, stuck: stuck.count }
}

/** Shipped orders nobody has said anything about in time, and of which nothing is being asked back. */
export async function unreceivedOrders(now: number): Promise<OrderDocument[]> {
  const _ = command()
  const where = { status: 'shipped', receiveDueAt: _.lte(now), afterSaleOpen: _.exists(false) }
  return orders.find({ where, orderBy: [['receiveDueAt', 'asc']], limit: 50 })
}
