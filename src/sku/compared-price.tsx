import { Text, View } from '@tarojs/components'
import { Price } from '../components/price'
import type { Sku } from './choose-sku'
import './compared-price.scss'

/** The one price a SKU's is compared with, by its kind: 日常价 while it is limited, else a suggested one with a source. */
export function ComparedPrice({ limited, marketPrice }: Pick<Sku, 'limited' | 'marketPrice'>) {
  const fen = limited?.dailyPriceFen ?? marketPrice?.fen
  if (fen === undefined) return null
  return (
    <View className="compared">
      <Text className="compared-name">{limited ? '日常价' : '建议零售价'}</Text>
      <Price fen={fen} isCompared />
    </View>
  )
}
