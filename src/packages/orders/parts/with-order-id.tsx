import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { OrderId } from '#domain/kernel/ids'
import { Message } from '../../../components/message'
import { pageId } from '../../../entry/page-id'
import { openOrders } from '../../../routes'

/** The page of the order named in the link, or the way to all orders when the link names none. */
export function WithOrderId({ children }: { readonly children: (orderId: OrderId) => ReactNode }) {
  const orderId = pageId('ord', useRouter().params['orderId'])
  if (orderId) return children(orderId)
  return (
    <View className="page">
      <Message
        drawing="orders"
        title="没有找到这笔订单"
        action="看全部订单"
        onAction={() => {
          openOrders('all')
        }}
      />
    </View>
  )
}
