import { shelfState } from '#domain/catalog/near-expiry'
import { isFreightKnown } from '#domain/orders/freight'
import type { Sku } from '../stores/skus'
import type { Storefront } from '../stores/storefront'

/** Whether a SKU may be sold at `now` (epoch ms): listed, and its lot not past its best-before date. Stock is another matter. */
export function isForSale({ onSale, producedOn, bestBeforeOn }: Sku, now: number): boolean {
  return onSale && shelfState(producedOn, bestBeforeOn, now) !== 'expired'
}

/** Whether it may be bought at `now`: for sale, and what sending it costs is known. A template taken away stops its goods. */
export function isOffered(sku: Sku, { now, freight }: { now: number; freight: Storefront['freight'] }): boolean {
  return isForSale(sku, now) && isFreightKnown(freight, sku.freightCode)
}
