import type { SkuId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { StaffContext } from '#server/access'
import { skuById, unlimitSku } from '#server/stores/skus'
import { pricedSku } from '../priced-sku'

/** From now on the list price holds. @throws Refusal NOT_FOUND */
export async function endLimitedPrice({ skuId }: { skuId: SkuId }, { now }: StaffContext) {
  await unlimitSku(skuId)
  const sku = await skuById(skuId)
  if (!sku) throw new Refusal('NOT_FOUND', { kind: 'sku' })
  return pricedSku(sku, now)
}
