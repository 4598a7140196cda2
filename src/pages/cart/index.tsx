import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { cartStore, useCart } from '../../cart/use-cart'
import { Failed, StaleNotice } from '../../components/failed'
import { Message } from '../../components/message'
import { openHome } from '../../routes'
import { useQuickAdd } from '../../sku/quick-add'
import { TabBar } from '../../tab-bar/tab-bar'
import { AddOns } from './add-ons'
import { CartSkeleton } from './cart-skeleton'
import { FullCart } from './full-cart'
import { useLeaving } from './use-leaving'
import './index.scss'

export default function CartPage() {
  const { cart, failure, isLoading, lineFailures } = useCart()
  const quickAdd = useQuickAdd()
  const leaving = useLeaving()
  const hasLines = cart !== undefined && cart.lines.length > 0
  const reload = () => void cartStore.load()
  const [visit, setVisit] = useState(0)
  useDidShow(() => {
    setVisit((count) => count + 1)
    reload()
  })
  usePullDownRefresh(() => {
    void cartStore.load().then(() => {
      Taro.stopPullDownRefresh()
    })
  })
  return (
    <View className={`page tab-page${hasLines ? ' cart-page' : ''}`}>
      {!cart && failure && !isLoading ? <Failed failure={failure} onRetry={reload} /> : null}
      {!cart && (isLoading || !failure) ? <CartSkeleton /> : null}
      {cart && failure ? <StaleNotice failure={failure} onRetry={reload} /> : null}
      {cart?.lines.length === 0 ? (
        <Message
          drawing="cart"
          title={BRAND.voice.emptyCart}
          advice="看到喜欢的，点卡片右下角的加号就放进来"
          action="去逛逛"
          onAction={openHome}
        />
      ) : null}
      {cart && hasLines ? (
        <FullCart
          cart={cart}
          visit={visit}
          lineFailures={lineFailures}
          onRemove={leaving.remove}
          onKeep={leaving.keep}
        />
      ) : null}
      {cart ? <AddOns cart={cart} onAdd={quickAdd.add} /> : null}
      <TabBar current="cart" isFlat={hasLines} />
      {leaving.note}
      {quickAdd.sheet}
    </View>
  )
}
