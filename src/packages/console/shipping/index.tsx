import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../../../cloud/call'
import { usePages } from '../../../cloud/use-pages'
import { useReloadOnShow } from '../../../cloud/use-reload-on-show'
import { Failed } from '../../../components/failed'
import { ListEnd } from '../../../components/list-end'
import { Message } from '../../../components/message'
import { PageTabs } from '../../../components/page-tabs'
import { RowsSkeleton } from '../../../components/skeleton'
import { PrivacyGate } from '../../../privacy/privacy-gate'
import { FileActs } from './file-acts'
import { QueueCard } from './queue-card'
import { ShipSheet } from './ship-sheet'
import type { ShippingCounts, ShippingList, Task } from './shipping-order'
import './index.scss'

interface Tab {
  readonly name: string
  readonly empty: string
  readonly advice: string
  readonly count?: (counts: ShippingCounts) => number
}

const tabs: Readonly<Record<ShippingList, Tab>> = {
  'to-ship': {
    name: '待发货',
    empty: '没有待发货的订单',
    advice: '付了款的订单会排在这里，先到期的在前',
    count: ({ toShip }) => toShip,
  },
  stuck: {
    name: '要处理',
    empty: '没有要处理的',
    advice: '微信没收下的发货信息会出现在这里',
    count: ({ stuck }) => stuck,
  },
  shipped: { name: '在路上', empty: '没有在路上的包裹', advice: '发出后 10 天自动收货' },
}

/** Operators: what is to be shipped, by when, and what became of telling WeChat. */
export default function ShippingPage() {
  const [show, setShow] = useState<ShippingList>('to-ship')
  const [counts, setCounts] = useState<ShippingCounts>()
  const [task, setTask] = useState<Task>()
  const pages = usePages(show, async (cursor) => {
    const answer = await call('fulfilment', 'queue', { show, cursor })
    if (answer.counts) setCounts(answer.counts)
    return { items: answer.orders, nextCursor: answer.nextCursor, extra: answer.serverNow }
  })
  useReachBottom(pages.loadMore)
  useReloadOnShow(pages.reload)
  const isBare = pages.items.length === 0
  const reload = () => void pages.reload()
  const { empty, advice } = tabs[show]
  return (
    <View className="page">
      <Tabs show={show} counts={counts} onChoose={setShow} />
      {show === 'to-ship' && pages.extra !== undefined ? (
        <FileActs overdue={counts?.overdue ?? 0} now={pages.extra} onLanded={reload} />
      ) : null}
      {isBare && pages.isLoading ? <RowsSkeleton /> : null}
      {isBare && pages.failure ? <Failed failure={pages.failure} onRetry={reload} /> : null}
      {isBare && !pages.isLoading && !pages.failure ? <Message drawing="sent" title={empty} advice={advice} /> : null}
      {pages.items.map((order) => (
        <QueueCard key={order.orderId} order={order} now={pages.extra ?? 0} onTask={setTask} onMoved={reload} />
      ))}
      {isBare ? null : <ListEnd pages={pages} />}
      {task ? (
        <ShipSheet
          key={task.parcel?.parcelId ?? task.order.orderId}
          task={task}
          onClose={() => {
            setTask(undefined)
          }}
          onMoved={reload}
        />
      ) : null}
      <PrivacyGate />
    </View>
  )
}

interface TabsProps {
  readonly show: ShippingList
  readonly counts: ShippingCounts | undefined
  readonly onChoose: (show: ShippingList) => void
}

function Tabs({ show, counts, onChoose }: TabsProps) {
  const counted = (Object.keys(tabs) as ShippingList[]).map((key) => {
    const { name, count } = tabs[key]
    return { key, name, count: counts && count ? count(counts) : 0 }
  })
  return <PageTabs tabs={counted} current={show} onChoose={onChoose} />
}
