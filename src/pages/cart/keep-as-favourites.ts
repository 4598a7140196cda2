import type { CartLine } from '../../cart/cart-store'
import { call } from '../../cloud/call'

/** Keeps the lines' goods as favourites; the same product in two specs is kept once. @throws CallFailure */
export async function keepAsFavourites(lines: readonly CartLine[]): Promise<void> {
  const productIds = new Set(lines.map((line) => line.productId))
  await Promise.all(
    [...productIds].map((productId) => call('members', 'setFavourite', { productId, isFavourite: true })),
  )
}
