import type { SkuId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import { now } from '#server/cloud'
import { openBucket, setSpread, whereabouts } from '#server/stores/stock'
import { levelStock } from '#server/workflows/level-stock'

interface Request {
  skuId: SkuId
  buckets: number
}

/** Looks in which people who buy meanwhile may take what was to be moved; the scheduler goes on where these end. */
const looks = 3

/**
 * Spreads a hot SKU's stock over so many documents; 1: back into its row. Nothing is lost and nobody has to wait: who holds units
 * holds them where they are, what is free is moved, and orders find it wherever it lies meanwhile. @throws Refusal NOT_FOUND
 */
export async function splitStock({ skuId, buckets }: Request) {
  if (!(await whereabouts(skuId))) throw new Refusal('NOT_FOUND', { kind: 'sku' })
  if (buckets > 1) for (let bucket = 1; bucket <= buckets; bucket += 1) await openBucket(skuId, bucket)
  await setSpread(skuId, buckets)
  for (let look = 1; ; look += 1) {
    const levelled = await levelStock(skuId, now(), true)
    if (!levelled) throw new Refusal('NOT_FOUND', { kind: 'sku' })
    if (levelled.isLevel || look === looks) return { buckets, ...levelled }
  }
}
