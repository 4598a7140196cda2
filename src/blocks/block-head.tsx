import { Text, View } from '@tarojs/components'

interface BlockHeadProps {
  readonly title: string
  readonly note?: string | undefined
}

/** What stands over goods: what they have in common, and one word more. */
export function BlockHead({ title, note }: BlockHeadProps) {
  return (
    <View className="block-head">
      <Text className="block-title">{title}</Text>
      {note ? <Text className="block-note">{note}</Text> : null}
    </View>
  )
}
