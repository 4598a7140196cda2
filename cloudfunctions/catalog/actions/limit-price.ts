import { leastPriceFen, limitedPriceLimits, limitedPriceProblem } from '#domain/catalog/limited-price'
import type { SkuId } from '#domain/kernel/ids'
import type { Fen } from '#domain/kernel/money'
import { Refusal } from '#domain/kernel/refusals'
import type { StaffContext } from '#server/access'
import { limitSku, skuById } from '#server/stores/skus'
import { dailyPriceFen as dailyPriceOf } from '#server/workflows/daily-price'
import { pricedSku } from '../priced-sku'

interface Request {
  readonly skuId: SkuId
  readonly priceFen: Fen
  readonly untilAt: number
}

/**
 * Lowers a price from now on, compared with what was paid. The price that holds meanwhile was paid too, so that one promotion
 * after another has to go lower each time.
 * @throws Refusal as the contract lists them
 */
export async function limitPrice({ skuId, priceFen, untilAt }: Request, { now }: StaffContext) {
  const lasts = untilAt - now
  if (lasts < limitedPriceLimits.shortestMs || lasts > limitedPriceLimits.longestMs) throw new Refusal('LIMIT_TIME', {})
  const sku = await skuById(skuId)
  if (!sku?.onSale) throw new Refusal('NOT_FOUND', { kind: 'sku' })
  const dailyPriceFen = await dailyPriceOf(skuId, now)
  const problem = limitedPriceProblem(priceFen, dailyPriceFen, sku)
  if (problem === 'too-low') throw new Refusal('PRICE_GUARD', { leastPriceFen: leastPriceFen(sku) })
  if (problem !== undefined || dailyPriceFen === undefined) throw new Refusal('PRICE_BASE', { dailyPriceFen })
  const limited = { priceFen, fromAt: now, untilAt, dailyPriceFen }
  if (!(await limitSku(skuId, limited))) throw new Refusal('NOT_FOUND', { kind: 'sku' })
  return pricedSku({ ...sku, limited }, now)
}
