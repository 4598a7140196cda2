import { freeFromFen, isDeliverable } from '#domain/orders/freight'
import { priceLines, type RequestedLine, sumOf } from '#server/workflows/price-lines'
import { skusByIds } from '#server/stores/skus'
import { storefront } from '#server/stores/storefront'

interface Request {
  lines: RequestedLine[]
  province?: string | undefined
}

/** What these lines would cost now. @throws Refusal NOT_FOUND, NOT_FOR_SALE */
export async function quote({ lines: requested, province }: Request) {
  const [skus, { freight }] = await Promise.all([skusByIds(requested.map(({ skuId }) => skuId)), storefront()])
  const { lines, priced, delivery } = priceLines({ requested, skus, freight, province })
  const deliverable = isDeliverable(delivery)
  const freeFrom = deliverable ? freeFromFen(delivery) : undefined
  const gapFen = freeFrom === undefined ? 0 : freeFrom - (priced.payableFen - priced.freightFen)
  return { lines, sum: sumOf(priced), deliverable, freeFreightGapFen: gapFen > 0 ? gapFen : undefined }
}
