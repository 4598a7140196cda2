import type { AfterSale } from '#domain/after-sales/after-sale'
import type { AfterSaleQueue } from '#domain/after-sales/kinds'
import { afterSaleLimits } from '#domain/after-sales/limits'
import { orderAfter } from '#domain/after-sales/order-after'
import type { OrderId, SkuId } from '#domain/kernel/ids'
import { orderLimits } from '#domain/orders/limits'
import { command } from '../cloud'
import { collection, type Terms } from '../collection'
import type { NewestFirst } from '../cursor'
import { runTx } from '../run-tx'
import { asRead, changeOrder } from './order-parcels'
import type { OrderDocument } from './orders'

/** The part of an order's row that holds its after-sales. */
const orders = collection<OrderDocument>('orders')

const flag = (isSet: boolean) => (isSet ? true : command().remove())

/** What the row says of itself once its after-sales are these: what lists and the receipt ask for. */
function flagsOf(after: OrderDocument): Terms {
  const { nothingToSend, isOpen } = orderAfter(after)
  return { nothingToSend: flag(nothingToSend), afterSaleOpen: flag(isOpen) }
}

/** The receipt by time waits for after-sales, and some days for whoever looks into the parcel after them. */
function receiveDueAfter(order: OrderDocument, isStillOpen: boolean, at: number) {
  if (order.status !== 'shipped' || !order.afterSaleOpen || isStillOpen || order.receiveDueAt === undefined) return {}
  return { receiveDueAt: Math.max(order.receiveDueAt, at + afterSaleLimits.receiveGraceMs) }
}

/** The rest of the order was given up, so that what has left was all. */
function shippedAfter({ parcels = [] }: OrderDocument, at: number) {
  const shippedAt = parcels.at(-1)?.shippedAt ?? at
  return { shippedAt, receiveDueAt: shippedAt + orderLimits.receiveAfterMs }
}

/**
 * Writes an order's after-sales and what follows from them, if nobody has written to it after payment since it was read.
 * `owes`: money or units are to go back, so the outbox has work. @returns false when somebody has written
 */
export async function changeAfterSales(
  order: OrderDocument,
  afterSales: AfterSale[],
  { at, owes }: { readonly at: number; readonly owes: boolean },
): Promise<boolean> {
  const { event, waits, isOpen } = orderAfter({ ...order, afterSales })
  const latest = Math.max(...afterSales.map(({ askedAt }) => askedAt))
  const after = { ...order, afterSales, ...(event && ({ status: event === 'ship' ? 'shipped' : 'closed' } as const)) }
  return changeOrder(order, {
    ...(event && { event }),
    set: {
      afterSales,
      afterSaleAt: latest,
      afterSaleWaits: waits,
      ...receiveDueAfter(order, isOpen, at),
      ...(event === 'ship' && shippedAfter(order, at)),
      ...(event === 'refund-all' && { closedAt: at, closeReason: 'refunded' }),
    },
    effect: owes ? { kind: 'after-sale', at } : undefined,
    more: flagsOf(after),
  })
}

/** What a new parcel changes of what lists ask for. */
export const flagsWithParcels = flagsOf

/** The outbox's work on after-sales is done, unless somebody has written meanwhile: then it runs again. */
export async function afterSaleEffectDone(order: OrderDocument): Promise<void> {
  const _ = command()
  await orders.update(asRead(order), { 'effects.after-sale': _.remove() })
  await orders.update({ _id: order._id, effects: _.eq({}) }, { effectsDueAt: _.remove() })
}

interface Restock {
  readonly orderId: OrderId
  readonly afterSaleId: AfterSale['afterSaleId']
  readonly skuId: SkuId
  readonly quantity: number
}

/** Puts given-up units back on the shelf, once: the SKU and the order's note of it change together or not at all. */
export async function restock({ orderId, afterSaleId, skuId, quantity }: Restock): Promise<void> {
  const key = `${afterSaleId}${skuId}`
  await runTx(async (tx) => {
    const order = await tx.get<OrderDocument>('orders', orderId)
    if (!order || order.restocked?.[key]) return
    const _ = command()
    await tx.update('orders', orderId, { [`restocked.${key}`]: _.set({ skuId, quantity }) })
    await tx.update('skus', skuId, { available: _.inc(quantity), restocked: _.inc(quantity) })
  })
}

/** Whether it is this order's turn to ask WeChat for a refund, which then has been taken. */
export async function takeRefundTurn(orderId: OrderId, at: number): Promise<boolean> {
  const _ = command()
  const free = { _id: orderId, refundTurnAt: _.exists(false) }
  const over = { _id: orderId, refundTurnAt: _.lte(at - afterSaleLimits.refundSpacingMs) }
  return (
    (await orders.update(free, { refundTurnAt: at })) === 1 || (await orders.update(over, { refundTurnAt: at })) === 1
  )
}

interface Place {
  readonly after: NewestFirst | undefined
  readonly limit: number
}

/** Orders with an after-sale in that list, the longest-waiting first; one more than `limit` tells that there is a next page. */
export async function afterSalePage(queue: AfterSaleQueue, { after, limit }: Place): Promise<OrderDocument[]> {
  const _ = command()
  const by = `afterSaleWaits.${queue}`
  const wanted = limit + 1
  const find = (where: Terms, count: number) =>
    orders.find({
      where,
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

/** How many orders stand in a list since `before` or longer; without it, how many at all. */
export async function afterSaleCount(queue: AfterSaleQueue, before?: number): Promise<number> {
  const _ = command()
  const since = before === undefined ? _.gt(0) : _.gt(0).and(_.lte(before))
  const result = await orders
    .aggregate()
    .match({ [`afterSaleWaits.${queue}`]: since })
    .group({ _id: null, count: { $sum: 1 } })
    .end()
  return (result as unknown as { list: { count: number }[] }).list[0]?.count ?? 0
}

/** A buyer's orders with after-sales, the latest asked first; one more than `limit` tells that there is a next page. */
export async function afterSalesOfBuyer(openid: string, { after, limit }: Place): Promise<OrderDocument[]> {
  const _ = command()
  const wanted = limit + 1
  const find = (where: Terms, count: number) =>
    orders.find({
      where: { openid, ...where },
      orderBy: [
        ['afterSaleAt', 'desc'],
        ['_id', 'desc'],
      ],
      limit: count,
    })
  if (!after) return find({ afterSaleAt: _.gt(0) }, wanted)
  const besides = await find({ afterSaleAt: after.at, _id: _.lt(after.id) }, wanted)
  if (besides.length === wanted) return besides
  return [...besides, ...(await find({ afterSaleAt: _.gt(0).and(_.lt(after.at)) }, wanted - besides.length))]
}
