import type { SkuId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { CustomerContext } from '#server/access'
import { askForReminder } from '#server/stores/restock-reminders'
import { skuById } from '#server/stores/skus'
import { isForSale } from '#server/workflows/is-for-sale'

/** Remembers her for one message when the SKU is back; asking twice is asking once. @throws Refusal NOT_FOUND, IN_STOCK */
export async function remindRestock({ skuId }: { skuId: SkuId }, { openid, now }: CustomerContext) {
  const sku = await skuById(skuId)
  if (!sku || !isForSale(sku, now)) throw new Refusal('NOT_FOUND', { kind: 'sku' })
  if (sku.available > 0) throw new Refusal('IN_STOCK', { available: sku.available })
  await askForReminder(openid, skuId, now)
  return { asked: true as const }
}
