import { Text, View } from '@tarojs/components'
import { type AfterSaleKind, kindNames } from '#domain/after-sales/kinds'
import { Icon } from '../../../components/icon'
import { kindsOf, type Claimable } from './ask-draft'
import type { FormProps } from './form-props'

function meaningOf(kind: AfterSaleKind, { isInsideRight }: Claimable): string {
  if (kind === 'before-shipping') return '还没发出，不用等审核，马上原路退回'
  if (kind === 'money-only') return '货留着，要加照片，客服两天内处理'
  return isInsideRight ? '七天无理由，不用等审核，寄回验货后退款' : '收货超过七天，客服两天内处理'
}

/** How it comes back, with who decides. */
export function KindChoice({ claimable, asking, held }: FormProps) {
  return (
    <View className="card ask-kinds" role="radiogroup" ariaLabel="怎么退">
      {kindsOf(claimable).map((kind) => {
        const isOn = kind === asking.wish.kind
        return (
          <View
            key={kind}
            className={`ask-kind${isOn ? ' ask-kind-on' : ''}`}
            role="radio"
            aria-checked={isOn}
            onClick={() => {
              held.change(() => ({ kind }))
            }}
          >
            <View className="ask-kind-words">
              <Text className="ask-kind-name">{kindNames[kind]}</Text>
              <View className="ask-kind-means">{meaningOf(kind, claimable)}</View>
            </View>
            <View className="ask-kind-mark">{isOn ? <Icon name="check" /> : null}</View>
          </View>
        )
      })}
    </View>
  )
}
