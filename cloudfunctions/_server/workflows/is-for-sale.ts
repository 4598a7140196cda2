import { shelfState } from '#domain/catalog/near-expiry'
import type { Sku } from '../stores/skus'

/** Whether a SKU may be sold at `now` (epoch ms): listed, and its lot not past its best-before date. Stock is another matter. */
export function isForSale({ onSale, producedOn, bestBeforeOn }: Sku, now: number): boolean {
  return onSale && shelfState(producedOn, bestBeforeOn, now) !== 'expired'
}
