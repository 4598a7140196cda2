import { View } from '@tarojs/components'

interface ChoiceProps<K extends string> {
  readonly label: string
  readonly options: Readonly<Record<K, string>>
  readonly value: K
  readonly onChange: (value: K) => void
}

/** One of a few, all in sight. */
export function Choice<K extends string>({ label, options, value, onChange }: ChoiceProps<K>) {
  return (
    <View className="choice" role="radiogroup" ariaLabel={label}>
      {(Object.keys(options) as K[]).map((option) => (
        <View
          key={option}
          className={`choice-option${option === value ? ' choice-on' : ''}`}
          role="radio"
          aria-checked={option === value}
          onClick={() => {
            onChange(option)
          }}
        >
          {options[option]}
        </View>
      ))}
    </View>
  )
}
