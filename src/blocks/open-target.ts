import { askCategory } from '../entry/open-category'
import { openCategories, openProduct, openSearch } from '../routes'
import type { BlockOf } from './block'

/** Where a tap on a block leads. */
export type Target = NonNullable<BlockOf<'story'>['to']>

/** What a tap does; nothing where the block leads nowhere. */
export function tapTo(target: Target | undefined): (() => void) | undefined {
  if (!target) return undefined
  return () => {
    switch (target.page) {
      case 'product':
        openProduct(target.productId)
        return
      case 'category':
        askCategory(target.categoryId)
        openCategories()
        return
      case 'search':
        openSearch(target.text)
    }
  }
}
