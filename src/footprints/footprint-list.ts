import type { ProductId } from '#domain/kernel/ids'
import { pageId } from '../entry/page-id'

/** A product she looked at. Kept on her phone and nowhere else. */
export interface Footprint {
  readonly productId: ProductId
  /** Epoch ms by the server; 0 while its clock was not known. */
  readonly seenAt: number
}

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
