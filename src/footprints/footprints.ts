import type { ProductId } from '#domain/kernel/ids'
import { serverNow } from '../entry/server-clock'
import { pageId } from '../entry/page-id'
import { forget, recall, remember } from '../platform/remembered'

/** A product she looked at. Kept on her phone and nowhere else. */
export interface Footprint {
  readonly productId: ProductId
  /** Epoch ms by the server; 0 while its clock was not known. */
  readonly seenAt: number
}

const key = 'footprints'
/** As many as `catalog/cards` answers at once. */
const kept = 50

/** The newest first, each product once. */
export function withFootprint(old: readonly Footprint[], newest: Footprint): Footprint[] {
  return [newest, ...old.filter(({ productId }) => productId !== newest.productId)].slice(0, kept)
}

/** Footprints as storage gave them back; what is damaged is left out. */
export function readFootprints(stored: unknown): Footprint[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((one: Partial<Record<keyof Footprint, unknown>> | null) => {
    const productId = typeof one?.productId === 'string' ? pageId('prd', one.productId) : undefined
    return productId && typeof one?.seenAt === 'number' ? [{ productId, seenAt: one.seenAt }] : []
  })
}

/** What she looked at last, newest first. */
export function footprints(): readonly Footprint[] {
  return readFootprints(recall(key))
}

export function rememberFootprint(productId: ProductId): void {
  if (!BRAND.features.footprints) return
  remember(key, withFootprint(footprints(), { productId, seenAt: serverNow() ?? 0 }))
}

export function withoutFootprint(old: readonly Footprint[], gone: ProductId): Footprint[] {
  return old.filter(({ productId }) => productId !== gone)
}

/** The list as she left it after taking some out. */
export function replaceFootprints(next: readonly Footprint[]): void {
  remember(key, next)
}

export function clearFootprints(): void {
  forget(key)
}
