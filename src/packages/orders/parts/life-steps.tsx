import { View } from '@tarojs/components'
import { shanghaiMinute } from '#domain/kernel/time'

/** Something that has happened, is happening, or comes. */
export interface LifeStep {
  readonly name: string
  readonly at: number | undefined
  readonly state: 'done' | 'now' | 'to-come'
}

/** How something came to where it stands, with times, oldest first. */
export function LifeSteps({ steps }: { readonly steps: readonly LifeStep[] }) {
  return (
    <View className="card life-card">
      {steps.map((step) => (
        <View key={step.name} className={`life life-${step.state}`}>
          <View className="life-dot" />
          <View className="life-name">{step.name}</View>
          {step.at === undefined ? null : <View className="life-at">{shanghaiMinute(step.at)}</View>}
        </View>
      ))}
    </View>
  )
}
