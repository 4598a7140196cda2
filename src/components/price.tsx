import { Text, View } from '@tarojs/components'
import { yuanParts } from '#domain/kernel/money'

interface PriceProps {
  /** Whole fen. */
  readonly fen: number
  readonly size?: 'small' | 'middle' | 'large' | 'text'
  /** The price that is compared with, struck. */
  readonly isCompared?: boolean
  /** Written behind, e.g. 起. */
  readonly tail?: string
  readonly sign?: '-' | '+'
}

/** The only place where fen become yuan. Cents are left out where a list shows whole yuan to compare. */
export function Price({ fen, size = 'middle', isCompared = false, tail = '', sign }: PriceProps) {
  const { yuan, cents } = yuanParts(fen)
  return (
    <View className={`price price-${size}${isCompared ? ' price-compared' : ''}`}>
      <Text className="price-sign">{sign ?? ''}¥</Text>
      <Text className="price-yuan">{yuan}</Text>
      <Text className="price-cents">.{cents}</Text>
      {tail ? <Text className="price-tail">{tail}</Text> : null}
    </View>
  )
}
