import { freeFromFen, isDeliverable } from '#domain/orders/freight'
import type { CustomerContext } from '#server/access'
import { priceLines, type RequestedLine, sumOf } from '#server/workflows/price-lines'
import { defaultAddress } from '#server/stores/addresses'
import { skusByIds } from '#server/stores/skus'
import { storefront } from '#server/stores/storefront'

interface Request {
  lines: RequestedLine[]
  province?: string | undefined
  forDefaultAddress: boolean
}

/**
 * What these lines would cost now, sent to her default address when that is asked for and there is one.
 * @throws Refusal NOT_FOUND, NOT_FOR_SALE
 */
export async function quote(request: Request, { openid, now }: CustomerContext) {
  const { lines: requested, forDefaultAddress } = request
  const [skus, { freight }, address] = await Promise.all([
    skusByIds(requested.map(({ skuId }) => skuId)),
    storefront(),
    forDefaultAddress ? defaultAddress(openid) : undefined,
  ])
  const province = address?.province ?? request.province
  const { lines, priced, delivery } = priceLines({ requested, skus, freight, province, now })
  const deliverable = isDeliverable(delivery)
  const freeFrom = deliverable ? freeFromFen(delivery) : undefined
  // Points do not count against it.
  const countedFen = priced.goodsFen - priced.promotionFen - priced.couponFen
  const gapFen = freeFrom === undefined ? 0 : freeFrom - countedFen
  return { address, lines, sum: sumOf(priced), deliverable, freeFreightGapFen: gapFen > 0 ? gapFen : undefined }
}
