import { parse } from 'csv-parse/sync'
import { summarise } from '#domain/reviews/summarise'
import type { LocalCloud } from '../start'
import type { BrandFiles } from './brand-files'
import { reviewRows } from './review-rows'
import { shopEnvironment } from './shop-environment'

/** Puts reviews into the database itself: nobody can be asked to have written them. The products say their sum. */
export async function seedReviews({ database, clock }: LocalCloud, files: BrandFiles): Promise<void> {
  const rows = parse(files.goodsCsv, { columns: true }) as unknown as Record<string, string>[]
  const specTextOf = (skuCode: string) => {
    const row = rows.find((one) => one['sku_code'] === skuCode)
    if (!row) throw new Error(`reviews.json names the SKU ${skuCode}, goods.csv does not`)
    return [row['spec_1_value'], row['spec_2_value']].filter(Boolean).join(' · ')
  }
  const pictureId = (path: string) => `${shopEnvironment['LIANPU_STORAGE_PREFIX'] ?? ''}${path}`
  const modify = async (request: Readonly<Record<string, unknown>>) => {
    const reply = await database.handle({ action: 'database.modifyDocument', ...request })
    if (reply.code !== undefined) throw new Error(`reviews: ${reply.code} ${reply.message ?? ''}`)
  }
  for (const product of files.reviews) {
    const written = reviewRows(product, { now: clock.now(), specTextOf, pictureId })
    for (const { _id, ...data } of written) {
      const query = JSON.stringify({ _id })
      await modify({ collectionName: 'reviews', query, data: JSON.stringify(data), merge: false, upsert: true })
    }
    const reviewSummary = summarise(
      written.map(({ _id: reviewId, productId: _product, skuId: _sku, ...review }) => ({ reviewId, ...review })),
    )
    const query = JSON.stringify({ _id: `prd${product.productCode}` })
    await modify({ collectionName: 'products', query, data: JSON.stringify({ $set: { reviewSummary } }) })
  }
}
