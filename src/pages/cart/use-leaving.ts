import type { CartLine } from '../../cart/cart-store'
import { cartStore } from '../../cart/use-cart'
import { tried, useUndo } from '../../components/use-undo'
import { keepAsFavourites } from './keep-as-favourites'

/** Taking lines out with a way back, also when the cart is empty then, and keeping their goods for later. */
export function useLeaving() {
  const undo = useUndo()
  const remove = (lines: readonly CartLine[], text = `已移除 ${String(lines.length)} 件商品`) => {
    undo.take({
      text,
      remove: () => cartStore.remove(lines.map((line) => line.skuId)),
      putBack: () => cartStore.putBack(lines.filter((line) => line.state === 'for-sale')),
    })
  }
  const keep = (lines: readonly CartLine[]) =>
    void tried(
      keepAsFavourites(lines).then(() => {
        remove(lines, '已移到收藏')
      }),
    )
  return { remove, keep, note: undo.note }
}
