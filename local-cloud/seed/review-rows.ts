import { addDays, shanghaiDate } from '#domain/kernel/time'
import type { BrandReviews } from './brand-files'

/** Reviews of a product as the database keeps them. `specTextOf` names what was bought, `pictureId` a storage path. */
export function reviewRows(
  { productCode, reviews }: BrandReviews,
  shop: { now: number; specTextOf: (skuCode: string) => string; pictureId: (path: string) => string },
) {
  return reviews.map(({ skuCode, pictures = [], daysAgo, at, ...written }, index) => ({
    _id: `rev${productCode}${String(index + 1).padStart(2, '0')}` as const,
    productId: `prd${productCode}` as const,
    skuId: `sku${skuCode}` as const,
    specText: shop.specTextOf(skuCode),
    pictureIds: pictures.map(shop.pictureId),
    writtenAt: Date.parse(`${addDays(shanghaiDate(shop.now), -daysAgo)}T${at}:00+08:00`),
    ...written,
  }))
}
