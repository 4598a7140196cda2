import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { shanghaiMinute } from '#domain/kernel/time'
import { placeOf, spacedPhone } from '../../../address/address'
import { call } from '../../../cloud/call'
import { toCallFailure } from '../../../cloud/call-failure'
import { Button } from '../../../components/button'
import { Picture } from '../../../components/picture'
import { dueWords } from './due-words'
import type { ShippingOrder, ShippingParcel, Task } from './shipping-order'

interface QueueCardProps {
  readonly order: ShippingOrder
  readonly now: number
  readonly onTask: (task: Task) => void
  readonly onMoved: () => void
}

/** One order: by when, what, to whom, what has left already, and the one thing to do. */
export function QueueCard({ order, now, onTask, onMoved }: QueueCardProps) {
  const isToShip = order.status === 'paid'
  const isOverdue = isToShip && order.shipBy <= now
  return (
    <View className="card queue-card">
      <View className={`queue-due${isOverdue ? ' queue-overdue' : ''}`}>
        {isToShip ? dueWords(order.shipBy, now) : `${shanghaiMinute(order.paidAt).slice(5)} 付款`}
      </View>
      {order.lines.map((line) => (
        <View key={line.skuId} className="queue-line">
          <Picture pictureId={line.pictureId} className="queue-picture" label={line.title} />
          <View className="queue-line-words">
            <View className="queue-title">{line.title}</View>
            <View className="queue-spec">
              {line.specText} × {line.quantity}
              {line.unsent > 0 && line.unsent < line.quantity ? `，还差 ${String(line.unsent)} 件` : ''}
              {isToShip && line.unsent === 0 ? '，已发完' : ''}
            </View>
          </View>
        </View>
      ))}
      <View className="queue-to">
        <View className="queue-who">
          {order.address.recipient} {spacedPhone(order.address.phone)}
        </View>
        <View>{placeOf(order.address)}</View>
        {order.remark ? <View className="queue-remark">备注：{order.remark}</View> : null}
      </View>
      {order.parcels.map((parcel) => (
        <ParcelRow key={parcel.parcelId} parcel={parcel} onCorrect={() => onTask({ order, parcel })} />
      ))}
      <UploadLine order={order} onMoved={onMoved} />
      {isToShip ? (
        <View className="queue-act">
          <Button kind="brand" size="wide" onTap={() => onTask({ order })}>
            {order.parcels.length > 0 ? '发下一个包裹' : '发货'}
          </Button>
        </View>
      ) : null}
    </View>
  )
}

function ParcelRow({ parcel, onCorrect }: { readonly parcel: ShippingParcel; readonly onCorrect: () => void }) {
  return (
    <View className="queue-parcel">
      <View className="queue-parcel-words">
        <View className="queue-number">
          {parcel.companyName} {parcel.number}
        </View>
        <View className="queue-spec">{shanghaiMinute(parcel.shippedAt).slice(5)} 发出</View>
      </View>
      {parcel.mayCorrect ? (
        <Button size="small" kind="quiet" onTap={onCorrect}>
          改单号
        </Button>
      ) : null}
    </View>
  )
}

const states = { waiting: '正在报给微信', told: '微信已收到发货信息' } as const

function UploadLine({ order, onMoved }: { readonly order: ShippingOrder; readonly onMoved: () => void }) {
  const [isBusy, setBusy] = useState(false)
  const { state, advice } = order.upload
  if (state === 'none') return null
  if (state !== 'stuck') return <View className="queue-upload">{states[state]}</View>
  const again = async () => {
    setBusy(true)
    try {
      await call('fulfilment', 'tellAgain', { orderId: order.orderId })
      onMoved()
    } catch (thrown) {
      void Taro.showToast({ title: toCallFailure(thrown).message, icon: 'none' })
    }
    setBusy(false)
  }
  return (
    <View className="queue-stuck">
      <Text className="queue-stuck-words">{advice}</Text>
      <Button size="small" isBusy={isBusy} onTap={() => void again()}>
        再报一次
      </Button>
    </View>
  )
}
