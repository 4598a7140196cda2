import type { ParcelId, SkuId } from '../kernel/ids'
import type { CarrierCode } from './carriers'

/** Units of one line. */
export interface Units {
  readonly skuId: SkuId
  /** 1 or more. */
  readonly quantity: number
}

/** What a carrier is told by. */
export interface Waybill {
  readonly company: CarrierCode
  readonly number: string
}

/** What left in one parcel. */
export interface Parcel extends Waybill {
  readonly parcelId: ParcelId
  readonly items: readonly Units[]
  readonly shippedAt: number
  readonly correctedAt?: number
  /** What WeChat knows of it; absent until it has been told. */
  readonly told?: Waybill
}

/** How many of each line are still to be sent, in the order of `lines`. */
export function unsentOf(lines: readonly Units[], parcels: readonly Pick<Parcel, 'items'>[]): Units[] {
  const sent = new Map<SkuId, number>()
  for (const { items } of parcels)
    for (const { skuId, quantity } of items) sent.set(skuId, (sent.get(skuId) ?? 0) + quantity)
  return lines.map(({ skuId, quantity }) => ({ skuId, quantity: quantity - (sent.get(skuId) ?? 0) }))
}

/** The first of `items` that is more than is still to be sent, or was not bought. */
export function exceeding(
  unsent: readonly Units[],
  items: readonly Units[],
): { skuId: SkuId; unsent: number } | undefined {
  for (const { skuId, quantity } of items) {
    const left = unsent.find((line) => line.skuId === skuId)?.quantity ?? 0
    if (quantity > left) return { skuId, unsent: left }
  }
  return undefined
}

/** Whether two parcels hold the same, in whatever order. */
export function sameItems(some: readonly Units[], others: readonly Units[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ skuId, quantity }) => others.some((other) => other.skuId === skuId && other.quantity === quantity))
  )
}

const sameWaybill = (one: Waybill, other: Waybill): boolean =>
  one.company === other.company && one.number === other.number

/** Whether WeChat knows this parcel by another company or number than we do. */
export const isMistold = ({ told, company, number }: Parcel): boolean =>
  told !== undefined && !sameWaybill(told, { company, number })

/** What WeChat has of an order's parcels. */
export interface UploadState {
  /** It was told that everything has left. */
  readonly isFinished: boolean
  /** Its one chance to be told anew is used. */
  readonly isReshipped: boolean
}

/** What WeChat is to be told next of an order, if anything. */
export interface NextUpload {
  /** `first`: parcels it does not know yet. `again`: all of them, once, in place of what it knew. */
  readonly kind: 'first' | 'again'
  readonly parcels: readonly Parcel[]
  /** One parcel that holds everything; otherwise the order is told to be split. */
  readonly isWhole: boolean
  readonly isAllSent: boolean
}

/**
 * What WeChat is to be told next: parcels it does not know, then, when everything has left, the corrected ones. WeChat adds
 * parcels until it is told that was all; after that one call replaces the list, and no second one.
 */
export function nextUpload(parcels: readonly Parcel[], isAllSent: boolean, state: UploadState): NextUpload | undefined {
  const isWhole = isAllSent && parcels.length === 1
  const untold = parcels.filter(({ told }) => told === undefined)
  if (untold.length > 0 && !state.isFinished) return { kind: 'first', parcels: untold, isWhole, isAllSent }
  if (state.isFinished && !state.isReshipped && parcels.some(isMistold))
    return { kind: 'again', parcels, isWhole, isAllSent: true }
  return undefined
}

/** Whether a parcel's number may still be corrected: until the goods arrive, and while WeChat can still be told. */
export function mayCorrect(parcel: Parcel, status: string, { isReshipped }: UploadState): boolean {
  return (status === 'paid' || status === 'shipped') && (parcel.told === undefined || !isReshipped)
}
