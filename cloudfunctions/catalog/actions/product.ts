import { currentPriceFen, runningLimit } from '#domain/catalog/limited-price'
import { shelfState } from '#domain/catalog/near-expiry'
import type { ProductId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import { type Delivery, freeFromFen, freightFen, isDeliverable } from '#domain/orders/freight'
import type { CustomerContext } from '#server/access'
import { favouriteId } from '#server/stores/favourites'
import { type ProductDocument, productPage, type ProductPage, productsBeside } from '#server/stores/products'
import type { Sku } from '#server/stores/skus'
import { type Storefront, storefront } from '#server/stores/storefront'
import { goodsCardsOf } from '#server/workflows/goods-card'
import { isOffered } from '#server/workflows/is-for-sale'

interface Request {
  productId: ProductId
  province?: string | undefined
}

const relatedCount = 6
/** More than are shown are looked at, so that sold-out ones can stand back. */
const lookedAt = 18

/** One product with its stock, what buyers say, what sending it costs and what stands beside it. @throws Refusal NOT_FOUND */
export async function product({ productId, province }: Request, { openid, now }: CustomerContext) {
  const [found, { freight }] = await Promise.all([productPage(productId, favouriteId(openid, productId)), storefront()])
  if (!found) throw new Refusal('NOT_FOUND', { kind: 'product' })
  const related = goodsCardsOf(await productsBeside(found, lookedAt), now)
  const { isFavourite, reviewSummary } = found
  const offered = found.skus.filter((sku) => isOffered(sku, { now, freight }))
  return {
    product: detailOf(found, offered, now),
    related: related.sort((a, b) => Number(a.soldOut) - Number(b.soldOut)).slice(0, relatedCount),
    ...(reviewSummary && { reviews: reviewSummary }),
    isFavourite,
    delivery: deliveryOf(
      offered.map((sku) => ({ ...sku, priceFen: currentPriceFen(sku, now) })),
      freight,
      province,
    ),
  }
}

function detailOf(found: ProductPage, offered: readonly Sku[], now: number) {
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
    skus: bySpecOrder(specAxes, offered).map((sku) => skuOf(sku, now)),
    facts: found.facts,
    promises: found.promises,
  }
}

function skuOf(sku: Sku, now: number) {
  const { _id: skuId, specValues, pictureId, weightGrams, available } = sku
  const limited = runningLimit(sku, now)
  const { marketPriceFen: fen, marketPriceSource: source, producedOn, bestBeforeOn, returnException } = sku
  return {
    skuId,
    specValues,
    priceFen: currentPriceFen(sku, now),
    ...(limited && { limited: { untilAt: limited.untilAt, dailyPriceFen: limited.dailyPriceFen } }),
    // One whose source nobody knows is not shown.
    ...(fen !== undefined && source !== undefined && { marketPrice: { fen, source } }),
    pictureId,
    weightGrams,
    available,
    ...(producedOn !== undefined && { producedOn }),
    ...(bestBeforeOn !== undefined && { bestBeforeOn }),
    ...(returnException && { returnException }),
    isNearExpiry: shelfState(producedOn, bestBeforeOn, now) === 'near-expiry',
  }
}

/** SKUs in the order in which the goods list names their spec values. */
function bySpecOrder(axes: ProductDocument['specAxes'], skus: readonly Sku[]): Sku[] {
  const rank = (sku: Sku) =>
    axes.reduce((sum, axis, index) => sum * 100 + axis.values.indexOf(sku.specValues[index] ?? ''), 0)
  return [...skus].sort((a, b) => rank(a) - rank(b))
}

/** One unit of the cheapest SKU that is in stock, else of the cheapest. */
function deliveryOf(offered: readonly Sku[], templates: Storefront['freight'], province: string | undefined) {
  const [sent] = [...offered].sort(
    (a, b) =>
      Number(a.available === 0) - Number(b.available === 0) || a.priceFen - b.priceFen || (a._id < b._id ? -1 : 1),
  )
  const lines = sent ? [{ freightCode: sent.freightCode, weightGrams: sent.weightGrams, pieces: 1 }] : []
  const delivery: Delivery = { templates, lines, province }
  const deliverable = isDeliverable(delivery)
  const freeFreightFromFen = deliverable ? freeFromFen(delivery) : undefined
  return {
    deliverable,
    freightFen: deliverable ? freightFen(delivery, sent?.priceFen ?? 0) : 0,
    ...(freeFreightFromFen !== undefined && { freeFreightFromFen }),
  }
}
