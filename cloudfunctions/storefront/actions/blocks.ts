import type { LayoutPlace } from '#domain/storefront/limits'
import type { CustomerContext } from '#server/access'
import { hasPaidOrder } from '#server/stores/orders'
import { storefrontWithLayouts } from '#server/stores/storefront'
import { drawBlocks } from '../draw-blocks'

/** The blocks of a page that has a head of its own. */
export async function blocks({ place }: { place: LayoutPlace }, { openid, now }: CustomerContext) {
  const storefront = await storefrontWithLayouts()
  return drawBlocks({ storefront, place, at: now, serverNow: now, hasPaid: () => hasPaidOrder(openid) })
}
