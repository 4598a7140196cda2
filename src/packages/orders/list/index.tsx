import { Text, View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { call } from '../../../cloud/call'
import { usePages } from '../../../cloud/use-pages'
import { Failed } from '../../../components/failed'
import { ListEnd } from '../../../components/list-end'
import { Message } from '../../../components/message'
import { RowsSkeleton } from '../../../components/skeleton'
import { setServerClock } from '../../../entry/server-clock'
import { openHome, type OrdersTab } from '../../../routes'
import { OrderCard } from './order-card'
import './index.scss'

const tabs: readonly { tab: OrdersTab; name: string; empty: string }[] = [
  { tab: 'all', name: '全部', empty: '还没有订单' },
  { tab: 'awaiting-payment', name: '待付款', empty: '没有待付款的订单' },
  { tab: 'paid', name: '已付款', empty: '没有已付款的订单' },
  { tab: 'closed', name: '已关闭', empty: '没有已关闭的订单' },
]

async function loadPage(tab: OrdersTab, cursor: string | undefined) {
  const answer = await call('orders', 'list', { status: tab === 'all' ? undefined : tab, cursor })
  setServerClock(answer.serverNow)
  return { items: answer.orders, nextCursor: answer.nextCursor, extra: undefined }
}

export default function OrdersPage() {
  const asked = useRouter().params['tab']
  const [tab, setTab] = useState<OrdersTab>(() => tabs.find((one) => one.tab === asked)?.tab ?? 'all')
  const pages = usePages(tab, (cursor) => loadPage(tab, cursor))
  const wasShown = useRef(false)
  useReachBottom(pages.loadMore)
  useDidShow(() => {
    if (wasShown.current) void pages.reload()
    wasShown.current = true
  })
  usePullDownRefresh(() => {
    void pages.reload().then(() => {
      Taro.stopPullDownRefresh()
    })
  })
  const isBare = pages.items.length === 0
  return (
    <View className="page">
      <View className="orders-tabs">
        {tabs.map((one) => (
          <View
            key={one.tab}
            className={`orders-tab${one.tab === tab ? ' orders-tab-on' : ''}`}
            role="tab"
            onClick={() => {
              setTab(one.tab)
            }}
          >
            <Text>{one.name}</Text>
          </View>
        ))}
      </View>
      {isBare && pages.isLoading ? <RowsSkeleton /> : null}
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
