import { formatYuan, parseYuan } from '#domain/kernel/money'
import type { PricedSku } from './priced-sku'

/** The price that was typed, in fen, or what is wrong with it. The cloud decides; this only spares a way there and back. */
export function readLimit(typed: string, sku: PricedSku): { priceFen: number } | { problem: string } {
  const priceFen = parseYuan(typed)
  if (priceFen === undefined || priceFen === 0) return { problem: '限时价写成元，最多两位小数，例如 9.90' }
  if (sku.dailyPriceFen === undefined) return { problem: '还没有人买过，没有可以比较的价格' }
  if (priceFen >= sku.dailyPriceFen) return { problem: `要低于日常价 ${formatYuan(sku.dailyPriceFen)}` }
  if (priceFen < sku.leastPriceFen) return { problem: `不能低于 ${formatYuan(sku.leastPriceFen)}` }
  return { priceFen }
}
