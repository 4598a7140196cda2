/** Bounds both the phone and the cloud keep. */
export const orderLimits = {
  lines: 60,
  quantityPerLine: 99,
  remarkLength: 80,
  /** How long stock is held for an unpaid order. */
  holdMs: 15 * 60_000,
  /** WeChat stops taking payment this long before we release the stock. */
  payMarginMs: 60_000,
  /** A payment without a notice is asked for this long after it was opened, as WeChat Pay advises. */
  askAfterMs: 5 * 60_000,
  pageSize: 10,
  /** What WeChat takes for one payment. */
  parcels: 15,
  /** WeChat's rule: shipped within 48 hours of the payment. */
  shipWithinMs: 48 * 3_600_000,
  /** After so long since the last parcel left, an order counts as received. */
  receiveAfterMs: 10 * 86_400_000,
} as const

/** Mainland mobile number. */
export const phonePattern = /^1[3-9]\d{9}$/

/** A waybill number: what carriers print, without blanks. */
export const waybillPattern = /^[0-9A-Za-z-]{6,40}$/
