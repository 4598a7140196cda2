import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { OrderId } from '#domain/kernel/ids'
import { call } from '../../../cloud/call'
import { useLoad } from '../../../cloud/use-load'
import { Faces } from '../../../components/faces'
import { Message } from '../../../components/message'
import { RowsSkeleton } from '../../../components/skeleton'
import { pageId } from '../../../entry/page-id'
import { openOrders } from '../../../routes'

/** The page of the order named in the link, or the way to all orders when the link names none. */
export function WithOrderId({ children }: { readonly children: (orderId: OrderId) => ReactNode }) {
  const { params } = useRouter()
  const orderId = pageId('ord', params['orderId'])
  if (orderId) return children(orderId)
  const tradeNo = params['merchant_trade_no'] ?? ''
  if (tradeNo) return <ByTradeNo tradeNo={tradeNo}>{children}</ByTradeNo>
  return <NoOrder />
}

interface ByTradeNoProps {
  readonly tradeNo: string
  readonly children: (orderId: OrderId) => ReactNode
}

/** WeChat's order centre and its shipping messages open the page with a payment's number. */
function ByTradeNo({ tradeNo, children }: ByTradeNoProps) {
  const found = useLoad(tradeNo, () => call('orders', 'byTradeNo', { tradeNo }))
  if (found.data) return children(found.data.orderId)
  return (
    <View className="page">
      <Faces loaded={found} skeleton={<RowsSkeleton />}>
        {() => null}
      </Faces>
    </View>
  )
}

function NoOrder() {
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
