import { leastPriceFen, runningLimit } from '#domain/catalog/limited-price'
import { Refusal } from '#domain/kernel/refusals'
import type { SkuId } from '#domain/kernel/ids'
import type { Delivery } from '#domain/orders/freight'
import { freightLines, type Priced, price } from '#domain/orders/pricing'
import { logLine } from '../log'
import type { OrderLine } from '../stores/orders'
import type { Sku } from '../stores/skus'
import type { Storefront } from '../stores/storefront'
import { isOffered } from './is-for-sale'

export interface RequestedLine {
  readonly skuId: SkuId
  readonly quantity: number
}

export interface PricingBasis {
  readonly requested: readonly RequestedLine[]
  readonly skus: readonly Sku[]
  readonly freight: Storefront['freight']
  readonly province?: string | undefined
  /** Epoch ms: what is past its best-before date then is not sold. */
  readonly now: number
}

/** A line with everything the order keeps of it, and what is left in stock for whoever has to be told. */
export type LineWithStock = OrderLine & { available: number }

/** Spec values as one text: 原味 · 260克. */
export const specTextOf = (specValues: readonly string[]): string => specValues.join(' · ')

/**
 * Prices requested lines from the shop's own data; nothing of it comes from the phone. Answers also how they are sent.
 * @throws Refusal NOT_FOUND, NOT_FOR_SALE
 */
export function priceLines({ requested, skus, freight, province, now }: PricingBasis): {
  lines: LineWithStock[]
  priced: Priced
  delivery: Delivery
} {
  const chosen = requested.map(({ skuId, quantity }) => ({ sku: findSku(skus, skuId, { now, freight }), quantity }))
  const pricingLines = chosen.map(({ sku, quantity }) => ({
    skuId: sku._id,
    quantity,
    listPriceFen: sku.priceFen,
    limitedPriceFen: runningLimit(sku, now)?.priceFen,
    weightGrams: sku.weightGrams,
    freightCode: sku.freightCode,
  }))
  const priced = price({
    lines: pricingLines,
    promotions: [],
    pointsFen: 0,
    freight,
    province,
  })
  const lines = chosen.map(({ sku, quantity }, index) => {
    const line = priced.lines[index]
    if (!line) throw new Error('a line lost its price')
    const { unitPriceFen, goodsFen, discountFen, paidFen } = line
    assertKeepsGuard(sku, line)
    const limitedUntilAt = runningLimit(sku, now)?.untilAt
    return {
      skuId: sku._id,
      productId: sku.productId,
      title: sku.title,
      specText: specTextOf(sku.specValues),
      pictureId: sku.pictureId,
      quantity,
      unitPriceFen,
      ...(limitedUntilAt !== undefined && { limitedUntilAt }),
      goodsFen,
      discountFen,
      paidFen,
      ...(sku.returnException && { returnException: sku.returnException }),
      available: sku.available,
    }
  })
  return { lines, priced, delivery: { templates: freight, lines: freightLines(pricingLines), province } }
}

function findSku(skus: readonly Sku[], skuId: SkuId, basis: Pick<PricingBasis, 'now' | 'freight'>): Sku {
  const sku = skus.find(({ _id }) => _id === skuId)
  if (!sku) throw new Refusal('NOT_FOUND', { kind: 'sku' })
  if (!isOffered(sku, basis)) throw new Refusal('NOT_FOR_SALE', { skuId, title: sku.title })
  return sku
}

/** Whatever came together, nothing is sold below its floor or margin: it is refused, and somebody has to look. */
function assertKeepsGuard(sku: Sku, { paidFen, quantity }: Priced['lines'][number]): void {
  const leastFen = leastPriceFen(sku) * quantity
  if (paidFen >= leastFen) return
  logLine('error', 'price-below-guard', { skuId: sku._id, paidFen, leastFen })
  throw new Refusal('NOT_FOR_SALE', { skuId: sku._id, title: sku.title })
}

/** The sum of an order as the contract words it. */
export function sumOf(priced: Priced) {
  const { goodsFen, promotionFen, couponFen, pointsFen, freightFen, payableFen } = priced
  return { goodsFen, promotionFen, couponFen, pointsFen, freightFen, payableFen }
}
