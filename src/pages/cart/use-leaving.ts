import type { CartLine } from '../../cart/cart-store'
import { cartStore } from '../../cart/use-cart'
import { tried, useUndo } from '../../components/use-undo'
import { keepAsFavourites } from './keep-as-favourites'

/** Taking lines out with a way back, also when the cart is empty then, and keeping their goods for later. */
export function useLeaving() {
  const undo = useUndo()
  const remove = (lines: readonly CartLine[], text = `已移除 ${String(lines.length)} 件商品`) => {
    const takeOut = () => cartStore.remove(lines.map((line) => line.skuId))
    const returnable = lines.filter((line) => line.state === 'for-sale')
    // The cart takes nothing back that cannot be bought: no way back is offered to it.
    if (returnable.length === 0) void tried(takeOut(), '没有移除')
    else undo.take({ text, remove: takeOut, putBack: () => cartStore.putBack(returnable) })
  }
  const keep = (lines: readonly CartLine[]) =>
    void tried(
      keepAsFavourites(lines).then(() => {
        remove(lines, '已移到收藏')
      }),
    )
  return { remove, keep, note: undo.note }
}
