import type { LayoutId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import { keepWithdrawal } from '#server/stores/layouts'
import { putInForce } from '#server/stores/storefront'
import { needLayout, standingOf } from '../put-layout'

/** Takes a layout down: what stood before it, or the everyday one, stands again. @throws Refusal NOT_FOUND, DRAFT_CHANGED */
export async function withdrawLayout({ layoutId }: { layoutId: LayoutId }) {
  const layout = await needLayout(layoutId)
  if (layout.version === 0) return { version: 0 }
  if (!(await keepWithdrawal(layout))) throw new Refusal('DRAFT_CHANGED', { revision: layout.revision })
  const version = layout.version + 1
  await putInForce(layout.place, layoutId, {
    ...standingOf(layout, layout.draft, version),
    blocks: [],
    isWithdrawn: true,
  })
  return { version }
}
