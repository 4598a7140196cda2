import { ScrollView, Text, View } from '@tarojs/components'
import { Icon } from '../components/icon'

/** What the shop stands for, on one strip; what does not fit is one swipe away. */
export function PromisesBlock({ promises }: { readonly promises: readonly string[] }) {
  return (
    <ScrollView className="promises-block" scrollX enhanced showScrollbar={false}>
      {promises.map((promise) => (
        <View key={promise} className="promises-one">
          <Icon name="check" size={14} />
          <Text className="promises-text">{promise}</Text>
        </View>
      ))}
    </ScrollView>
  )
}
