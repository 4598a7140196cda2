import type { ProductId } from '#domain/kernel/ids'
import { cardsInOrder } from '#server/workflows/cards-by-id'

/** Cards in the order asked, each once; what is gone is left out. */
export async function cards({ productIds }: { productIds: ProductId[] }) {
  return { goods: await cardsInOrder(productIds) }
}
