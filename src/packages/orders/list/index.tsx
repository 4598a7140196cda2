import { View } from '@tarojs/components'
import { useReachBottom, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call, type Answer } from '../../../cloud/call'
import { usePages } from '../../../cloud/use-pages'
import { useReloadOnShow } from '../../../cloud/use-reload-on-show'
import { Failed } from '../../../components/failed'
import { ListEnd } from '../../../components/list-end'
import { Message } from '../../../components/message'
import { PageTabs } from '../../../components/page-tabs'
import { setServerClock } from '../../../entry/server-clock'
import { openHome, type OrdersTab } from '../../../routes'
import { OrderCard } from './order-card'
import { OrdersSkeleton } from './orders-skeleton'
import './index.scss'

type Counts = NonNullable<Answer<'orders', 'list'>['counts']>

const tabs: readonly { tab: OrdersTab; name: string; empty: string; count?: (counts: Counts) => number }[] = [
  { tab: 'all', name: '全部', empty: BRAND.voice.emptyOrders },
  { tab: 'awaiting-payment', name: '待付款', empty: '没有待付款的订单', count: (counts) => counts.awaitingPayment },
  { tab: 'paid', name: '待发货', empty: '没有待发货的订单', count: (counts) => counts.paid },
  { tab: 'shipped', name: '待收货', empty: '没有待收货的订单', count: (counts) => counts.shipped },
  { tab: 'closed', name: '已关闭', empty: '没有已关闭的订单', count: (counts) => counts.closed },
]

export default function OrdersPage() {
  const asked = useRouter().params['tab']
  const [tab, setTab] = useState<OrdersTab>(() => tabs.find((one) => one.tab === asked)?.tab ?? 'all')
  const [counts, setCounts] = useState<Counts>()
  const pages = usePages(tab, async (cursor) => {
    const answer = await call('orders', 'list', { status: tab === 'all' ? undefined : tab, cursor })
    setServerClock(answer.serverNow)
    if (answer.counts) setCounts(answer.counts)
    return { items: answer.orders, nextCursor: answer.nextCursor, extra: undefined }
  })
  useReachBottom(pages.loadMore)
  useReloadOnShow(pages.reload)
  const isBare = pages.items.length === 0
  return (
    <View className="page">
      <Tabs current={tab} counts={counts} onChoose={setTab} />
      {isBare && pages.isLoading ? <OrdersSkeleton /> : null}
      {isBare && pages.failure ? <Failed failure={pages.failure} onRetry={() => void pages.reload()} /> : null}
      {isBare && !pages.isLoading && !pages.failure ? (
        <Message
          drawing="orders"
          title={tabs.find((one) => one.tab === tab)?.empty ?? ''}
          action="去逛逛"
          onAction={openHome}
        />
      ) : null}
      {pages.items.map((order) => (
        <OrderCard key={order.orderId} order={order} onEnd={() => void pages.reload()} />
      ))}
      {isBare ? null : <ListEnd pages={pages} />}
    </View>
  )
}

interface TabsProps {
  readonly current: OrdersTab
  readonly counts: Counts | undefined
  readonly onChoose: (tab: OrdersTab) => void
}

function Tabs({ current, counts, onChoose }: TabsProps) {
  const counted = tabs.map(({ tab, name, count }) => ({ key: tab, name, count: counts && count ? count(counts) : 0 }))
  return <PageTabs tabs={counted} current={current} onChoose={onChoose} />
}
