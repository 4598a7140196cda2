import { View } from '@tarojs/components'
import { returnExceptionNames } from '#domain/catalog/return-exception'
import { Check } from '../../../components/check'
import { exceptedLines } from './excepted-lines'
import type { Checkout } from './use-checkout'

/** What cannot be sent back without a reason, by name, and the tick without which it is not bought. */
export function NoReturn({ checkout: { quote, hasAgreed, setAgreed } }: { readonly checkout: Checkout }) {
  const lines = exceptedLines(quote.data?.lines ?? [])
  if (lines.length === 0) return null
  const label = '我已知道以下商品不支持 7 天无理由退货'
  return (
    <View className="card checkout-no-return">
      <View
        className="checkout-agree"
        onClick={() => {
          setAgreed(!hasAgreed)
        }}
      >
        <Check isOn={hasAgreed} label={label} />
        <View className="checkout-agree-words">{label}</View>
      </View>
      {lines.map(({ skuId, title, specText, returnException }) => (
        <View key={skuId} className="checkout-no-return-line">
          {`${title} ${specText}（${returnExceptionNames[returnException]}）`}
        </View>
      ))}
    </View>
  )
}
