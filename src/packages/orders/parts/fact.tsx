import { Text, View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { copyText } from '../../../platform/copy-text'

interface FactProps {
  readonly name: string
  readonly value: string
  /** What 复制 takes, where there is something to copy. */
  readonly copied?: string
}

/** A line of the small print: its name, what it says, and 复制 where a person may need it elsewhere. */
export function Fact({ name, value, copied }: FactProps) {
  return (
    <View className="fact">
      <Text className="fact-name">{name}</Text>
      <Text className="fact-value">{value}</Text>
      {copied === undefined ? null : (
        <View className="fact-copy">
          <Button size="small" kind="quiet" onTap={() => void copyText(copied)}>
            复制
          </Button>
        </View>
      )}
    </View>
  )
}
