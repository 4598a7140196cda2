import { Text, View } from '@tarojs/components'
import type { Answer } from '../../cloud/call'
import { Icon, type IconName } from '../../components/icon'
import { openAfterSales, openOrders, type OrdersTab } from '../../routes'

/** All orders, each state with how many stand in it, and what of them is asked back. */
export function OrderEntries({ counts }: { readonly counts: Answer<'members', 'me'>['orderCounts'] }) {
  const entries: { tab?: OrdersTab; icon: IconName; name: string; count: number; isUrgent?: boolean }[] = [
    { tab: 'awaiting-payment', icon: 'wallet', name: '待付款', count: counts.awaitingPayment, isUrgent: true },
    { tab: 'paid', icon: 'box', name: '待发货', count: counts.paid },
    { tab: 'shipped', icon: 'truck', name: '待收货', count: counts.shipped },
    { icon: 'refund', name: '售后', count: counts.afterSales },
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
            key={name}
            className="me-entry"
            hoverClass="pressed"
            role="button"
            ariaLabel={`${name} ${String(count)} 笔`}
            onClick={() => {
              if (tab) openOrders(tab)
              else openAfterSales()
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
