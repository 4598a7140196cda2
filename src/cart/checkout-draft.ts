import type { SkuId } from '#domain/kernel/ids'
import { addressProblems, readAddress, type Address } from '../address/address'

/** What a checkout is about and what was typed into it; kept on the phone, so that a killed app loses nothing. */
export interface CheckoutDraft {
  /** Made once per checkout: a repeated submit finds its own order. */
  readonly clientKey: string
  readonly lines: readonly { readonly skuId: SkuId; readonly quantity: number }[]
  readonly fromCart: boolean
  readonly remark: string
  /** What she has ticked that it cannot be sent back without a reason. */
  readonly noReturnSkuIds?: readonly SkuId[] | undefined
  /** Where it goes once she has chosen; her default address until then. */
  readonly address?: Address | undefined
}

export interface CheckoutRequest {
  readonly lines: CheckoutDraft['lines']
  readonly fromCart: boolean
}

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** 24 letters and digits. `random` answers 0 ≤ n < 1. */
export function makeClientKey(random: () => number): string {
  return Array.from({ length: 24 }, () => letters[Math.floor(random() * letters.length)]).join('')
}

/** The draft to check out with: the same goods go on with the old key and words, other goods begin anew. */
export function draftFor(
  request: CheckoutRequest,
  kept: CheckoutDraft | undefined,
  makeKey: () => string,
): CheckoutDraft {
  const isSame = kept?.fromCart === request.fromCart && JSON.stringify(kept.lines) === JSON.stringify(request.lines)
  return isSame ? kept : { ...request, clientKey: makeKey(), remark: '' }
}

function isLine(kept: unknown): boolean {
  const line = (kept ?? {}) as Partial<CheckoutDraft['lines'][number]>
  return typeof line.skuId === 'string' && Number.isInteger(line.quantity)
}

/** A draft as storage gave it back, or undefined when it is none. */
export function readDraft(kept: unknown): CheckoutDraft | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const draft = kept as Partial<CheckoutDraft>
  const isWhole =
    typeof draft.clientKey === 'string' &&
    /^[0-9A-Za-z]{16,40}$/.test(draft.clientKey) &&
    typeof draft.fromCart === 'boolean' &&
    typeof draft.remark === 'string' &&
    Array.isArray(draft.lines) &&
    draft.lines.length > 0 &&
    draft.lines.every(isLine)
  if (!isWhole) return undefined
  const address = readAddress(draft.address)
  const ticked: unknown = draft.noReturnSkuIds
  return {
    ...(draft as CheckoutDraft),
    noReturnSkuIds: Array.isArray(ticked) ? (ticked as readonly SkuId[]) : undefined,
    address: Object.keys(addressProblems(address)).length === 0 ? address : undefined,
  }
}
