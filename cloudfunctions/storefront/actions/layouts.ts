import type { LayoutPlace } from '#domain/storefront/limits'
import type { StaffContext } from '#server/access'
import { allLayouts, type LayoutDocument } from '#server/stores/layouts'

/** Every layout with its draft and its earlier versions by name. */
export async function layouts({ place }: { place?: LayoutPlace | undefined }, { now }: StaffContext) {
  return { layouts: (await allLayouts(place)).map(summaryOf), serverNow: now }
}

function summaryOf(layout: LayoutDocument) {
  const { _id: layoutId, place, code, draft, revision, version, publishedRevision, isWithdrawn, versions } = layout
  return {
    layoutId,
    place,
    code,
    draft,
    revision,
    version,
    isChanged: revision !== publishedRevision,
    isWithdrawn,
    versions: versions.map(({ version: number, publishedAt, content }) => ({
      version: number,
      publishedAt,
      name: content.name,
    })),
  }
}
