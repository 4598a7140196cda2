import { View } from '@tarojs/components'
import type { Goods } from '../../../components/goods'
import { GoodsRow } from '../../../components/goods-row'
import { Icon } from '../../../components/icon'

interface KeptGoodsProps {
  readonly goods: Goods
  readonly removeLabel: string
  readonly onAdd: (goods: Goods) => void
  readonly onRemove: () => void
}

/** Goods of a list of hers, with the way to take them out. */
export function KeptGoods({ goods, removeLabel, onAdd, onRemove }: KeptGoodsProps) {
  return (
    <View className="kept">
      <GoodsRow goods={goods} onAdd={onAdd} />
      <View className="kept-remove" role="button" ariaLabel={`${removeLabel}${goods.title}`} onClick={onRemove}>
        <Icon name="close" size={16} />
      </View>
    </View>
  )
}
