import { View } from '@tarojs/components'
import { serverNow } from '../../../entry/server-clock'
import type { Sku } from '../../../sku/choose-sku'
import { lotWords, nearExpiryWords } from '../../../sku/shelf-words'
import { firstFacts, type Fact } from './first-facts'

interface HeadFactsProps {
  readonly facts: readonly Fact[]
  readonly sku: Sku | undefined
}

/** Net content, shelf life and origin side by side; under them the lot that is sold now. */
export function HeadFacts({ facts, sku }: HeadFactsProps) {
  const first = firstFacts(facts)
  const lot = sku && lotWords(sku)
  const near = sku && nearExpiryWords(sku, serverNow())
  return (
    <>
      {near ? <View className="product-near">{near}</View> : null}
      {first.length > 0 ? (
        <View className="product-first-facts">
          {first.map(({ name, value }) => (
            <View key={name} className="product-first-fact">
              <View className="product-first-value">{value}</View>
              <View className="product-first-name">{name}</View>
            </View>
          ))}
        </View>
      ) : null}
      {lot ? <View className="product-lot">{lot}</View> : null}
    </>
  )
}
