import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../cloud/call'
import { Button } from '../../../components/button'
import { Countdown } from '../../../components/countdown'
import { Price } from '../../../components/price'
import { replaceByPayResult } from '../../../routes'
import type { PayNote } from '../parts/pay-note'
import { payOrder } from '../parts/pay-order'
import { cancelOrder } from './cancel-order'

export interface PayCardProps {
  readonly order: Answer<'orders', 'detail'>
  /** What came of the last try to pay. */
  readonly note: PayNote | undefined
  readonly onNote: (note: PayNote | undefined) => void
  /** The order has moved on, or its time is up. */
  readonly onStale: () => void
}

/** How long the goods are held, and the way to pay. */
export function PayCard({ order, note, onNote, onStale }: PayCardProps) {
  const [busy, setBusy] = useState<'paying' | 'cancelling'>()
  const pay = async () => {
    setBusy('paying')
    onNote(undefined)
    const said = await payOrder(order.orderId)
    setBusy(undefined)
    if (!said) {
      replaceByPayResult(order.orderId)
      return
    }
    onNote(said)
    onStale()
  }
  const cancel = async () => {
    setBusy('cancelling')
    const end = await cancelOrder(order.orderId)
    setBusy(undefined)
    if (end === 'kept') return
    onNote(end === 'cancelled' ? undefined : end)
    onStale()
  }
  return (
    <View className="card pay-card">
      {note ? <View className={`pay-note pay-note-${note.tone}`}>{note.text}</View> : null}
      <View className="pay-left">
        <Text>请在</Text>
        <Countdown endsAt={order.expiresAt} onEnd={onStale} />
        <Text>内付款，过时订单自动关闭</Text>
      </View>
      <Button
        kind="buy"
        size="wide"
        isBusy={busy === 'paying'}
        isDisabled={busy === 'cancelling'}
        onTap={() => void pay()}
      >
        <Text>{note ? '继续支付' : '去支付'}</Text>
        <Price fen={order.sum.payableFen} size="text" />
      </Button>
      <View className="pay-cancel">
        <Button
          kind="quiet"
          size="small"
          isBusy={busy === 'cancelling'}
          isDisabled={busy === 'paying'}
          onTap={() => void cancel()}
        >
          取消订单
        </Button>
      </View>
    </View>
  )
}
