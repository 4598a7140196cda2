import { Text, View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { Price } from '../../../components/price'
import { openAfterSales } from '../../../routes'
import type { Asking } from './use-asking'

interface SubmitBarProps {
  readonly asking: Asking
  /** Pictures are still on their way. */
  readonly isWaiting: boolean
}

/** What goes back and the way on; above it what a refused submit means. */
export function SubmitBar({ asking, isWaiting }: SubmitBarProps) {
  const { wish, quote, problem, isSubmitting, submit } = asking
  const units = wish.items.reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <View className="bottom-bar">
      {problem ? (
        <View className="ask-problem" role="alert">
          <View className="ask-problem-words">{problem.message}</View>
          {problem.then === 'see' ? (
            <Button size="small" onTap={openAfterSales}>
              看售后
            </Button>
          ) : null}
        </View>
      ) : null}
      <View className="ask-row">
        <View className="ask-row-sum">
          <Text className="ask-row-units">共 {units} 件</Text>
          {quote.data ? <Price fen={quote.data.amountFen} /> : null}
        </View>
        <View className="ask-row-button">
          <Button
            kind="brand"
            size="wide"
            isDisabled={isWaiting || (units > 0 && !quote.data && !quote.isLoading)}
            isBusy={isSubmitting || quote.isLoading}
            onTap={() => void submit()}
          >
            {isSubmitting ? '正在提交' : isWaiting ? '照片还在传' : '提交申请'}
          </Button>
        </View>
      </View>
    </View>
  )
}
