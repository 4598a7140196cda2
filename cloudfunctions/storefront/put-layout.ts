import type { LayoutId } from '#domain/kernel/ids'
import { Refusal } from '#domain/kernel/refusals'
import { keepVersion, layoutById, type LayoutContent, type LayoutDocument } from '#server/stores/layouts'
import { putInForce, type Standing } from '#server/stores/storefront'

/** A layout's content as it stands in the storefront. */
export function standingOf({ code }: LayoutDocument, content: LayoutContent, version: number): Standing {
  const { name, fromAt, untilAt, blocks } = content
  const window = { ...(fromAt !== undefined && { fromAt }), ...(untilAt !== undefined && { untilAt }) }
  return { code, name, version, ...window, blocks }
}

/** @throws Refusal NOT_FOUND */
export async function needLayout(id: LayoutId): Promise<LayoutDocument> {
  const layout = await layoutById(id)
  if (!layout) throw new Refusal('NOT_FOUND', { kind: 'layout' })
  return layout
}

/**
 * Makes `content` the next version and puts it in force: the layout's own row first, so that asking again after a death in
 * between puts it in force. @throws Refusal DRAFT_CHANGED when somebody moved it meanwhile
 */
export async function putLayout(
  layout: LayoutDocument,
  content: LayoutContent,
  { at, publishedRevision }: { at: number; publishedRevision: number },
): Promise<{ version: number }> {
  if (!(await keepVersion(layout, { content, at, publishedRevision }))) {
    const { revision, version, publishedRevision: published } = await needLayout(layout._id)
    // Two taps at once are one publication.
    if (publishedRevision > 0 && published === publishedRevision) return { version }
    throw new Refusal('DRAFT_CHANGED', { revision })
  }
  const version = layout.version + 1
  await putInForce(layout.place, layout._id, standingOf(layout, content, version))
  return { version }
}
