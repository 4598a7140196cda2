import type { LayoutId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import type { StaffContext } from '#server/access'
import { needLayout, putLayout } from '../put-layout'

/** Puts an earlier version in force again, as the next one; the draft stays as it is. @throws Refusal NOT_FOUND */
export async function rollBackLayout(
  { layoutId, version }: { layoutId: LayoutId; version: number },
  { now }: StaffContext,
) {
  const layout = await needLayout(layoutId)
  const earlier = layout.versions.find((kept) => kept.version === version)
  if (!earlier) throw new Refusal('NOT_FOUND', { kind: 'layout' })
  return putLayout(layout, earlier.content, { at: now, publishedRevision: 0 })
}
