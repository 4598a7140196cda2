import { Text, View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useRef, useState } from 'react'
import type { OrderId } from '#domain/kernel/ids'
import { shanghaiMinute } from '#domain/kernel/time'
import { call, type Answer } from '../../../cloud/call'
import { useLoad } from '../../../cloud/use-load'
import { Button } from '../../../components/button'
import { Faces } from '../../../components/faces'
import { GuideCard } from '../../../components/guide-card'
import { Icon } from '../../../components/icon'
import { Price } from '../../../components/price'
import { RowsSkeleton } from '../../../components/skeleton'
import { setServerClock } from '../../../entry/server-clock'
import { copyText } from '../../../platform/copy-text'
import { openProduct } from '../../../routes'
import { OrderLine } from '../parts/order-line'
import { takePayNote } from '../parts/pay-order'
import { SumRows } from '../parts/sum-rows'
import { WithOrderId } from '../parts/with-order-id'
import { LifeLine } from './life-line-view'
import { PayCard, type PayCardProps } from './pay-card'
import './index.scss'

type Order = Answer<'orders', 'detail'>

async function loadOrder(orderId: OrderId): Promise<Order> {
  const order = await call('orders', 'detail', { orderId })
  setServerClock(order.serverNow)
  return order
}

export default function OrderPage() {
  return <WithOrderId>{(orderId) => <OrderOf orderId={orderId} />}</WithOrderId>
}

function OrderOf({ orderId }: { readonly orderId: OrderId }) {
  const [note, setNote] = useState(() => takePayNote(orderId))
  const loaded = useLoad(orderId, () => loadOrder(orderId))
  const wasShown = useRef(false)
  useDidShow(() => {
    if (wasShown.current) void loaded.reload()
    wasShown.current = true
  })
  usePullDownRefresh(() => {
    void loaded.reload().then(() => {
      Taro.stopPullDownRefresh()
    })
  })
  return (
    <View className="page">
      <Faces loaded={loaded} skeleton={<RowsSkeleton />}>
        {(order) => <OrderBody order={order} note={note} onNote={setNote} onStale={() => void loaded.reload()} />}
      </Faces>
    </View>
  )
}

function OrderBody(props: PayCardProps) {
  const { order } = props
  const isOpen = order.status === 'awaiting-payment'
  return (
    <>
      {isOpen ? <PayCard {...props} /> : null}
      <LifeLine order={order} />
      {order.refund ? (
        <View className="card detail-refund">
          <Price fen={order.refund.amountFen} size="text" />
          <Text>{order.refund.status === 'refunded' ? '已原路退回' : '正在原路退回，一般 1 到 3 个工作日到账'}</Text>
        </View>
      ) : null}
      <View className="card detail-address">
        <Icon name="place" />
        <View className="detail-address-text">
          <View className="detail-who">
            {order.address.recipient} {order.address.phone}
          </View>
          <View className="detail-where">
            {order.address.province}
            {order.address.city}
            {order.address.district}
            {order.address.detail}
          </View>
        </View>
      </View>
      <View className="card">
        {order.lines.map((line) => (
          <OrderLine
            key={line.skuId}
            line={line}
            onTap={() => {
              openProduct(line.productId)
            }}
          />
        ))}
      </View>
      <View className="card">
        <SumRows sum={order.sum} payableName={payableNameOf(order)} />
      </View>
      {order.guide ? (
        <View className="detail-guide">
          <GuideCard guide={order.guide} />
        </View>
      ) : null}
      <OrderNumbers order={order} />
    </>
  )
}

/** What the last line of the sum is called: paid, still to pay, or neither any more. */
function payableNameOf({ status, refund }: Order): string {
  if (status === 'paid' || refund) return '实付'
  return status === 'closed' ? '订单金额' : '应付'
}

function OrderNumbers({ order }: { readonly order: Order }) {
  return (
    <View className="card detail-numbers">
      <View className="detail-number">
        <Text className="detail-number-name">订单号</Text>
        <Text className="detail-number-value">{order.orderId}</Text>
        <View className="detail-copy">
          <Button size="small" kind="quiet" onTap={() => void copyText(order.orderId)}>
            复制
          </Button>
        </View>
      </View>
      <View className="detail-number">
        <Text className="detail-number-name">下单时间</Text>
        <Text className="detail-number-value">{shanghaiMinute(order.placedAt)}</Text>
      </View>
      {order.remark ? (
        <View className="detail-number">
          <Text className="detail-number-name">备注</Text>
          <Text className="detail-number-value">{order.remark}</Text>
        </View>
      ) : null}
    </View>
  )
}
