import { View } from '@tarojs/components'
import { useReachBottom, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { accountsLimits } from '#domain/accounts/limits'
import { isDate } from '#domain/kernel/time'
import { differenceNames } from '#domain/payments/difference-kinds'
import { Failed, StaleNotice } from '../../../components/failed'
import { ListEnd } from '../../../components/list-end'
import { Message } from '../../../components/message'
import { RowsSkeleton } from '../../../components/skeleton'
import { useReloadOnShow } from '../../../cloud/use-reload-on-show'
import { goBack } from '../../../routes'
import { NoteSheet } from '../parts/note-sheet'
import { DifferenceCard } from './difference-card'
import { ReportHead } from './report-head'
import { useReport, type Difference } from './use-report'
import './index.scss'

/** Operators: one day against WeChat Pay's bill, every difference with what to do about it. */
export default function ReportPage() {
  const asked = useRouter().params['day'] ?? ''
  if (!isDate(asked)) return <Message drawing="search" title="没有找到这一天" action="返回" onAction={goBack} />
  return <DayReport day={asked} />
}

function DayReport({ day }: { readonly day: string }) {
  const { pages, note, settle, reopen, compareAgain } = useReport(day)
  const [noting, setNoting] = useState<Difference>()
  useReachBottom(pages.loadMore)
  useReloadOnShow(pages.reload)
  const { extra: report, failure, items } = pages
  const retry = () => void pages.reload()
  if (!report)
    return (
      <View className="page">
        {failure && !pages.isLoading ? <Failed failure={failure} onRetry={retry} /> : <RowsSkeleton />}
      </View>
    )
  return (
    <View className="page">
      {failure && items.length === 0 ? <StaleNotice failure={failure} onRetry={retry} /> : null}
      <ReportHead report={report} onCompareAgain={compareAgain} />
      {items.length === 0 && report.state === 'compared' ? (
        <Message drawing="orders" title="两边的账一致" advice="这一天没有差异" />
      ) : null}
      {items.map((difference) => (
        <DifferenceCard
          key={difference.differenceId}
          difference={difference}
          onSettle={() => {
            setNoting(difference)
          }}
          onReopen={() => {
            reopen(difference)
          }}
        />
      ))}
      {items.length === 0 ? null : <ListEnd pages={pages} />}
      {noting ? (
        <NoteSheet
          title={`${differenceNames[noting.kind]}：怎么处理的`}
          hint="例如：在商户平台查到是门店收款，已归账"
          maxLength={accountsLimits.noteLength}
          act="记为处理好"
          onClose={() => {
            setNoting(undefined)
          }}
          onDone={(text) => {
            setNoting(undefined)
            settle(noting, text)
          }}
        />
      ) : null}
      {note}
    </View>
  )
}
