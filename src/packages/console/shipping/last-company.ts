import type { CarrierCode } from '#domain/orders/carriers'

/** The company of the last parcel written down: whoever ships mostly sends with one. */
export const remembered: { company: CarrierCode | undefined } = { company: undefined }
