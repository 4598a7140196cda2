import type { CategoryId } from '#domain/kernel/ids'
import { parseYuan } from '#domain/kernel/money'

/** What results are narrowed by. Prices as she typed them, in yuan. */
export interface Filter {
  readonly categoryId?: CategoryId
  readonly fromYuan: string
  readonly toYuan: string
  readonly inStock: boolean
}

export const noFilter: Filter = { fromYuan: '', toYuan: '', inStock: false }

interface FilterQuery {
  readonly categoryId?: CategoryId
  readonly priceFromFen?: number
  readonly priceToFen?: number
  readonly inStock?: boolean
}

/** Whether a typed price is a price, or nothing. */
export function isPrice(typed: string): boolean {
  return typed.trim() === '' || parseYuan(typed) !== undefined
}

/** What `catalog/search` is asked; a lowest price above the highest means them the other way round. */
export function filterQuery({ categoryId, fromYuan, toYuan, inStock }: Filter): FilterQuery {
  const from = parseYuan(fromYuan)
  const to = parseYuan(toYuan)
  const isTurned = from !== undefined && to !== undefined && from > to
  const [low, high] = isTurned ? [to, from] : [from, to]
  return {
    ...(categoryId && { categoryId }),
    ...(low !== undefined && { priceFromFen: low }),
    ...(high !== undefined && { priceToFen: high }),
    ...(inStock && { inStock }),
  }
}

/** How many ways it narrows by: category, price, stock. */
export function filterCount(filter: Filter): number {
  const { categoryId, priceFromFen, priceToFen, inStock } = filterQuery(filter)
  const isPriced = priceFromFen !== undefined || priceToFen !== undefined
  return [categoryId !== undefined, isPriced, inStock === true].filter(Boolean).length
}
