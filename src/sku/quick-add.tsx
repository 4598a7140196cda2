import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import type { ProductId } from '#domain/kernel/ids'
import { addToCart } from '../cart/add-to-cart'
import { startCheckout } from '../cart/start-checkout'
import { call } from '../cloud/call'
import { toCallFailure } from '../cloud/call-failure'
import type { Goods } from '../components/goods'
import type { TapPoint } from '../platform/types'
import type { Choice, Product } from './choose-sku'
import { SkuSheet } from './sku-sheet'

interface QuickAdd {
  readonly add: (goods: Goods, at?: TapPoint) => void
  readonly sheet: ReactNode
}

/**
 * The round + of a card: one SKU goes straight into the cart, several open the sheet where the thumb is. `onInCart` hears
 * where the + was tapped once the one SKU is in.
 */
export function useQuickAdd(onInCart?: (at: TapPoint | undefined) => void): QuickAdd {
  const [product, setProduct] = useState<Product>()
  const [choice, setChoice] = useState<Choice>()

  const openSheet = async (productId: ProductId) => {
    void Taro.showLoading({ title: '正在取规格' })
    try {
      const answer = await call('catalog', 'product', { productId })
      Taro.hideLoading()
      setChoice(undefined)
      setProduct(answer.product)
    } catch (thrown) {
      Taro.hideLoading()
      void Taro.showModal({ title: '没有取到规格', content: toCallFailure(thrown).message, showCancel: false })
    }
  }
  const close = () => {
    setProduct(undefined)
  }
  // In a place of its own: what leaves a page has all that stands beside it sent again.
  const sheet = (
    <View>
      {product ? (
        <SkuSheet
          product={product}
          purpose="both"
          choice={choice}
          onChoice={setChoice}
          onCart={(sku, quantity) => addToCart(sku.skuId, quantity)}
          onBuy={(sku, quantity) => {
            close()
            startCheckout({ lines: [{ skuId: sku.skuId, quantity }], fromCart: false })
          }}
          onClose={close}
        />
      ) : null}
    </View>
  )
  return {
    add: (goods, at) => {
      if (!goods.onlySkuId) void openSheet(goods.productId)
      else
        void addToCart(goods.onlySkuId, 1).then((isIn) => {
          if (isIn) onInCart?.(at)
        })
    },
    sheet,
  }
}
