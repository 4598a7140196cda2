import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { cartStore, useCart } from '../../cart/use-cart'
import { Failed, StaleNotice } from '../../components/failed'
import { Message } from '../../components/message'
import { RowsSkeleton } from '../../components/skeleton'
import { openHome } from '../../routes'
import { FullCart } from './full-cart'
import './index.scss'

export default function CartPage() {
  const { cart, failure, isLoading, lineFailures } = useCart()
  const reload = () => void cartStore.load()
  useDidShow(() => {
    reload()
  })
  usePullDownRefresh(() => {
    void cartStore.load().then(() => {
      Taro.stopPullDownRefresh()
    })
  })
  if (!cart) {
    return (
      <View className="page tab-page">
        {failure && !isLoading ? <Failed failure={failure} onRetry={reload} /> : <RowsSkeleton />}
      </View>
    )
  }
  return (
    <View className="page tab-page">
      {failure ? <StaleNotice failure={failure} onRetry={reload} /> : null}
      {cart.lines.length === 0 ? (
        <Message
          drawing="cart"
          title="购物车还空着"
          advice="看到喜欢的，点卡片右下角的加号就放进来"
          action="去逛逛"
          onAction={openHome}
        />
      ) : (
        <FullCart cart={cart} lineFailures={lineFailures} />
      )}
    </View>
  )
}
