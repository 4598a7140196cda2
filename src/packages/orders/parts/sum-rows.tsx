import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../cloud/call'
import { Price } from '../../../components/price'

export type Sum = Answer<'orders', 'quote'>['sum']

interface SumRowsProps {
  readonly sum: Sum
  readonly payableName: string
}

/** The honest sum: what the goods cost, every discount that applies, freight, and what that makes. */
export function SumRows({ sum, payableName }: SumRowsProps) {
  const discounts = [
    { name: '活动优惠', fen: sum.promotionFen },
    { name: '优惠券', fen: sum.couponFen },
    { name: '积分抵扣', fen: sum.pointsFen },
  ].filter(({ fen }) => fen > 0)
  return (
    <View>
      <View className="sum-row">
        <Text>商品金额</Text>
        <Price fen={sum.goodsFen} size="text" />
      </View>
      {discounts.map(({ name, fen }) => (
        <View key={name} className="sum-row">
          <Text>{name}</Text>
          <View className="sum-off">
            <Price fen={fen} size="text" sign="-" />
          </View>
        </View>
      ))}
      <View className="sum-row">
        <Text>运费</Text>
        {sum.freightFen > 0 ? <Price fen={sum.freightFen} size="text" /> : <Text>包邮</Text>}
      </View>
      <View className="sum-row sum-payable">
        <Text>{payableName}</Text>
        <Price fen={sum.payableFen} />
      </View>
    </View>
  )
}
