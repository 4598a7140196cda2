import type * as z from 'zod'
import { Refusal } from '#domain/kernel/refusals'
import type { storefrontContract } from '#domain/storefront/contract'
import type { StaffContext } from '#server/access'
import { layoutById } from '#server/stores/layouts'
import { storefrontWithLayouts } from '#server/stores/storefront'
import { drawBlocks } from '../draw-blocks'
import { standingOf } from '../put-layout'

type Request = z.output<(typeof storefrontContract)['previewLayout']['input']>

/** The place as a customer would see it at `at`, with one draft as if it were published. @throws Refusal NOT_FOUND */
export async function previewLayout({ place, at, audience, draftOf }: Request, { now }: StaffContext) {
  const [kept, layout] = await Promise.all([storefrontWithLayouts(), draftOf && layoutById(draftOf)])
  if (draftOf && layout?.place !== place) throw new Refusal('NOT_FOUND', { kind: 'layout' })
  const own = layout ? { [layout._id]: standingOf(layout, layout.draft, layout.version + 1) } : {}
  const storefront = { ...kept, layouts: { ...kept.layouts, [place]: { ...kept.layouts[place], ...own } } }
  return drawBlocks({ storefront, place, at, serverNow: now, hasPaid: () => Promise.resolve(audience === 'buyers') })
}
