import type { ProductId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import { command } from '#server/cloud'
import { type ProductDocument, productById, productCards } from '#server/stores/products'
import { type Sku, skusOfProduct } from '#server/stores/skus'
import { goodsCardsOf } from '#server/workflows/goods-card'

const relatedCount = 6

/** One product with its stock and what stands beside it on the shelf. @throws Refusal NOT_FOUND */
export async function product({ productId }: { productId: ProductId }) {
  const [found, skus] = await Promise.all([productById(productId), skusOfProduct(productId)])
  if (!found) throw new Refusal('NOT_FOUND', { kind: 'product' })
  const beside = [{ categoryId: found.categoryId }, { _id: command().neq(productId) }]
  const related = await productCards({ matches: beside, limit: relatedCount })
  return { product: detailOf(found, skus), related: goodsCardsOf(related) }
}

function detailOf(found: ProductDocument, skus: readonly Sku[]) {
  const { _id: productId, categoryId, title, subtitle, pictureIds, chips, soldCount, onSale, specAxes } = found
  return {
    productId,
    categoryId,
    title,
    subtitle,
    pictureIds,
    chips,
    soldCount,
    onSale,
    specAxes,
    skus: bySpecOrder(specAxes, skus).map((sku) => ({
      skuId: sku._id,
      specValues: sku.specValues,
      priceFen: sku.priceFen,
      marketPriceFen: sku.marketPriceFen,
      pictureId: sku.pictureId,
      weightGrams: sku.weightGrams,
      available: sku.available,
    })),
    facts: found.facts,
    promises: found.promises,
  }
}

/** SKUs on sale in the order in which the goods list names their spec values. */
function bySpecOrder(axes: ProductDocument['specAxes'], skus: readonly Sku[]): Sku[] {
  const rank = (sku: Sku) =>
    axes.reduce((sum, axis, index) => sum * 100 + axis.values.indexOf(sku.specValues[index] ?? ''), 0)
  return skus.filter((sku) => sku.onSale).sort((a, b) => rank(a) - rank(b))
}
