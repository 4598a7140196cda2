import { Refusal } from '#domain/kernel/refusals'
import type { OrderDocument } from '#server/stores/orders'
import type { Sku } from '#server/stores/skus'
import { releaseParts, reserveLine } from './reserve-line'

/**
 * Reserves every line or none. Only the call that inserted the order's row may do this. @returns where the units of those lines
 * lie that are not in the SKU's row whole; undefined: all are.
 * @throws Refusal NOT_FOR_SALE, STOCK_SHORT, STOCK_BUSY naming the first line that could not be reserved
 */
export async function reserveAll(
  { _id: orderId, lines }: OrderDocument,
  skus: readonly Pick<Sku, '_id' | 'spread'>[],
  at: number,
): Promise<OrderDocument['heldIn']> {
  const spreads = new Map(skus.map(({ _id, spread }) => [_id, spread]))
  const needs = lines.map(({ skuId, quantity }) => ({ skuId, quantity, orderId, spread: spreads.get(skuId) }))
  const got = await Promise.all(needs.map(async (need) => ({ need, ...(await reserveLine(need, at)) })))
  const taken = got.flatMap((line) => ('parts' in line ? [line] : []))
  const refused = got.flatMap((line, index) => ('refused' in line ? [{ ...line, ...lines[index] }] : []))[0]
  if (!refused) {
    const apart = taken.filter(({ parts }) => parts.some(({ bucket }) => bucket > 0))
    return apart.length === 0 ? undefined : Object.fromEntries(apart.map(({ need, parts }) => [need.skuId, parts]))
  }
  await Promise.all(taken.map(({ need, parts }) => releaseParts(need, parts)))
  const { title = '', available, need } = refused
  const { skuId } = need
  if (refused.refused === 'withdrawn') throw new Refusal('NOT_FOR_SALE', { skuId, title })
  if (refused.refused === 'busy') throw new Refusal('STOCK_BUSY', { skuId, title })
  throw new Refusal('STOCK_SHORT', { skuId, title, available })
}
