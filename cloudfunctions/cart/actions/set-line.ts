import type { SkuId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { CustomerContext } from '#server/access'
import { cartLines, changeCartLine } from '#server/stores/carts'
import { cartView } from '../cart-view'

interface Request {
  skuId: SkuId
  quantity: number
  selected: boolean
}

/** Sets a line that is there. @throws Refusal NOT_FOUND when it is not */
export async function setLine({ skuId, quantity, selected }: Request, { openid, now }: CustomerContext) {
  if (!(await cartLines(openid))[skuId]) throw new Refusal('NOT_FOUND', { kind: 'sku' })
  await changeCartLine(openid, skuId, { quantity, selected })
  return cartView({ openid, now })
}
