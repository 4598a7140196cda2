import { type AuditedOrder, type AuditedSku, isPaid, mayHold } from './audited'
import type { Violation } from './violation'

const counts = ['available', 'held', 'sold', 'writtenOff', 'initial', 'restocked'] as const

/** Holds at every instant: no count of a SKU is negative or broken. */
export function negativeStock(sku: AuditedSku): Violation[] {
  const wrong = counts.filter((count) => !Number.isSafeInteger(sku[count]) || sku[count] < 0)
  if (wrong.length === 0) return []
  const found = wrong.map((count) => `${count} ${sku[count]}`).join(', ')
  return [{ invariant: 'stock-is-never-negative', document: `skus/${sku._id}`, found }]
}

/** Holds at every instant: what is there, held, sold and written off is what there ever was. */
export function lostStock(sku: AuditedSku): Violation[] {
  const there = sku.available + sku.held + sku.sold + sku.writtenOff
  const everThere = sku.initial + sku.restocked
  if (there === everThere) return []
  const found = `available + held + sold + writtenOff = ${there}, initial + restocked = ${everThere}`
  return [{ invariant: 'stock-is-conserved', document: `skus/${sku._id}`, found }]
}

/** Holds at every instant: `held` is the sum of the holders. */
export function unnamedHolders(sku: AuditedSku): Violation[] {
  const named = Object.values(sku.holders).reduce((sum, { quantity }) => sum + quantity, 0)
  if (named === sku.held) return []
  return [
    { invariant: 'held-units-have-holders', document: `skus/${sku._id}`, found: `held ${sku.held}, named ${named}` },
  ]
}

/** How long a holder may stand without an order that may hold: a call that died, before the sweeper comes by. */
export const orphanLagMs = 3 * 60_000

/** Every holder has an order that still holds, for what that order says; a young orphan is left to the sweeper. */
export function orphanHolders(
  sku: AuditedSku,
  orders: ReadonlyMap<string, AuditedOrder>,
  { now, lagMs }: { readonly now: number; readonly lagMs: number },
): Violation[] {
  return Object.entries(sku.holders).flatMap(([orderId, { quantity, at }]) => {
    const order = orders.get(orderId)
    const line = order?.lines.find(({ skuId }) => skuId === sku._id)
    const fits = order !== undefined && mayHold(order) && line?.quantity === quantity
    if (fits || now - at < lagMs) return []
    const found = `${orderId} holds ${quantity}; it is ${order?.status ?? 'missing'} over ${line?.quantity ?? 0}`
    return [{ invariant: 'holder-has-an-open-order', document: `skus/${sku._id}`, found }] as const
  })
}

/** Holds at every instant: while an order waits for its money, each of its lines is held. */
export function releasedTooEarly(order: AuditedOrder, skus: ReadonlyMap<string, AuditedSku>): Violation[] {
  if (order.status !== 'awaiting-payment' && order.status !== 'closing') return []
  return order.lines.flatMap(({ skuId, quantity }) => {
    const held = skus.get(skuId)?.holders[order._id]?.quantity ?? 0
    if (held === quantity) return []
    const found = `${order.status}, but holds ${held} of ${quantity} of ${skuId}`
    return [{ invariant: 'open-order-holds-its-lines', document: `orders/${order._id}`, found }] as const
  })
}

/** Units by SKU id. */
export type UnitsBySku = Readonly<Record<string, number>>

/** `sum` and these units. */
export function addUnits(
  sum: UnitsBySku,
  units: Iterable<{ readonly skuId: string; readonly quantity: number }>,
): UnitsBySku {
  const added = { ...sum }
  for (const { skuId, quantity } of units) added[skuId] = (added[skuId] ?? 0) + quantity
  return added
}

/** The units of those paid orders that count. */
export const unitsSold = (orders: readonly AuditedOrder[], counts: (order: AuditedOrder) => boolean) =>
  orders.filter((order) => isPaid(order) && counts(order)).flatMap(({ lines }) => lines)

/** As many as were counted, and how many more there may be while people buy. */
export interface Expected {
  readonly atLeast: number
  readonly atMost: number
}

const within = (count: number, { atLeast, atMost }: Expected): boolean => count >= atLeast && count <= atMost
const spanOf = ({ atLeast, atMost }: Expected): string =>
  atLeast === atMost ? String(atLeast) : `${atLeast} to ${atMost}`

/** What a SKU says was sold is what paid orders took. */
export function unpaidSales(sku: AuditedSku, paidFor: Expected): Violation[] {
  if (within(sku.sold, paidFor)) return []
  const found = `sold ${sku.sold}, paid for ${spanOf(paidFor)}`
  return [{ invariant: 'sold-units-are-paid-for', document: `skus/${sku._id}`, found }]
}

/** What a SKU says was put back on the shelf is what orders gave up. */
export function unexplainedStock(sku: AuditedSku, givenUp: Expected): Violation[] {
  if (within(sku.restocked, givenUp)) return []
  const found = `restocked ${sku.restocked}, given up ${spanOf(givenUp)}`
  return [{ invariant: 'restocked-units-were-given-up', document: `skus/${sku._id}`, found }]
}
