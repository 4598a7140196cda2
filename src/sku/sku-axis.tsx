import { Text, View } from '@tarojs/components'
import { choose, isNearExpiry, valueState, type Choice, type Product } from './choose-sku'

interface SkuAxisProps {
  readonly product: Product
  /** Which of the product's axes. */
  readonly at: number
  readonly choice: Choice
  readonly onChoice: (choice: Choice) => void
}

const stateWords = { open: '', 'sold-out': '，已售罄', absent: '，没有这个组合' } as const

/** The values of one axis, each showing what it would lead to. */
export function SkuAxis({ product, at, choice, onChoice }: SkuAxisProps) {
  const axis = product.specAxes[at]
  if (!axis) return null
  return (
    <View className="sku-axis">
      <View className="sku-axis-name">{axis.name}</View>
      <View className="sku-values">
        {axis.values.map((value) => {
          const state = valueState(product, choice, [at, value])
          const isChosen = choice[at] === value
          return (
            <View
              key={value}
              className={`sku-value sku-${state}${isChosen ? ' sku-chosen' : ''}`}
              role="button"
              ariaLabel={`${value}${stateWords[state]}`}
              aria-pressed={isChosen}
              onClick={() => {
                onChoice(choose(product, choice, [at, value]))
              }}
            >
              <Text className="sku-value-text">{value}</Text>
              {isNearExpiry(product, choice, [at, value]) ? <Text className="sku-value-near">临期</Text> : null}
            </View>
          )
        })}
      </View>
    </View>
  )
}
