import { View } from '@tarojs/components'
import { shanghaiMinute } from '#domain/kernel/time'
import type { Answer } from '../../../cloud/call'
import { statusWord } from '../parts/status-words'
import { lifeOf } from './life-line'

/** The order's state and how it came to it, with times. */
export function LifeLine({ order }: { readonly order: Answer<'orders', 'detail'> }) {
  return (
    <View className="card">
      <View className="detail-status">{statusWord(order)}</View>
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
