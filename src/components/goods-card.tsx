import { Text, View } from '@tarojs/components'
import { openProduct } from '../routes'
import type { GoodsProps } from './goods'
import { GoodsFoot } from './goods-foot'
import { GoodsPicture } from './goods-picture'

export type { Goods } from './goods'

/** One product in a two-column list. */
export function GoodsCard({ goods, onAdd, isFirst }: GoodsProps) {
  return (
    <View
      className="goods-card"
      hoverClass="pressed"
      role="link"
      onClick={() => {
        openProduct(goods.productId)
      }}
    >
      <GoodsPicture goods={goods} className="goods-card-picture" isFirst={isFirst} />
      <View className="goods-card-text">
        <View className="goods-card-title">{goods.title}</View>
        <GoodsChips chips={goods.chips} />
        <GoodsFoot goods={goods} onAdd={onAdd} />
      </View>
    </View>
  )
}

/** At most two; their line is kept where there are none, so that cards side by side stay level. */
export function GoodsChips({ chips }: { readonly chips: readonly string[] }) {
  return (
    <View className="goods-chips">
      {chips.slice(0, 2).map((chip) => (
        <Text key={chip} className="chip">
          {chip}
        </Text>
      ))}
    </View>
  )
}
