import type { AuditedBucket, AuditedSku } from '#domain/audit/audited'
import type { World } from '../world/world'
import { hold } from './checks'
import type { Stage } from './stage'

interface SplitSku extends AuditedSku {
  readonly spread?: number
  readonly elsewhere?: number
}

const sumOf = (stock: readonly { readonly available: number }[]): number =>
  stock.reduce((sum, { available }) => sum + available, 0)

async function stockOf(world: World): Promise<{ sku: SplitSku; buckets: AuditedBucket[] }[]> {
  const all = (await world.rows('stock-buckets')) as unknown as AuditedBucket[]
  const skus = (await world.rows('skus')) as unknown as SplitSku[]
  return skus.map((sku) => ({ sku, buckets: all.filter(({ skuId }) => skuId === sku._id) }))
}

/** When time has healed what failed: free units lie where orders look first, and pages say how many there are. */
export async function checkBuckets(world: World): Promise<void> {
  for (const { sku, buckets } of await stockOf(world)) {
    const { spread = 0, elsewhere = 0 } = sku
    const used = buckets.filter(({ bucket }) => bucket <= spread)
    const misplaced = sumOf(buckets) - sumOf(used) + (spread > 0 ? sku.available : 0)
    hold('units-lie-where-orders-look', misplaced === 0, () => `${String(misplaced)} of ${sku._id} do not`)
    const isSaid = elsewhere === sumOf(buckets)
    hold('pages-say-what-there-is', isSaid, () => `${String(elsewhere)} of ${String(sumOf(buckets))}`)
    const isForgotten = spread > 0 || sku.buckets === undefined
    hold('empty-buckets-are-forgotten', isForgotten, () => `${String(sku.buckets)} of ${sku._id}`)
  }
}

/** Nothing failed and nobody gave anything back: of single units none is left over while somebody was sent away. */
export async function checkHotStock({ world, deeds }: Stage, actors: readonly string[]): Promise<void> {
  const singles = deeds.placed.filter(({ key, basket }) => key !== keyBefore && basket.join() === '1,0')
  const others = deeds.placed.length - singles.length - deeds.placed.filter(({ key }) => key === keyBefore).length
  if (others > 0 || actors.some((name) => ['cancel', 'again'].includes(name))) return
  const [stock] = (await stockOf(world)).filter(({ sku }) => sku._id === 'skuPROOFA')
  const left = stock ? stock.sku.available + sumOf(stock.buckets) : 0
  const refused = singles.filter(({ reply }) => !reply.ok).length
  hold('every-unit-finds-a-buyer', refused === 0 || left === 0, () => `${refused} went without, ${left} are left`)
}

/** Of the order that was there before everybody came. */
export const keyBefore = 'keyOfTheFirstOrder'
