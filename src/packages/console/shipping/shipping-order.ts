import type { Answer } from '../../../cloud/call'

export type ShippingOrder = Answer<'fulfilment', 'queue'>['orders'][number]
export type ShippingParcel = ShippingOrder['parcels'][number]
export type ShippingList = 'to-ship' | 'stuck' | 'shipped'
export type ShippingCounts = NonNullable<Answer<'fulfilment', 'queue'>['counts']>

/** One parcel to be written down, or an earlier one to be corrected. */
export interface Task {
  readonly order: ShippingOrder
  readonly parcel?: ShippingParcel
}
