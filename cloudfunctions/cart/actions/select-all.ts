import type { SkuId } from '#domain/kernel/ids'
import type { CustomerContext } from '#server/access'
import { cartLines, selectCartLines } from '#server/stores/carts'
import { cartView } from '../cart-view'

/** Selects or unselects every line. */
export async function selectAll({ selected }: { selected: boolean }, { openid, now }: CustomerContext) {
  const skuIds = Object.keys(await cartLines(openid)) as SkuId[]
  if (skuIds.length > 0) await selectCartLines(openid, skuIds, selected)
  return cartView({ openid, now })
}
