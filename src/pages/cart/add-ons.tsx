import { View } from '@tarojs/components'
import { chosenLines, type Cart } from '../../cart/cart-store'
import { call } from '../../cloud/call'
import { useLoad } from '../../cloud/use-load'
import { GoodsCard, type Goods } from '../../components/goods-card'
import { addOnOrder } from './add-on-order'

const shown = 6
const loadGoods = () => call('catalog', 'category', {})

interface AddOnsProps {
  readonly cart: Cart
  readonly onAdd: (goods: Goods) => void
}

/** More goods under the lines; nothing while they are not there, for nobody came for them. */
export function AddOns({ cart, onAdd }: AddOnsProps) {
  const { data } = useLoad('add-ons', loadGoods)
  const inCart = new Set<string>(cart.lines.map((line) => line.productId))
  const hasGoal = cart.freeFreightFromFen !== undefined && chosenLines(cart).length > 0
  const gapFen = hasGoal ? (cart.freeFreightFromFen ?? 0) - cart.goodsFen : 0
  const goods = addOnOrder(data?.goods ?? [], inCart, gapFen).slice(0, shown)
  if (goods.length === 0) return null
  return (
    <View id="cart-more">
      <View className="cart-more-title">{gapFen > 0 ? '凑单包邮' : BRAND.voice.moreGoods}</View>
      <View className="goods-grid">
        {goods.map((one) => (
          <GoodsCard key={one.productId} goods={one} onAdd={onAdd} />
        ))}
      </View>
    </View>
  )
}
