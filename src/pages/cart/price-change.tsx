import { Text, View } from '@tarojs/components'
import { Price } from '../../components/price'

/** 「比加入时降 ¥2」「比加入时涨 ¥1」 */
export function PriceChange({ changeFen }: { readonly changeFen: number }) {
  const isCheaper = changeFen < 0
  return (
    <View className={`cart-change ${isCheaper ? 'cart-cheaper' : 'cart-dearer'}`}>
      <Text>比加入时{isCheaper ? '降' : '涨'}</Text>
      <Price fen={Math.abs(changeFen)} size="words" />
    </View>
  )
}
