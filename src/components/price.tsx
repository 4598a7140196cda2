import { Text, View } from '@tarojs/components'
import { yuanParts } from '#domain/kernel/money'

interface PriceProps {
  /** Whole fen. */
  readonly fen: number
  /** text: in a column of sums · words: inside a sentence, where whole yuan stand without cents. */
  readonly size?: 'small' | 'middle' | 'large' | 'text' | 'words'
  /** The price that is compared with, struck. */
  readonly isCompared?: boolean
  /** Written behind, e.g. 起. */
  readonly tail?: string
  readonly sign?: '-' | '+'
}

/** The only place where fen become yuan. */
export function Price({ fen, size = 'middle', isCompared = false, tail = '', sign }: PriceProps) {
  const { yuan, cents } = yuanParts(fen)
  const isShort = size === 'words' && cents === '00'
  return (
    <View className={`price price-${size}${isCompared ? ' price-compared' : ''}`}>
      <Text className="price-sign">{sign ?? ''}¥</Text>
      <Text className="price-yuan">{yuan}</Text>
      {isShort ? null : <Text className="price-cents">.{cents}</Text>}
      {tail ? <Text className="price-tail">{tail}</Text> : null}
    </View>
  )
}
