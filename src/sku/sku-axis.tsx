import { View } from '@tarojs/components'
import { choose, valueState, type Choice, type Product } from './choose-sku'

interface SkuAxisProps {
  readonly product: Product
  /** Which of the product's axes. */
  readonly at: number
  readonly choice: Choice
  readonly onChoice: (choice: Choice) => void
}

/** The values of one axis, each showing what it would lead to. */
export function SkuAxis({ product, at, choice, onChoice }: SkuAxisProps) {
  const axis = product.specAxes[at]
  if (!axis) return null
  return (
    <View className="sku-axis">
      <View className="sku-axis-name">{axis.name}</View>
      <View className="sku-values">
        {axis.values.map((value) => (
          <View
            key={value}
            className={`sku-value sku-${valueState(product, choice, [at, value])}${choice[at] === value ? ' sku-chosen' : ''}`}
            role="button"
            onClick={() => {
              onChoice(choose(product, choice, [at, value]))
            }}
          >
            {value}
          </View>
        ))}
      </View>
    </View>
  )
}
