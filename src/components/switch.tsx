import { View } from '@tarojs/components'

interface SwitchProps {
  readonly isOn: boolean
  readonly label: string
  readonly onTurn: (isOn: boolean) => void
}

/** On or off, taken at once. */
export function Switch({ isOn, label, onTurn }: SwitchProps) {
  return (
    <View
      className={`switch${isOn ? ' switch-on' : ''}`}
      role="switch"
      aria-checked={isOn}
      ariaLabel={label}
      onClick={() => {
        onTurn(!isOn)
      }}
    >
      <View className="switch-track">
        <View className="switch-knob" />
      </View>
    </View>
  )
}
