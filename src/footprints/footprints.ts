import type { ProductId } from '#domain/kernel/ids'
import { serverNow } from '../entry/server-clock'
import { forget, recall, remember } from '../platform/remembered'
import { readFootprints, withFootprint, type Footprint } from './footprint-list'

const key = 'footprints'

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
