import { Text, View } from '@tarojs/components'
import type { Answer } from '../cloud/call'
import { openProduct } from '../routes'
import { Icon } from './icon'
import { Picture } from './picture'
import { Price } from './price'
import { soldText } from './sold-text'

export type Goods = Answer<'catalog', 'search'>['goods'][number]

interface GoodsCardProps {
  readonly goods: Goods
  /** The round + was tapped. */
  readonly onAdd: (goods: Goods) => void
  readonly isFirst?: boolean
}

/** One product in a two-column list. */
export function GoodsCard({ goods, onAdd, isFirst }: GoodsCardProps) {
  const sold = soldText(goods.soldCount)
  return (
    <View
      className="goods-card"
      hoverClass="pressed"
      role="link"
      onClick={() => {
        openProduct(goods.productId)
      }}
    >
      <Picture pictureId={goods.pictureId} className="goods-card-picture" label={goods.title} isFirst={isFirst} />
      {goods.soldOut ? <View className="goods-card-gone">已售罄</View> : null}
      <View className="goods-card-text">
        <View className="goods-card-title">{goods.title}</View>
        <View className="goods-card-foot">
          <View className="goods-card-prices">
            <Price fen={goods.priceFen} tail={goods.priceVaries ? '起' : ''} />
            {sold ? <View className="goods-card-sold">{sold}</View> : null}
          </View>
          {goods.soldOut ? null : (
            <View
              className="round-add"
              role="button"
              ariaLabel={`把${goods.title}加入购物车`}
              onClick={(event) => {
                event.stopPropagation()
                onAdd(goods)
              }}
            >
              <View className="round-add-disc">
                <Icon name="plus" size={16} />
              </View>
            </View>
          )}
        </View>
        {goods.chips.length > 0 ? (
          <View className="goods-card-chips">
            {goods.chips.slice(0, 2).map((chip) => (
              <Text key={chip} className="chip">
                {chip}
              </Text>
            ))}
          </View>
        ) : null}
      </View>
    </View>
  )
}
