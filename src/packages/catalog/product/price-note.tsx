import { View } from '@tarojs/components'
import type { Product } from '../../../sku/choose-sku'

/** What a struck price is and where it comes from, for products that show one. */
export function PriceNote({ skus }: Pick<Product, 'skus'>) {
  const isLimited = skus.some(({ limited }) => limited)
  const sources = [...new Set(skus.flatMap(({ marketPrice }) => marketPrice?.source ?? []))]
  if (sources.length === 0 && !isLimited) return null
  return (
    <View className="card product-price-note">
      <View className="product-card-title">价格说明</View>
      {isLimited ? (
        <View className="product-price-words">
          日常价：限时价开始前七天里本店的最低成交价；七天里没有成交的，取最后一次成交价。
        </View>
      ) : null}
      {sources.length > 0 ? (
        <View className="product-price-words">{`建议零售价：来源 ${sources.join('、')}，不是本店成交过的价格。`}</View>
      ) : null}
      <View className="product-price-words">划线的价格只作比较，下单按不划线的价格算。</View>
    </View>
  )
}
