import { Text, View } from '@tarojs/components'
import { Price } from '../../../components/price'
import { soldText } from '../../../components/sold-text'
import type { Product, Sku } from '../../../sku/choose-sku'
import { HeadFacts } from './head-facts'

interface PriceBlockProps {
  readonly product: Product
  /** What was chosen; without it, the lowest price. */
  readonly sku: Sku | undefined
  /** Stands for the product while nothing is chosen. */
  readonly shown: Sku | undefined
}

/** What it costs, what it is called, and what one wants to know before anything else. */
export function PriceBlock({ product, sku, shown }: PriceBlockProps) {
  const sold = soldText(product.soldCount)
  const varies = !sku && product.skus.some(({ priceFen }) => priceFen !== shown?.priceFen)
  return (
    <View className="card product-head">
      <View className="product-prices">
        {shown ? <Price fen={shown.priceFen} size="large" tail={varies ? '起' : ''} /> : null}
        {shown?.marketPrice ? (
          <View className="product-market">
            <Text className="product-market-name">建议零售价</Text>
            <Price fen={shown.marketPrice.fen} isCompared />
          </View>
        ) : null}
        {sold ? <View className="product-sold">{sold}</View> : null}
      </View>
      <View className="product-title">{product.title}</View>
      {product.subtitle ? <View className="product-subtitle">{product.subtitle}</View> : null}
      {product.chips.length > 0 ? (
        <View className="product-chips">
          {product.chips.map((chip) => (
            <Text key={chip} className="chip">
              {chip}
            </Text>
          ))}
        </View>
      ) : null}
      <HeadFacts facts={product.facts} sku={shown} />
    </View>
  )
}
