import { View } from '@tarojs/components'
import { tapPoint } from '../platform/tap-point'
import type { TapPoint } from '../platform/types'
import type { Goods } from './goods'
import { Icon } from './icon'
import { Price } from './price'
import { soldText } from './sold-text'

interface GoodsFootProps {
  readonly goods: Goods
  /** The round + was tapped, and where. */
  readonly onAdd: (goods: Goods, at: TapPoint | undefined) => void
  readonly size?: 'small' | 'middle'
  /** Without the count sold, where there is no room. */
  readonly isShort?: boolean
}

/** What every card of goods ends with: what it costs, how many were sold, and the round +. */
export function GoodsFoot({ goods, onAdd, size = 'middle', isShort = false }: GoodsFootProps) {
  const sold = isShort ? undefined : soldText(goods.soldCount)
  return (
    <View className="goods-foot">
      <View className="goods-foot-prices">
        <Price fen={goods.priceFen} size={size} tail={goods.priceVaries ? '起' : ''} />
        {goods.isLimited ? <View className="goods-limited">限时价</View> : null}
        {sold ? <View className="goods-sold">{sold}</View> : null}
      </View>
      {goods.soldOut ? null : (
        <View
          className="round-add"
          role="button"
          ariaLabel={`把${goods.title}加入购物车`}
          onClick={(event) => {
            event.stopPropagation()
            onAdd(goods, tapPoint(event))
          }}
        >
          <View className="round-add-disc">
            <Icon name="plus" size={16} />
          </View>
        </View>
      )}
    </View>
  )
}
