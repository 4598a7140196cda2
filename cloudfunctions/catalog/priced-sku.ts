import type { catalogContract } from '#domain/catalog/contract'
import { leastPriceFen, runningLimit } from '#domain/catalog/limited-price'
import type { OutputOf } from '#domain/kernel/contract'
import type { Sku } from '#server/stores/skus'
import { dailyPriceFen } from '#server/workflows/daily-price'
import { specTextOf } from '#server/workflows/price-lines'

type PricedSku = OutputOf<(typeof catalogContract)['limitPrice']>

/** A SKU as staff price it at `now`: its limited price and what one could be compared with. */
export async function pricedSku(sku: Sku, now: number): Promise<PricedSku> {
  return {
    skuId: sku._id,
    productId: sku.productId,
    title: sku.title,
    specText: specTextOf(sku.specValues),
    pictureId: sku.pictureId,
    listPriceFen: sku.priceFen,
    dailyPriceFen: await dailyPriceFen(sku._id, now),
    leastPriceFen: leastPriceFen(sku),
    limited: runningLimit(sku, now),
  }
}
