import { Text, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { call } from '../../../cloud/call'
import { usePages } from '../../../cloud/use-pages'
import { useReloadOnShow } from '../../../cloud/use-reload-on-show'
import { Failed } from '../../../components/failed'
import { Icon } from '../../../components/icon'
import { ListEnd } from '../../../components/list-end'
import { Message } from '../../../components/message'
import { RowsSkeleton } from '../../../components/skeleton'
import { openReport } from '../../../routes'
import { reasonWords, stateWords, type Report } from './report-state'
import './index.scss'

const loadReports = async (cursor: string | undefined) => {
  const { reports, nextCursor } = await call('accounts', 'reports', { cursor })
  return { items: reports, nextCursor, extra: undefined }
}

/** Operators: how each day's books stand against WeChat Pay's bill. */
export default function ReportsPage() {
  const pages = usePages('reports', loadReports)
  useReachBottom(pages.loadMore)
  useReloadOnShow(pages.reload)
  const isBare = pages.items.length === 0
  return (
    <View className="page">
      {isBare && pages.isLoading ? <RowsSkeleton /> : null}
      {isBare && pages.failure ? <Failed failure={pages.failure} onRetry={() => void pages.reload()} /> : null}
      {isBare && !pages.isLoading && !pages.failure ? (
        <Message drawing="orders" title="还没有对账记录" advice="每天 10 点后和微信支付核对前一天的账" />
      ) : null}
      {isBare ? null : (
        <>
          <View className="reports-note">每天 10 点后和微信支付核对前一天的账</View>
          {pages.items.map((report) => (
            <ReportRow key={report.day} report={report} />
          ))}
          <ListEnd pages={pages} />
        </>
      )}
    </View>
  )
}

function ReportRow({ report }: { readonly report: Report }) {
  const { day, state, openCount } = report
  const calls = openCount > 0 || (state !== 'compared' && state !== 'pending' && state !== 'not-ready')
  return (
    <View
      className="card reports-row"
      hoverClass="pressed"
      role="button"
      onClick={() => {
        openReport(day)
      }}
    >
      <View className="reports-row-text">
        <View className="reports-row-day">{day}</View>
        <View className="reports-row-why">{reasonWords(report)}</View>
      </View>
      <Text className={`reports-row-state${calls ? ' reports-row-calls' : ''}`}>{stateWords(report)}</Text>
      <Icon name="right" size={16} />
    </View>
  )
}
