import { Text, View } from '@tarojs/components'
import { Picture } from '../../../components/picture'
import { Price } from '../../../components/price'
import type { AfterSale } from '../parts/after-sale-words'

/** What goes back, with what was paid for it. */
export function ReturnedGoods({ items }: { readonly items: AfterSale['items'] }) {
  return (
    <>
      {items.map(({ skuId, title, specText, pictureId, quantity, goodsFen }) => (
        <View key={skuId} className="order-line">
          <Picture pictureId={pictureId} className="order-line-picture" label={title} />
          <View className="order-line-text">
            <View className="order-line-title">{title}</View>
            <View className="order-line-spec">{specText}</View>
            <View className="order-line-foot">
              <Price fen={goodsFen} size="small" />
              <Text className="order-line-count">× {quantity}</Text>
            </View>
          </View>
        </View>
      ))}
    </>
  )
}
