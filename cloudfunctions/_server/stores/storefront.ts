import type { CategoryId, ProductId } from '#domain/kernel/ids'
import type { FreightTemplate } from '#domain/orders/freight'
import { command } from '../cloud'
import { collection } from '../collection'

/** What the brand shows and charges around its goods: one document, so a page reads it in one call. */
export interface Storefront {
  readonly categories: readonly { categoryId: CategoryId; name: string; pictureId: string }[]
  readonly banners: readonly { pictureId: string; title: string; subtitle: string; productId?: ProductId | undefined }[]
  readonly sections: readonly { title: string; productIds: readonly ProductId[] }[]
  readonly freight: FreightTemplate
}

const settings = collection<{ _id: 'storefront'; storefront: Storefront }>('settings')

/** @throws Error before the shop is set up: an operator's job, not a buyer's mistake. */
export async function storefront(): Promise<Storefront> {
  const found = await settings.get('storefront')
  if (!found) throw new Error('the storefront is not set up')
  return found.storefront
}

/** Replaces the storefront whole. Two operators at once: the later one stands. */
export async function saveStorefront(next: Storefront): Promise<void> {
  if (await settings.insert({ _id: 'storefront', storefront: next })) return
  await settings.update({ _id: 'storefront' }, { storefront: command().set(next) })
}
