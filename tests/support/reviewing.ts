import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InputOf, OutputOf } from '#domain/kernel/contract'
import type { OrderId, ProductId, SkuId } from '#domain/kernel/ids'
import type { reviewsContract } from '#domain/reviews/contract'
import { paidOrder, ship } from './shipping'
import type { Phone, Shop } from './shop'

export type Words = InputOf<(typeof reviewsContract)['write']>['lines'][number]
export type Listed = OutputOf<(typeof reviewsContract)['list']>

let parcels = 0

/** An order of hers that has come. */
export async function receivedOrder(shop: Shop, phone: Phone, bought: Parameters<typeof paidOrder>[2]) {
  const orderId = await paidOrder(shop, phone, bought)
  await receive(shop, phone, orderId)
  return orderId
}

/** What is left of a paid order is shipped, and she has it. */
export async function receive(shop: Shop, phone: Phone, orderId: OrderId): Promise<void> {
  parcels += 1
  await ship(shop, orderId, { number: `76${String(parcels).padStart(8, '0')}` })
  await phone.call('orders', 'confirmReceipt', { orderId })
}

export const wordsFor = (skuId: SkuId, more: Partial<Words> = {}): Words => ({
  skuId,
  stars: 5,
  text: '很脆，不咸',
  pictureIds: [],
  ...more,
})

/** Everything the list says of a product, page by page. */
export async function allReviews(
  phone: Phone,
  productId: ProductId,
  only: 'all' | 'with-pictures' | 'critical' = 'all',
) {
  const reviews: Listed['reviews'] = []
  let summary: Listed['summary']
  for (let cursor: string | undefined; ;) {
    const page: Listed = await phone.call('reviews', 'list', { productId, only, cursor })
    summary ??= page.summary
    reviews.push(...page.reviews)
    cursor = page.nextCursor
    if (cursor === undefined) return { reviews, summary }
  }
}

/** What a phone has uploaded under `review-pictures/`. @returns its id */
export function uploadedPicture(shop: Shop, name: string, content: Buffer): string {
  const folder = join(shop.dir, 'storage', 'files', 'review-pictures')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), content)
  return `cloud://local-env.6c6f-local-env/review-pictures/${name}`
}
