import type * as z from 'zod'
import type { LayoutId } from '#domain/kernel/ids'
import type { storefrontContract } from '#domain/storefront/contract'
import { type LayoutPlace, storefrontLimits } from '#domain/storefront/limits'
import { command } from '../cloud'
import { collection } from '../collection'
import { hashId } from '../hash-id'

export type LayoutContent = z.output<(typeof storefrontContract)['saveLayout']['input']>['content']

/** A layout with its draft and what was published of it; what is in force stands in the storefront. */
export interface LayoutDocument {
  _id: LayoutId
  place: LayoutPlace
  code: string
  draft: LayoutContent
  /** Rises by one with every save. */
  revision: number
  /** Rises by one with every publication, roll-back and withdrawal; 0 before the first. */
  version: number
  /** The revision that was published last, 0 for none or after a roll-back. */
  publishedRevision: number
  isWithdrawn: boolean
  versions: { version: number; publishedAt: number; content: LayoutContent }[]
}

const layouts = collection<LayoutDocument>('layouts')
const layoutId = (place: LayoutPlace, code: string): LayoutId => hashId('lay', place, code)

export async function layoutById(id: LayoutId): Promise<LayoutDocument | undefined> {
  return layouts.get(id)
}

/** All layouts, of one place or of every. */
export async function allLayouts(place: LayoutPlace | undefined): Promise<LayoutDocument[]> {
  const where = { place: place ?? command().exists(true) }
  return layouts.find({ where, orderBy: [['code', 'asc']], limit: 200 })
}

/** Saves a draft made from `revision` (0: a new layout). @returns undefined when somebody saved meanwhile. */
export async function saveDraft(draft: {
  readonly place: LayoutPlace
  readonly code: string
  readonly revision: number
  readonly content: LayoutContent
}): Promise<{ layoutId: LayoutId; revision: number } | undefined> {
  const { place, code, revision, content } = draft
  const _id = layoutId(place, code)
  const next = { layoutId: _id, revision: revision + 1 }
  if (revision === 0) {
    const empty = { revision: 1, version: 0, publishedRevision: 0, isWithdrawn: false, versions: [] }
    return (await layouts.insert({ _id, place, code, draft: content, ...empty })) ? next : undefined
  }
  const change = { draft: command().set(content), revision: revision + 1 }
  return (await layouts.update({ _id, revision }, change)) === 1 ? next : undefined
}

/** The revision a draft stands at, 0 when there is no such layout. */
export async function draftRevision(place: LayoutPlace, code: string): Promise<number> {
  return (await layouts.get(layoutId(place, code)))?.revision ?? 0
}

export interface Publication {
  readonly content: LayoutContent
  readonly at: number
  /** The draft's revision that is published; 0 when it is no draft. */
  readonly publishedRevision: number
}

/** Keeps a publication as the layout's next version, if nothing moved since it was read. @returns whether it did. */
export async function keepVersion(layout: LayoutDocument, publication: Publication): Promise<boolean> {
  const { content, at, publishedRevision } = publication
  const version = layout.version + 1
  const versions = [...layout.versions, { version, publishedAt: at, content }].slice(-storefrontLimits.versionsKept)
  const where = { _id: layout._id, version: layout.version, revision: layout.revision }
  return (
    (await layouts.update(where, {
      version,
      publishedRevision,
      isWithdrawn: false,
      versions: command().set(versions),
    })) === 1
  )
}

/** Counts a withdrawal as a version, if nothing moved since it was read. @returns whether it did. */
export async function keepWithdrawal(layout: LayoutDocument): Promise<boolean> {
  const where = { _id: layout._id, version: layout.version }
  return (await layouts.update(where, { version: layout.version + 1, publishedRevision: 0, isWithdrawn: true })) === 1
}
