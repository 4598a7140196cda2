import { View } from '@tarojs/components'
import type { Product } from '../../../sku/choose-sku'

/** What a struck price is and where it stands, for products that show one. */
export function PriceNote({ skus }: Pick<Product, 'skus'>) {
  const sources = [...new Set(skus.flatMap(({ marketPrice }) => marketPrice?.source ?? []))]
  if (sources.length === 0) return null
  return (
    <View className="card product-price-note">
      <View className="product-card-title">价格说明</View>
      <View className="product-price-words">
        {`划线的是建议零售价，来源：${sources.join('、')}。它不是本店成交过的价格；下单按不划线的价格算。`}
      </View>
    </View>
  )
}
