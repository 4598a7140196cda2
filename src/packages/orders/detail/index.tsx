import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OrderId } from '#domain/kernel/ids'
import { shanghaiMinute } from '#domain/kernel/time'
import { isPaidFor } from '#domain/orders/status'
import { placeOf, spacedPhone } from '../../../address/address'
import { call, type Answer } from '../../../cloud/call'
import { useLoad } from '../../../cloud/use-load'
import { useReloadOnShow } from '../../../cloud/use-reload-on-show'
import { Faces } from '../../../components/faces'
import { GuideCard } from '../../../components/guide-card'
import { Icon } from '../../../components/icon'
import { Bone } from '../../../components/skeleton'
import { setServerClock } from '../../../entry/server-clock'
import { PrivacyGate } from '../../../privacy/privacy-gate'
import { openProduct } from '../../../routes'
import { Fact } from '../parts/fact'
import { LifeSteps } from '../parts/life-steps'
import { OrderLine } from '../parts/order-line'
import { takePayNote } from '../parts/pay-order'
import { shortOrderNumber } from '../parts/short-order-number'
import { SumRows } from '../parts/sum-rows'
import { WithOrderId } from '../parts/with-order-id'
import { DetailActs } from './detail-acts'
import { DetailHead } from './detail-head'
import { lifeOf } from './life-line'
import { OrderAfterSales } from './order-after-sales'
import { Parcels } from './parcels'
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
  useReloadOnShow(loaded.reload)
  return (
    <View className="page">
      <Faces loaded={loaded} skeleton={<DetailSkeleton />}>
        {(order) => <OrderBody order={order} note={note} onNote={setNote} onStale={() => void loaded.reload()} />}
      </Faces>
      <PrivacyGate />
    </View>
  )
}

function OrderBody(props: PayCardProps) {
  const { order } = props
  const isOpen = order.status === 'awaiting-payment'
  return (
    <>
      <DetailHead order={order} />
      {isOpen ? <PayCard {...props} /> : null}
      <LifeSteps steps={lifeOf(order)} />
      <Parcels order={order} />
      <View className="card detail-address">
        <Icon name="place" />
        <View className="detail-address-text">
          <View className="detail-who">
            {order.address.recipient} {spacedPhone(order.address.phone)}
          </View>
          <View className="detail-where">{placeOf(order.address)}</View>
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
      <OrderAfterSales order={order} />
      <View className="card">
        <SumRows sum={order.sum} payableName={payableNameOf(order)} />
      </View>
      {order.guide ? (
        <View className="detail-guide">
          <GuideCard guide={order.guide} />
        </View>
      ) : null}
      <OrderNumbers order={order} />
      {isOpen || order.status === 'closing' ? null : (
        <>
          <View className="bottom-bar-room" />
          <DetailActs order={order} onMoved={props.onStale} />
        </>
      )}
    </>
  )
}

/** What the last line of the sum is called: paid, still to pay, or neither any more. */
function payableNameOf({ status, refund }: Order): string {
  if (isPaidFor(status) || refund) return '实付'
  return status === 'closed' ? '订单金额' : '应付'
}

function OrderNumbers({ order }: { readonly order: Order }) {
  return (
    <View className="card facts">
      <Fact name="订单号" value={shortOrderNumber(order.orderId)} copied={order.orderId} />
      <Fact name="下单时间" value={shanghaiMinute(order.placedAt)} />
      {order.remark ? <Fact name="备注" value={order.remark} /> : null}
    </View>
  )
}

function DetailSkeleton() {
  return (
    <View>
      <Bone className="state-head" />
      <Bone className="card detail-life-bone" />
      <Bone className="card detail-lines-bone" />
    </View>
  )
}
