import Taro from '@tarojs/taro'
import { cartStore } from '../../../cart/use-cart'
import type { Answer } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { openCart } from '../../../routes'
import { againWords } from './again-words'

type Line = Answer<'orders', 'detail'>['lines'][number]

/** Puts an order's lines into the cart once more and goes there; what cannot be had any more is said by name. */
export async function buyAgain(lines: readonly Line[]): Promise<void> {
  void Taro.showLoading({ title: '正在放进购物车', mask: true })
  const refused: string[] = []
  for (const { skuId, quantity } of lines) {
    try {
      await cartStore.add(skuId, quantity)
    } catch (thrown) {
      refused.push(toCallFailure(thrown).message)
    }
  }
  Taro.hideLoading()
  const added = lines.length - refused.length
  const words = againWords(added, refused)
  if (words) await Taro.showModal({ title: '没有全放进去', content: words, showCancel: false, confirmText: '知道了' })
  if (added > 0) openCart()
}
