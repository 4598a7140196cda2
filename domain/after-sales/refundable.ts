import type { SkuId } from '../kernel/ids'
import type { Fen } from '../kernel/money'
import { type Parcel, type Units, unsentOf } from '../orders/parcels'
import { type AfterSale, type ClaimedUnits, goodsFenOf } from './after-sale'
import type { AfterSaleKind } from './kinds'
import { isClaim, isGranted, isOpen } from './status'

/** As much of an order as its shipments depend on. */
export interface Sendable {
  readonly lines: readonly Units[]
  readonly parcels?: readonly Pick<Parcel, 'items'>[] | undefined
  /** Oldest first. */
  readonly afterSales?: readonly AfterSale[] | undefined
}

/** As much of an order as its after-sales depend on. */
export interface Refundable extends Sendable {
  readonly lines: readonly (Units & { readonly paidFen: Fen })[]
  readonly sum: { readonly freightFen: Fen }
}

/** What of a line nobody has claimed. */
export interface FreeUnits {
  readonly skuId: SkuId
  readonly unsent: number
  readonly sent: number
  /** What was paid for the two together. */
  readonly leftFen: Fen
}

const unitsIn = (claims: readonly AfterSale[], skuId: SkuId): ClaimedUnits[] =>
  claims.flatMap(({ items }) => items.filter((item) => item.skuId === skuId))

const quantityIn = (claims: readonly AfterSale[], skuId: SkuId): number =>
  unitsIn(claims, skuId).reduce((sum, { quantity }) => sum + quantity, 0)

/** Units that are still to be sent, in the order of the lines: neither sent nor asked back (`isGranted`: for certain). */
export function unsentUnits(order: Sendable, counts: typeof isClaim = isClaim): Units[] {
  const claims = (order.afterSales ?? []).filter((one) => one.kind === 'before-shipping' && counts(one))
  return unsentOf(order.lines, order.parcels ?? []).map(({ skuId, quantity }) => ({
    skuId,
    quantity: quantity - quantityIn(claims, skuId),
  }))
}

/** What of each line can still be claimed, in the order of the lines. */
export function freeUnits(order: Refundable): FreeUnits[] {
  const claims = (order.afterSales ?? []).filter(isClaim)
  const ofSent = claims.filter(({ kind }) => kind !== 'before-shipping')
  const unsent = unsentUnits(order)
  const stillHere = unsentOf(order.lines, order.parcels ?? [])
  return order.lines.map(({ skuId, quantity, paidFen }, at) => {
    const sent = quantity - (stillHere[at]?.quantity ?? 0)
    return {
      skuId,
      unsent: unsent[at]?.quantity ?? 0,
      sent: sent - quantityIn(ofSent, skuId),
      leftFen: paidFen - unitsIn(claims, skuId).reduce((sum, { goodsFen }) => sum + goodsFen, 0),
    }
  })
}

/**
 * What of `leftFen`, paid for `units` unclaimed units, belongs to `quantity` of them: the exact share rounded down, so that
 * nobody gets more than was paid, and for all of them all of it, so that the parts add up to the fen.
 */
export function shareOf(leftFen: Fen, units: number, quantity: number): Fen {
  return Number((BigInt(leftFen) * BigInt(quantity)) / BigInt(units))
}

/** Something that cannot be claimed: more than there is, or of something that was not bought. */
export interface TooMany {
  readonly skuId: SkuId
  readonly free: number
}

/** What `wanted` units come to, each with its share. `TooMany` when they cannot be claimed. */
export function claimUnits(order: Refundable, kind: AfterSaleKind, wanted: readonly Units[]): ClaimedUnits[] | TooMany {
  const free = freeUnits(order)
  const claimed: ClaimedUnits[] = []
  for (const { skuId, quantity } of wanted) {
    const line = free.find((one) => one.skuId === skuId)
    const units = line ? (kind === 'before-shipping' ? line.unsent : line.sent) : 0
    if (!line || quantity > units) return { skuId, free: units }
    claimed.push({ skuId, quantity, goodsFen: shareOf(line.leftFen, line.unsent + line.sent, quantity) })
  }
  return claimed
}

/**
 * The same after-sales with the freight where it belongs: it goes back once, when nothing of the order has left and every
 * unit is claimed, with the last that is still open; with `grantedId`, which has just been granted, when none is. What was
 * granted before does not change.
 */
export function withFreight(order: Refundable, grantedId?: AfterSale['afterSaleId']): AfterSale[] {
  const all = order.afterSales ?? []
  const mayCarry = (one: AfterSale) => isClaim(one) && (!isGranted(one) || one.afterSaleId === grantedId)
  const isGiven = all.some((one) => isGranted(one) && !mayCarry(one) && one.freightFen > 0)
  const isWhole =
    (order.parcels ?? []).length === 0 && freeUnits(order).every(({ unsent, sent }) => unsent === 0 && sent === 0)
  const carriers = all.filter(mayCarry)
  const carrier = carriers.filter(isOpen).at(-1) ?? carriers.at(-1)
  return all.map((one) => {
    if (!mayCarry(one)) return one
    const freightFen = isWhole && !isGiven && one === carrier ? order.sum.freightFen : 0
    return { ...one, freightFen }
  })
}

/** What all that is claimed of an order comes to, in fen. */
export const claimedFen = ({ afterSales = [] }: Pick<Refundable, 'afterSales'>): Fen =>
  afterSales.filter(isClaim).reduce((sum, one) => sum + goodsFenOf(one) + one.freightFen, 0)

/** Whether the money of every unit is back. */
export const isAllRefunded = (order: Refundable): boolean => {
  const back = (order.afterSales ?? []).filter(({ status }) => status === 'refunded')
  return order.lines.every(({ skuId, quantity }) => quantityIn(back, skuId) === quantity)
}
