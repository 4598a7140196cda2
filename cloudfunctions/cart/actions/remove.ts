import type { SkuId } from '#domain/kernel/ids'
import type { CustomerContext } from '#server/access'
import { removeCartLines } from '#server/stores/carts'
import { cartView } from '../cart-view'

/** Takes lines out; ones that are not there are no matter. */
export async function remove({ skuIds }: { skuIds: SkuId[] }, { openid, now }: CustomerContext) {
  await removeCartLines(openid, skuIds)
  return cartView({ openid, now })
}
