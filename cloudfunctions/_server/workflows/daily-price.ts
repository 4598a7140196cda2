import { limitedPriceLimits } from '#domain/catalog/limited-price'
import type { SkuId } from '#domain/kernel/ids'
import type { Fen } from '#domain/kernel/money'
import { lastPaid, lowestPaid } from '../stores/paid-prices'

/**
 * 日常价 of a SKU at `at` (epoch ms): the lowest price paid in the seven days before, else the last one paid before that;
 * undefined when nobody ever paid for it. Source: 规范促销行为暂行规定 (2020), article 21.
 */
export async function dailyPriceFen(skuId: SkuId, at: number): Promise<Fen | undefined> {
  const from = at - limitedPriceLimits.baseMs
  return (await lowestPaid(skuId, { from, to: at })) ?? (await lastPaid(skuId, from))
}
