import type { Answer } from '../../../cloud/call'

/** A SKU with its prices, as operators see it. */
export type PricedSku = Answer<'catalog', 'limitedPrices'>['skus'][number]
