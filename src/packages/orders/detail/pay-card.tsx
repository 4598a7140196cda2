import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../cloud/call'
import { Button } from '../../../components/button'
import { Countdown } from '../../../components/countdown'
import { Price } from '../../../components/price'
import { replaceByPayResult } from '../../../routes'
import type { PayNote } from '../parts/pay-note'
import { payOrder } from '../parts/pay-order'

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
  const [isPaying, setPaying] = useState(false)
  const pay = async () => {
    setPaying(true)
    onNote(undefined)
    const said = await payOrder(order.orderId)
    setPaying(false)
    if (!said) {
      replaceByPayResult(order.orderId)
      return
    }
    onNote(said)
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
      <Button kind="buy" size="wide" isBusy={isPaying} onTap={() => void pay()}>
        <Text>{note ? '继续支付' : '去支付'}</Text>
        <Price fen={order.sum.payableFen} size="text" />
      </Button>
    </View>
  )
}
