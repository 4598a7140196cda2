import { View } from '@tarojs/components'
import { shanghaiMinute } from '#domain/kernel/time'
import type { Answer } from '../../../cloud/call'
import { lifeOf } from './life-line'

/** How the order came to where it stands, with times. */
export function LifeLine({ order }: { readonly order: Answer<'orders', 'detail'> }) {
  return (
    <View className="card life-card">
      {lifeOf(order).map((step) => (
        <View key={step.name} className={`life life-${step.state}`}>
          <View className="life-dot" />
          <View className="life-name">{step.name}</View>
          {step.at === undefined ? null : <View className="life-at">{shanghaiMinute(step.at)}</View>}
        </View>
      ))}
    </View>
  )
}
