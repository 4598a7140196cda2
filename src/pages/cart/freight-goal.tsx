import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { chosenLines, type Cart } from '../../cart/cart-store'
import { Icon } from '../../components/icon'
import { Price } from '../../components/price'
import { openCategories } from '../../routes'

/** How far it is to free freight, and down to the goods that make up for it. */
export function FreightGoal({ cart }: { readonly cart: Cart }) {
  const goalFen = cart.freeFreightFromFen
  if (goalFen === undefined || chosenLines(cart).length === 0) return null
  const gapFen = goalFen - cart.goodsFen
  if (gapFen <= 0)
    return (
      <View className="cart-goal cart-goal-met">
        <Icon name="check" size={16} />
        <Text className="cart-goal-words">这一单包邮</Text>
      </View>
    )
  return (
    <View
      className="cart-goal"
      role="button"
      onClick={() => void Taro.pageScrollTo({ selector: '#cart-more', duration: 240 }).catch(openCategories)}
    >
      <View className="cart-goal-track">
        <View className="cart-goal-fill" style={{ width: `${String(Math.floor((cart.goodsFen / goalFen) * 100))}%` }} />
      </View>
      <View className="cart-goal-words">
        <Text>再买</Text>
        <Price fen={gapFen} size="words" />
        <Text>包邮</Text>
      </View>
      <Text className="cart-goal-act">去凑单</Text>
      <Icon name="right" size={14} />
    </View>
  )
}
