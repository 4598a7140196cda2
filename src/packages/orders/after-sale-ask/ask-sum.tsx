import { Text, View } from '@tarojs/components'
import { useRef } from 'react'
import { StaleNotice } from '../../../components/failed'
import { Price } from '../../../components/price'
import { Bone } from '../../../components/skeleton'
import type { FormProps } from './form-props'
import type { Quote } from './use-asking'

/** What goes back, what of it is freight, and who decides. */
export function AskSum({ asking: { wish, quote }, claimable: { freight } }: Pick<FormProps, 'asking' | 'claimable'>) {
  // While the next sum is on its way the last one stands, so that nothing jumps under the finger.
  const last = useRef<Quote>()
  if (quote.data) last.current = quote.data
  if (wish.items.length === 0) return null
  const shown = quote.data ?? last.current
  const { failure } = quote
  if (failure && !quote.isLoading && failure.kind === 'refusal')
    return <View className="card ask-refused">{failure.message}</View>
  return (
    <>
      {failure && !quote.isLoading ? <StaleNotice failure={failure} onRetry={() => void quote.reload()} /> : null}
      {shown ? (
        <Sum quote={shown} freight={freight} isBeforeShipping={wish.kind === 'before-shipping'} />
      ) : (
        <Bone className="card ask-sum-bone" />
      )}
    </>
  )
}

interface SumProps {
  readonly quote: Quote
  readonly freight: FormProps['claimable']['freight']
  readonly isBeforeShipping: boolean
}

/** Why the freight that was paid does not go back with this. */
const freightWords = { 'with-last': '全部不要时一起退', stays: '已发货，不退' } as const

function Sum({ quote, freight, isBeforeShipping }: SumProps) {
  const { goodsFen, freightFen, amountFen, isInRight, needsSecond } = quote
  return (
    <View className="card">
      <View className="sum-row">
        <Text>商品实付</Text>
        <Price fen={goodsFen} size="text" />
      </View>
      {freight === 'none' ? null : (
        <View className="sum-row">
          <Text>运费</Text>
          {freightFen > 0 ? (
            <Price fen={freightFen} size="text" />
          ) : (
            <Text className="ask-freight">{freightWords[freight]}</Text>
          )}
        </View>
      )}
      <View className="sum-row sum-payable">
        <Text>退款金额</Text>
        <Price fen={amountFen} />
      </View>
      <View className="ask-decides">{decidesWords({ isInRight, needsSecond, isBeforeShipping })}</View>
    </View>
  )
}

interface Deciding {
  readonly isInRight: boolean
  readonly needsSecond: boolean
  readonly isBeforeShipping: boolean
}

/** Who decides, and what follows. */
function decidesWords({ isInRight, needsSecond, isBeforeShipping }: Deciding): string {
  const second = needsSecond ? '金额超过 ¥500，要两位同事确认，两天内办好' : ''
  if (!isInRight) return second || '客服两天内处理，同意后原路退回'
  if (isBeforeShipping) return second || '不用等审核，提交后原路退回，预计 1-3 个工作日到账'
  return `七天无理由，不用等审核；寄回验货后原路退回${second ? `，${second}` : ''}`
}
