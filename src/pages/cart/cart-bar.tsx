import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Check } from '../../components/check'
import { Price } from '../../components/price'

interface CartBarProps {
  readonly units: number
  readonly goodsFen: number
  readonly isAll: boolean
  readonly onAll: (selected: boolean) => void
  readonly onCheckout: () => void
}

/** All or none, the sum of what is chosen, and on. */
export function CartBar({ units, goodsFen, isAll, onAll, onCheckout }: CartBarProps) {
  return (
    <View className="cart-bar">
      <Check
        isOn={isAll}
        label="全选"
        onTap={() => {
          onAll(!isAll)
        }}
      />
      <Text className="cart-bar-all">全选</Text>
      <View className="cart-bar-sum">
        <View className="cart-bar-line">
          <Text>合计</Text>
          <Price fen={goodsFen} />
        </View>
        <View className="cart-bar-note">运费下一步算</View>
      </View>
      <Button kind="buy" isDisabled={units === 0} onTap={onCheckout}>
        结算{units > 0 ? `（${String(units)}）` : ''}
      </Button>
    </View>
  )
}
