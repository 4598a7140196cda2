import { View } from '@tarojs/components'

export type IconName =
  | 'search'
  | 'cart'
  | 'plus'
  | 'minus'
  | 'check'
  | 'right'
  | 'left'
  | 'close'
  | 'bin'
  | 'place'
  | 'copy'
  | 'clock'
  | 'wallet'
  | 'box'
  | 'shut'
  | 'home'
  | 'truck'
  | 'shield'
  | 'card'
  | 'up'
  | 'down'
  | 'guide'
  | 'share'

/** One set, one stroke width; it takes the colour of the text around it. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: 14 | 16 | 20 | 24 }) {
  return <View className={`icon icon-${String(size)} icon-${name}`} />
}
