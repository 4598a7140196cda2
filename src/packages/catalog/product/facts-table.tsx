import { View } from '@tarojs/components'
import type { Fact } from './first-facts'

/** Everything the label says. */
export function FactsTable({ facts }: { readonly facts: readonly Fact[] }) {
  if (facts.length === 0) return null
  return (
    <View className="card product-facts">
      <View className="product-card-title">商品信息</View>
      {facts.map((fact) => (
        <View key={fact.name} className="product-fact">
          <View className="product-fact-name">{fact.name}</View>
          <View className="product-fact-value">{fact.value}</View>
        </View>
      ))}
    </View>
  )
}
