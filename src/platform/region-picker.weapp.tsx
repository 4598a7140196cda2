import { Picker } from '@tarojs/components'
import type { RegionPickerProps } from './types'

/** WeChat's own region list. */
export function RegionPicker({ value, onChange, children }: RegionPickerProps) {
  return (
    <Picker
      mode="region"
      value={[...value]}
      onChange={({ detail }) => {
        const [province = '', city = '', district = ''] = detail.value
        onChange([province, city, district])
      }}
    >
      {children}
    </Picker>
  )
}
