import type { AfterSaleKind, AfterSaleReason } from '#domain/after-sales/kinds'
import type { SkuId } from '#domain/kernel/ids'
import type { Answer } from '../../../cloud/call'

export type Claimable = Answer<'after-sales', 'claimable'>
export type ClaimableLine = Claimable['lines'][number]

/** What was chosen and typed; kept on the phone with each letter, so that a killed page loses nothing and asks once. */
export interface AskDraft {
  /** Made once per form: a repeated submit finds its own after-sale. */
  readonly clientKey: string
  readonly kind?: AfterSaleKind | undefined
  /** Units by line, once she has chosen; a line of 0 stays. */
  readonly quantities: Readonly<Record<SkuId, number>>
  readonly reason?: AfterSaleReason | undefined
  readonly note: string
  readonly pictureIds: readonly string[]
}

/** What the form asks for, by what is possible now. */
export interface Wish {
  readonly kind: AfterSaleKind
  readonly items: readonly { readonly skuId: SkuId; readonly quantity: number }[]
}

const isSent = (kind: AfterSaleKind) => kind !== 'before-shipping'

/** How many units of a line can be asked back that way. */
export const freeOf = (line: Pick<ClaimableLine, 'sent' | 'unsent'>, kind: AfterSaleKind): number =>
  isSent(kind) ? line.sent : line.unsent

/** Why something may be asked back, by how: what has not come is not broken. */
export const reasonsOf: Readonly<Record<AfterSaleKind, readonly AfterSaleReason[]>> = {
  'before-shipping': ['unwanted', 'ordered-wrongly', 'late', 'other'],
  return: ['unwanted', 'ordered-wrongly', 'damaged', 'not-as-described', 'missing', 'other'],
  'money-only': ['damaged', 'not-as-described', 'missing', 'not-received', 'other'],
}

/** The ways in which something of the order can be asked back now. */
export function kindsOf({ lines, mayStillAsk }: Claimable): AfterSaleKind[] {
  if (!mayStillAsk) return []
  const kinds: AfterSaleKind[] = lines.some(({ unsent }) => unsent > 0) ? ['before-shipping'] : []
  return lines.some(({ sent }) => sent > 0) ? [...kinds, 'return', 'money-only'] : kinds
}

/**
 * What of a line is asked back: what she chose, never more than there is. At first everything that has not left, or the only
 * line there is; of several that have left nothing, for nobody can know which.
 */
export function quantityOf(draft: AskDraft, claimable: Claimable, { line, kind }: LineOfKind): number {
  const free = freeOf(line, kind)
  const isPlain = !isSent(kind) || claimable.lines.filter((one) => freeOf(one, kind) > 0).length === 1
  return Math.min(draft.quantities[line.skuId] ?? (isPlain ? free : 0), free)
}

interface LineOfKind {
  readonly line: ClaimableLine
  readonly kind: AfterSaleKind
}

/** The wish of a draft; undefined when nothing can be asked back. */
export function wishOf(draft: AskDraft, claimable: Claimable): Wish | undefined {
  const kinds = kindsOf(claimable)
  const kind = draft.kind && kinds.includes(draft.kind) ? draft.kind : kinds[0]
  if (!kind) return undefined
  const items = claimable.lines
    .map((line) => ({ skuId: line.skuId, quantity: quantityOf(draft, claimable, { line, kind }) }))
    .filter(({ quantity }) => quantity > 0)
  return { kind, items }
}

/** What is missing before it can be asked, as a sentence. */
export function missingIn({ reason, pictureIds }: AskDraft, { kind, items }: Wish): string | undefined {
  if (items.length === 0) return '先选要退的商品'
  if (!reason || !reasonsOf[kind].includes(reason)) return '选一下原因'
  return kind === 'money-only' && pictureIds.length === 0 ? '仅退款请至少加一张照片，方便核实' : undefined
}

/** A draft as storage gave it back, or a new one. */
export function readAskDraft(kept: unknown, makeKey: () => string): AskDraft {
  const draft = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<AskDraft>
  const isWhole =
    typeof draft.clientKey === 'string' &&
    /^[0-9A-Za-z]{16,40}$/.test(draft.clientKey) &&
    typeof draft.note === 'string' &&
    typeof draft.quantities === 'object' &&
    Object.values(draft.quantities).every((quantity) => Number.isInteger(quantity)) &&
    Array.isArray(draft.pictureIds) &&
    draft.pictureIds.every((id: unknown) => typeof id === 'string')
  return isWhole ? (draft as AskDraft) : { clientKey: makeKey(), quantities: {}, note: '', pictureIds: [] }
}
