import { Text, View } from '@tarojs/components'
import { Price } from '../../../components/price'
import { soldText } from '../../../components/sold-text'
import type { Product, Sku } from '../../../sku/choose-sku'
import { ComparedPrice } from '../../../sku/compared-price'
import { HeadFacts } from './head-facts'
import { LimitedBar } from './limited-bar'

interface PriceBlockProps {
  readonly product: Product
  /** What was chosen; without it, the lowest price. */
  readonly sku: Sku | undefined
  /** Stands for the product while nothing is chosen. */
  readonly shown: Sku | undefined
  /** The limited price that is shown has just ended. */
  readonly onPriceEnd: () => void
}

/** What it costs, what it is called, and what one wants to know before anything else. */
export function PriceBlock({ product, sku, shown, onPriceEnd }: PriceBlockProps) {
  const sold = soldText(product.soldCount)
  const varies = !sku && product.skus.some(({ priceFen }) => priceFen !== shown?.priceFen)
  return (
    <View className="card product-head">
      <View className="product-prices">
        {shown ? <Price fen={shown.priceFen} size="large" tail={varies ? '起' : ''} /> : null}
        {shown ? <ComparedPrice {...shown} /> : null}
        {sold ? <View className="product-sold">{sold}</View> : null}
      </View>
      {shown?.limited ? <LimitedBar untilAt={shown.limited.untilAt} onEnd={onPriceEnd} /> : null}
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
