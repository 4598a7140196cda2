import { Text, View } from '@tarojs/components'
import { Icon } from '../components/icon'

/** What the shop stands for, on one strip. */
export function PromisesBlock({ promises }: { readonly promises: readonly string[] }) {
  return (
    <View className="promises-block">
      {promises.map((promise) => (
        <View key={promise} className="promises-one">
          <Icon name="check" size={14} />
          <Text className="promises-text">{promise}</Text>
        </View>
      ))}
    </View>
  )
}
