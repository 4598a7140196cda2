import type { OutputOf } from '#domain/kernel/contract'
import type { cartContract } from '#domain/cart/contract'
import { currentPriceFen, runningLimit } from '#domain/catalog/limited-price'
import type { SkuId } from '#domain/kernel/ids'
import { sumFen } from '#domain/kernel/money'
import { freeFromFen } from '#domain/orders/freight'
import { freightLines } from '#domain/orders/pricing'
import { cartLines, type CartLine } from '#server/stores/carts'
import { type Sku, skusByIds } from '#server/stores/skus'
import { type Storefront, storefront } from '#server/stores/storefront'
import { isOffered } from '#server/workflows/is-for-sale'
import { specTextOf } from '#server/workflows/price-lines'

export type CartView = OutputOf<(typeof cartContract)['get']>

/** The cart as it stands at `now` (epoch ms): two reads, then its SKUs. Lines whose SKU is gone are left out. */
export async function cartView({ openid, now }: { openid: string; now: number }): Promise<CartView> {
  const [lines, { freight }] = await Promise.all([cartLines(openid), storefront()])
  const entries = (Object.entries(lines) as [SkuId, CartLine][]).sort(([, a], [, b]) => b.addedAt - a.addedAt)
  const skus = new Map((await skusByIds(entries.map(([skuId]) => skuId))).map((sku) => [sku._id, sku]))
  const shown = entries.flatMap(([skuId, line]) => {
    const sku = skus.get(skuId)
    return sku ? [lineOf(sku, line, { now, freight })] : []
  })
  const freightLineOf = ({ skuId, quantity }: CartView['lines'][number]) => {
    const sku = skus.get(skuId)
    return sku ? freightLines([{ ...sku, quantity }]) : []
  }
  const counted = shown.filter((line) => line.selected && line.state === 'for-sale')
  return {
    lines: shown,
    goodsFen: sumFen(counted.map((line) => line.priceFen * line.quantity)),
    freeFreightFromFen: freeFromFen({ templates: freight, lines: counted.flatMap(freightLineOf) }),
  }
}

function lineOf(
  sku: Sku,
  { quantity, selected }: CartLine,
  basis: { now: number; freight: Storefront['freight'] },
): CartView['lines'][number] {
  return {
    skuId: sku._id,
    productId: sku.productId,
    title: sku.title,
    specText: specTextOf(sku.specValues),
    pictureId: sku.pictureId,
    priceFen: currentPriceFen(sku, basis.now),
    limitedUntilAt: runningLimit(sku, basis.now)?.untilAt,
    quantity,
    available: sku.available,
    selected,
    state: isOffered(sku, basis) ? (sku.available > 0 ? 'for-sale' : 'sold-out') : 'withdrawn',
  }
}
