import { Text, View } from '@tarojs/components'
import { Button } from '../../../components/button'
import { Price } from '../../../components/price'
import { reasonWords, stateWords } from '../reports/report-state'
import type { Report } from './use-report'

interface ReportHeadProps {
  readonly report: Report
  readonly onCompareAgain: () => void
}

/** How the day stands, and what each side says of it. */
export function ReportHead({ report, onCompareAgain }: ReportHeadProps) {
  const { day, ours, theirs, state } = report
  return (
    <View className="card">
      <View className="report-head">
        <View className="report-head-words">
          <View className="report-day">{day}</View>
          <View className="report-why">{reasonWords(report)}</View>
        </View>
        <Text className="report-state">{stateWords(report)}</Text>
      </View>
      {theirs ? <Side name="微信账单" totals={theirs} /> : null}
      {ours ? <Side name="本店账目" totals={ours} /> : null}
      {state === 'pending' ? null : (
        <View className="report-again">
          <Button size="small" kind="quiet" onTap={onCompareAgain}>
            重新核对
          </Button>
        </View>
      )}
    </View>
  )
}

function Side({ name, totals }: { readonly name: string; readonly totals: NonNullable<Report['ours']> }) {
  return (
    <View className="report-side">
      <Text className="report-side-name">{name}</Text>
      <View className="report-sum">
        <Text>收 {totals.payments} 笔 </Text>
        <Price fen={totals.paidFen} size="text" />
      </View>
      <View className="report-sum">
        <Text>退 {totals.refunds} 笔 </Text>
        <Price fen={totals.refundedFen} size="text" />
      </View>
    </View>
  )
}
