import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../../../components/icon'

interface StateHeadProps {
  readonly state: string
  readonly icon: IconName
  /** What that means for her, in one line. */
  readonly children: ReactNode
}

/** How something of hers stands, in large. */
export function StateHead({ state, icon, children }: StateHeadProps) {
  return (
    <View className="state-head">
      <View className="state-head-words">
        <View className="state-head-state">{state}</View>
        <View className="state-head-means">{children}</View>
      </View>
      <View className="state-head-drawing">
        <Icon name={icon} size={24} />
      </View>
    </View>
  )
}
