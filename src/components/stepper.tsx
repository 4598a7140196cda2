import { Text, View } from '@tarojs/components'
import { Icon } from './icon'

interface StepperProps {
  readonly value: number
  readonly max: number
  readonly label: string
  readonly onChange: (value: number) => void
  /** Tapped + at the limit: say why it stays. */
  readonly onLimit: () => void
}

/** From one to `max`. */
export function Stepper({ value, max, label, onChange, onLimit }: StepperProps) {
  const isLeast = value <= 1
  const isMost = value >= max
  return (
    <View className="stepper" ariaLabel={label}>
      <View
        className={`stepper-act${isLeast ? ' stepper-off' : ''}`}
        role="button"
        ariaLabel="减一件"
        onClick={() => {
          if (!isLeast) onChange(Math.min(value - 1, Math.max(1, max)))
        }}
      >
        <Icon name="minus" size={16} />
      </View>
      <Text className="stepper-value">{value}</Text>
      <View
        className={`stepper-act${isMost ? ' stepper-off' : ''}`}
        role="button"
        ariaLabel="加一件"
        onClick={() => {
          if (isMost) onLimit()
          else onChange(value + 1)
        }}
      >
        <Icon name="plus" size={16} />
      </View>
    </View>
  )
}
