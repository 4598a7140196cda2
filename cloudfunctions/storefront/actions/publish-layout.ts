import type { LayoutId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { StaffContext } from '#server/access'
import { putInForce } from '#server/stores/storefront'
import { needLayout, putLayout, standingOf } from '../put-layout'

/** Puts a draft in force. What is in force already is put there once more. @throws Refusal NOT_FOUND, DRAFT_CHANGED */
export async function publishLayout(
  { layoutId, revision }: { layoutId: LayoutId; revision: number },
  { now }: StaffContext,
) {
  const layout = await needLayout(layoutId)
  if (layout.revision !== revision) throw new Refusal('DRAFT_CHANGED', { revision: layout.revision })
  if (layout.publishedRevision !== revision) {
    return putLayout(layout, layout.draft, { at: now, publishedRevision: revision })
  }
  await putInForce(layout.place, layoutId, standingOf(layout, layout.draft, layout.version))
  return { version: layout.version }
}
