import { View } from '@tarojs/components'
import type { Goods } from '../../components/goods-card'
import { Icon } from '../../components/icon'
import { Picture } from '../../components/picture'
import { Price } from '../../components/price'
import { soldText } from '../../components/sold-text'
import { openProduct } from '../../routes'

interface GoodsRowProps {
  readonly goods: Goods
  readonly onAdd: (goods: Goods) => void
}

/** One product beside the rail: picture left, words right. */
export function GoodsRow({ goods, onAdd }: GoodsRowProps) {
  const sold = soldText(goods.soldCount)
  return (
    <View
      className="goods-row"
      role="link"
      onClick={() => {
        openProduct(goods.productId)
      }}
    >
      <Picture pictureId={goods.pictureId} className="goods-row-picture" label={goods.title} />
      <View className="goods-row-text">
        <View className="goods-row-title">{goods.title}</View>
        <View className="goods-row-subtitle">{goods.soldOut ? '已售罄' : goods.subtitle}</View>
        <View className="goods-row-foot">
          <View>
            <Price fen={goods.priceFen} size="small" tail={goods.priceVaries ? '起' : ''} />
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
      </View>
    </View>
  )
}
