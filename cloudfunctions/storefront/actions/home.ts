import type { CustomerContext } from '#server/access'
import { hasPaidOrder } from '#server/stores/orders'
import { storefrontWithLayouts } from '#server/stores/storefront'
import { drawBlocks } from '../draw-blocks'

/** The front page: the storefront with its layouts, then the goods of the one that stands. */
export async function home(_: Record<string, never>, { openid, now }: CustomerContext) {
  const storefront = await storefrontWithLayouts()
  return drawBlocks({ storefront, place: 'home', at: now, serverNow: now, hasPaid: () => hasPaidOrder(openid) })
}
