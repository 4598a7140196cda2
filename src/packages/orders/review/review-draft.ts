import type { SkuId } from '#domain/kernel/ids'
import { reviewLimits } from '#domain/reviews/limits'

/** What she has typed of one line. */
export interface LineDraft {
  /** 0: none chosen yet. */
  readonly stars: number
  readonly text: string
  /** Uploaded already, so that they outlive the app. */
  readonly pictureIds: readonly string[]
}

export type Drafts = Readonly<Partial<Record<SkuId, LineDraft>>>

export const noDraft: LineDraft = { stars: 0, text: '', pictureIds: [] }

/** Where what is typed and not sent yet is kept, so that a killed app loses nothing. */
export const reviewDraftKey = (orderId: string): string => `review-${orderId}`

function lineOf(kept: unknown): LineDraft {
  const { stars, text, pictureIds } = (kept ?? {}) as Partial<Record<keyof LineDraft, unknown>>
  return {
    stars: typeof stars === 'number' && [1, 2, 3, 4, 5].includes(stars) ? stars : 0,
    text: typeof text === 'string' ? text.slice(0, reviewLimits.textLength) : '',
    pictureIds: Array.isArray(pictureIds)
      ? pictureIds.filter((id) => typeof id === 'string').slice(0, reviewLimits.pictures)
      : [],
  }
}

/** The phone's memory as drafts: whatever stands there, an older version's too. */
export function readDrafts(kept: unknown): Drafts {
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(Object.entries(kept).map(([skuId, line]) => [skuId, lineOf(line)]))
}

/** Whether she has said anything of it. */
export const isTouched = ({ stars, text, pictureIds }: LineDraft): boolean =>
  stars > 0 || text.trim() !== '' || pictureIds.length > 0

/** What the cloud takes: lines of their own, no tabs, none of the blanks at the ends. */
const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').trim()

/** What is sent of the lines she said something of. */
export function wordsOf(skuIds: readonly SkuId[], drafts: Drafts) {
  return skuIds.flatMap((skuId) => {
    const draft = drafts[skuId] ?? noDraft
    if (!isTouched(draft)) return []
    return [{ skuId, stars: draft.stars, text: tidy(draft.text), pictureIds: [...draft.pictureIds] }]
  })
}

/** The lines she said something of without choosing stars. */
export const withoutStars = (skuIds: readonly SkuId[], drafts: Drafts): SkuId[] =>
  wordsOf(skuIds, drafts)
    .filter(({ stars }) => stars === 0)
    .map(({ skuId }) => skuId)
