import { carriers } from '#domain/orders/carriers'
import type { Parcel } from '#domain/orders/parcels'

/** A parcel as people see it. */
export function parcelView({ parcelId, company, number, items, shippedAt }: Parcel) {
  return { parcelId, company, companyName: carriers[company], number, items: [...items], shippedAt }
}
