import { Text, View } from '@tarojs/components'
import type { Answer } from '../../cloud/call'
import { Icon, type IconName } from '../../components/icon'
import { openOrders, type OrdersTab } from '../../routes'

/** All orders, and each state with how many stand in it. */
export function OrderEntries({ counts }: { readonly counts: Answer<'members', 'me'>['orderCounts'] }) {
  const entries: { tab: OrdersTab; icon: IconName; name: string; count: number; isUrgent?: boolean }[] = [
    { tab: 'awaiting-payment', icon: 'wallet', name: '待付款', count: counts.awaitingPayment, isUrgent: true },
    { tab: 'paid', icon: 'box', name: '待发货', count: counts.paid },
    { tab: 'shipped', icon: 'truck', name: '待收货', count: counts.shipped },
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
        {entries.map(({ tab, icon, name, count, isUrgent }) => (
          <View
            key={tab}
            className="me-entry"
            hoverClass="pressed"
            role="button"
            ariaLabel={`${name} ${String(count)} 笔`}
            onClick={() => {
              openOrders(tab)
            }}
          >
            <Icon name={icon} size={24} />
            <View className="me-entry-name">{name}</View>
            {count > 0 ? (
              <View className={`me-entry-count${isUrgent ? ' me-entry-urgent' : ''}`}>
                {count > 99 ? '99+' : count}
              </View>
            ) : null}
          </View>
        ))}
      </View>
    </View>
  )
}
