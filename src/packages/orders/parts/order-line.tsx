import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../cloud/call'
import { Picture } from '../../../components/picture'
import { Price } from '../../../components/price'
import { limitedWords } from '../../../sku/limited-words'
import { noReturnWords } from '../../../sku/return-words'

type Line = Answer<'orders', 'detail'>['lines'][number]

interface OrderLineProps {
  readonly line: Line
  /** What is wrong with just this line. */
  readonly problem?: string | undefined
  readonly onTap?: () => void
}

export function OrderLine({ line, problem, onTap }: OrderLineProps) {
  const limited = limitedWords(line.limitedUntilAt)
  const noReturn = noReturnWords(line.returnException)
  return (
    <View className="order-line" role={onTap ? 'link' : undefined} onClick={onTap}>
      <Picture pictureId={line.pictureId} className="order-line-picture" label={line.title} />
      <View className="order-line-text">
        <View className="order-line-title">{line.title}</View>
        <View className="order-line-spec">{line.specText}</View>
        <View className="order-line-foot">
          <Price fen={line.unitPriceFen} size="small" />
          <Text className="order-line-count">× {line.quantity}</Text>
        </View>
        {limited ? <View className="order-line-said">{limited}</View> : null}
        {noReturn ? <View className="order-line-said">{noReturn}</View> : null}
        {problem ? <View className="order-line-problem">{problem}</View> : null}
      </View>
    </View>
  )
}
