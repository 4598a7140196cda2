import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Check } from '../../components/check'

interface EditBarProps {
  readonly count: number
  readonly isAll: boolean
  readonly onAll: (all: boolean) => void
  readonly onKeep: () => void
  readonly onRemove: () => void
}

/** What can be done with the lines that are ticked while the cart is put in order. */
export function EditBar({ count, isAll, onAll, onKeep, onRemove }: EditBarProps) {
  return (
    <View className="cart-bar cart-bar-edit">
      <View
        className="cart-bar-choose"
        onClick={() => {
          onAll(!isAll)
        }}
      >
        <Check isOn={isAll} label="全选" onTap={() => undefined} />
        <Text className="cart-bar-all">全选</Text>
      </View>
      <Button size="small" isDisabled={count === 0} onTap={onKeep}>
        移到收藏
      </Button>
      <Button size="small" kind="cart" isDisabled={count === 0} onTap={onRemove}>
        移除{count > 0 ? `（${String(count)}）` : ''}
      </Button>
    </View>
  )
}
