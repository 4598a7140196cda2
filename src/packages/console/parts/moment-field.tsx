import { Picker, Text, View } from '@tarojs/components'
import { parseRfc3339, shanghaiMinute } from '#domain/kernel/time'
import { Icon } from '../../../components/icon'
import './moment-field.scss'

interface MomentFieldProps {
  readonly name: string
  readonly value: number | undefined
  /** Shown while there is none, and what a first choice starts from. */
  readonly none: string
  readonly now: number
  readonly onChange: (at: number | undefined) => void
  /** It cannot be taken away. */
  readonly isNeeded?: boolean
}

/** A day and a minute in Shanghai, each chosen by itself. */
export function MomentField({ name, value, none, now, onChange, isNeeded }: MomentFieldProps) {
  const [day = '', minute = ''] = shanghaiMinute(value ?? now).split(' ')
  const choose = (nextDay: string, nextMinute: string) => {
    onChange(parseRfc3339(`${nextDay}T${nextMinute}:00+08:00`))
  }
  return (
    <View className="moment">
      <Text className="moment-name">{name}</Text>
      <Picker
        mode="date"
        value={day}
        onChange={({ detail }) => {
          choose(detail.value, value === undefined ? '00:00' : minute)
        }}
      >
        <View className="moment-part" role="button" ariaLabel={`${name}，选日期`}>
          {value === undefined ? none : day}
        </View>
      </Picker>
      {value === undefined ? null : (
        <Picker
          mode="time"
          value={minute}
          onChange={({ detail }) => {
            choose(day, detail.value)
          }}
        >
          <View className="moment-part" role="button" ariaLabel={`${name}，选时刻`}>
            {minute}
          </View>
        </Picker>
      )}
      {value === undefined || isNeeded ? null : (
        <View
          className="moment-clear"
          role="button"
          ariaLabel={`${name}，清除`}
          onClick={() => {
            onChange(undefined)
          }}
        >
          <Icon name="close" size={16} />
        </View>
      )}
    </View>
  )
}
