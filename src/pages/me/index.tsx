import { Text, View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useRef } from 'react'
import { shanghaiDate } from '#domain/kernel/time'
import { call, type Answer } from '../../cloud/call'
import { useLoad } from '../../cloud/use-load'
import { Button } from '../../components/button'
import { Faces } from '../../components/faces'
import { GuideCard } from '../../components/guide-card'
import { Icon, type IconName } from '../../components/icon'
import { Bone } from '../../components/skeleton'
import { copyText } from '../../platform/copy-text'
import { openHome, openOrders, type OrdersTab } from '../../routes'
import './index.scss'

type Me = Answer<'members', 'me'>

const loadMe = () => call('members', 'me', {})
const roleNames = { customer: '会员', guide: '导购', operator: '运营' }

export default function MePage() {
  const me = useLoad('me', loadMe)
  const wasShown = useRef(false)
  useDidShow(() => {
    if (wasShown.current) void me.reload()
    wasShown.current = true
  })
  usePullDownRefresh(() => {
    void me.reload().then(() => {
      Taro.stopPullDownRefresh()
    })
  })
  return (
    <View className="page tab-page">
      <Faces loaded={me} skeleton={<MeSkeleton />}>
        {(data) => (
          <>
            <MemberCard me={data} />
            <OrderEntries counts={data.orderCounts} />
            <Guided guide={data.guide} hasPaid={data.orderCounts.paid > 0} />
          </>
        )}
      </Faces>
    </View>
  )
}

function MemberCard({ me }: { readonly me: Me }) {
  return (
    <View className="me-card">
      <View className="me-card-shop">{SHOP_NAME}会员</View>
      <View
        className="me-card-number"
        role="button"
        ariaLabel={`会员号 ${me.memberNumber}，点按复制`}
        onClick={() => void copyText(me.memberNumber)}
      >
        <Text>{me.memberNumber}</Text>
        <Icon name="copy" size={16} />
      </View>
      <View className="me-card-foot">
        <Text>{shanghaiDate(me.joinedAt)} 加入</Text>
        <Text className="me-card-role">{roleNames[me.role]}</Text>
      </View>
    </View>
  )
}

function OrderEntries({ counts }: { readonly counts: Me['orderCounts'] }) {
  const entries: { tab: OrdersTab; icon: IconName; name: string; count: number }[] = [
    { tab: 'awaiting-payment', icon: 'wallet', name: '待付款', count: counts.awaitingPayment },
    { tab: 'paid', icon: 'box', name: '已付款', count: counts.paid },
    { tab: 'closed', icon: 'shut', name: '已关闭', count: counts.closed },
  ]
  return (
    <View className="card me-orders">
      <View
        className="me-orders-head"
        role="button"
        onClick={() => {
          openOrders('all')
        }}
      >
        <Text className="me-orders-title">我的订单</Text>
        <View className="me-orders-all">
          <Text>全部</Text>
          <Icon name="right" size={14} />
        </View>
      </View>
      <View className="me-entries">
        {entries.map((entry) => (
          <View
            key={entry.tab}
            className="me-entry"
            role="button"
            onClick={() => {
              openOrders(entry.tab)
            }}
          >
            <Icon name={entry.icon} size={24} />
            <View className="me-entry-name">
              {entry.name}
              {entry.count > 0 ? <Text className="me-entry-count"> {entry.count}</Text> : null}
            </View>
          </View>
        ))}
      </View>
    </View>
  )
}

/** Her guide; for who has none of her own, where the guide of an order is found. */
function Guided({ guide, hasPaid }: { readonly guide: Me['guide']; readonly hasPaid: boolean }) {
  if (guide)
    return (
      <>
        <View className="me-title">专门照顾你的人</View>
        <View className="me-guide">
          <GuideCard guide={guide} />
        </View>
      </>
    )
  const goOn = () => {
    if (hasPaid) openOrders('paid')
    else openHome()
  }
  return (
    <View className="card me-unguided">
      <View className="me-unguided-disc">
        <Icon name="guide" size={24} />
      </View>
      <View className="me-unguided-text">
        <View className="me-unguided-title">每单都有导购照看</View>
        <View className="me-unguided-how">{hasPaid ? '名片在订单里' : '付款后订单里有名片'}</View>
      </View>
      <Button kind="brand" size="small" onTap={goOn}>
        {hasPaid ? '看名片' : '去逛逛'}
      </Button>
    </View>
  )
}

function MeSkeleton() {
  return (
    <View>
      <Bone className="me-card" />
      <Bone className="card me-orders-bone" />
      <Bone className="card me-guide-bone" />
    </View>
  )
}
