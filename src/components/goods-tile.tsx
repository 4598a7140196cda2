import { View } from '@tarojs/components'
import { openProduct } from '../routes'
import type { GoodsProps } from './goods'
import { GoodsFoot } from './goods-foot'
import { GoodsPicture } from './goods-picture'

/** One product in a line that scrolls sideways. */
export function GoodsTile({ goods, onAdd, isFirst }: GoodsProps) {
  return (
    <View
      className="goods-tile"
      hoverClass="pressed"
      role="link"
      onClick={() => {
        openProduct(goods.productId)
      }}
    >
      <GoodsPicture goods={goods} className="goods-tile-picture" isFirst={isFirst} />
      <View className="goods-tile-title">{goods.title}</View>
      <GoodsFoot goods={goods} onAdd={onAdd} size="small" isShort />
    </View>
  )
}
