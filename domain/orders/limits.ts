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
} as const

/** Mainland mobile number. */
export const phonePattern = /^1[3-9]\d{9}$/
