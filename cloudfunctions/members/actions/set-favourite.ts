import type { ProductId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { CustomerContext } from '#server/access'
import { dropFavourite, favouriteCount, keepFavourite, trimFavourites } from '#server/stores/favourites'
import { productById } from '#server/stores/products'

interface Request {
  productId: ProductId
  isFavourite: boolean
}

/**
 * Keeps or drops a product. Beyond the limit the oldest falls out: a tap on a heart is no moment to be sent to tidy a list,
 * and what was kept two hundred hearts ago is missed least. @throws Refusal NOT_FOUND
 */
export async function setFavourite({ productId, isFavourite }: Request, { openid, now }: CustomerContext) {
  if (isFavourite) {
    if (!(await productById(productId))) throw new Refusal('NOT_FOUND', { kind: 'product' })
    await keepFavourite(openid, productId, now)
  } else await dropFavourite(openid, productId)
  const count = await trimFavourites(openid, await favouriteCount(openid))
  return { isFavourite, favouriteCount: count }
}
