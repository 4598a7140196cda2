import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { afterSaleQueues, type AfterSaleQueue } from '#domain/after-sales/kinds'
import { call } from '../../../cloud/call'
import { usePages } from '../../../cloud/use-pages'
import { useReloadOnShow } from '../../../cloud/use-reload-on-show'
import { Failed } from '../../../components/failed'
import { ListEnd } from '../../../components/list-end'
import { Message } from '../../../components/message'
import { PageTabs } from '../../../components/page-tabs'
import { RowsSkeleton } from '../../../components/skeleton'
import { AfterSaleCard } from './after-sale-card'
import { queueWords, type QueueCounts } from './staff-after-sale'
import './index.scss'

/** Operators: what buyers ask back, by whose turn it is, the longest-waiting first. */
export default function AfterSaleQueuePage() {
  const [show, setShow] = useState<AfterSaleQueue>('decide')
  const [counts, setCounts] = useState<QueueCounts>()
  const pages = usePages(show, async (cursor) => {
    const answer = await call('after-sales', 'queue', { show, cursor })
    if (answer.counts) setCounts(answer.counts)
    return { items: answer.afterSales, nextCursor: answer.nextCursor, extra: answer.serverNow }
  })
  useReachBottom(pages.loadMore)
  useReloadOnShow(pages.reload)
  const isBare = pages.items.length === 0
  const reload = () => void pages.reload()
  const { empty, advice } = queueWords[show]
  const tabs = afterSaleQueues.map((key) => ({ key, name: queueWords[key].name, count: counts?.[key] ?? 0 }))
  return (
    <View className="page">
      <PageTabs tabs={tabs} current={show} onChoose={setShow} />
      {counts && counts.overdue > 0 ? (
        <View className="card back-overdue">{counts.overdue} 单等我们处理已超时，先办这些</View>
      ) : null}
      {isBare && pages.isLoading ? <RowsSkeleton /> : null}
      {isBare && pages.failure ? <Failed failure={pages.failure} onRetry={reload} /> : null}
      {isBare && !pages.isLoading && !pages.failure ? <Message drawing="sent" title={empty} advice={advice} /> : null}
      <View className="back-cards">
        {pages.items.map((one) => (
          <AfterSaleCard key={one.afterSaleId} one={one} now={pages.extra ?? 0} onMoved={reload} />
        ))}
      </View>
      {isBare ? null : <ListEnd pages={pages} />}
    </View>
  )
}
