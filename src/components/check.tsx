import { View } from '@tarojs/components'
import { Icon } from './icon'

interface CheckProps {
  readonly isOn: boolean
  readonly label: string
  /** Absent where what stands around it is tapped. */
  readonly onTap?: () => void
}

/** A round tick. */
export function Check({ isOn, label, onTap }: CheckProps) {
  return (
    <View className="check" role="checkbox" aria-checked={isOn} ariaLabel={label} onClick={onTap}>
      <View className={`check-disc${isOn ? ' check-on' : ''}`}>{isOn ? <Icon name="check" size={14} /> : null}</View>
    </View>
  )
}
