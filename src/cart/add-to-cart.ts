import Taro from '@tarojs/taro'
import type { SkuId } from '#domain/kernel/ids'
import { toCallFailure } from '../cloud/call-failure'
import { cartStore } from './use-cart'

/** Adds and says so; a refusal is told in its own words. @returns whether it is in the cart. */
export async function addToCart(skuId: SkuId, quantity: number): Promise<boolean> {
  try {
    await cartStore.add(skuId, quantity)
    void Taro.showToast({ title: '已加入购物车', icon: 'success' })
    return true
  } catch (thrown) {
    void Taro.showModal({
      title: '没有加进去',
      content: toCallFailure(thrown).message,
      showCancel: false,
      confirmText: '知道了',
    })
    return false
  }
}
