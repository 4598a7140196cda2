import { View } from '@tarojs/components'
import { openProduct } from '../routes'
import type { GoodsProps } from './goods'
import { GoodsChips } from './goods-card'
import { GoodsFoot } from './goods-foot'
import { GoodsPicture } from './goods-picture'

interface GoodsRowProps extends GoodsProps {
  /** Its place in a list of the most sold, from 1. */
  readonly rank?: number
}

/** One product on a line of its own: picture left, words right. */
export function GoodsRow({ goods, onAdd, isFirst, rank }: GoodsRowProps) {
  return (
    <View
      className="goods-row"
      hoverClass="pressed"
      role="link"
      onClick={() => {
        openProduct(goods.productId)
      }}
    >
      <GoodsPicture goods={goods} className="goods-row-picture" isFirst={isFirst} />
      {rank === undefined ? null : <View className={`goods-rank${rank <= 3 ? ' goods-rank-top' : ''}`}>{rank}</View>}
      <View className="goods-row-text">
        <View className="goods-row-title">{goods.title}</View>
        {goods.subtitle ? <View className="goods-row-subtitle">{goods.subtitle}</View> : null}
        {goods.chips.length > 0 ? <GoodsChips chips={goods.chips} /> : null}
        <GoodsFoot goods={goods} onAdd={onAdd} />
      </View>
    </View>
  )
}
