import { ScrollView, Text, View } from '@tarojs/components'
import { shanghaiMinute } from '#domain/kernel/time'
import type { Answer } from '../../../cloud/call'
import { Button } from '../../../components/button'
import { Countdown } from '../../../components/countdown'
import { Picture } from '../../../components/picture'
import { Price } from '../../../components/price'
import { openOrder } from '../../../routes'
import { statusWord } from '../parts/status-words'

type Order = Answer<'orders', 'list'>['orders'][number]

interface OrderCardProps {
  readonly order: Order
  readonly onEnd: () => void
}

/** Pictures, the state in words, and the one thing to do now. */
export function OrderCard({ order, onEnd }: OrderCardProps) {
  const units = order.lines.reduce((sum, line) => sum + line.quantity, 0)
  const isOpen = order.status === 'awaiting-payment'
  const first = order.lines[0]
  const open = () => {
    openOrder(order.orderId)
  }
  return (
    <View className="card order-card" role="link" onClick={open}>
      <View className="order-card-head">
        <Text className="order-card-at">{shanghaiMinute(order.placedAt)}</Text>
        <Text className={isOpen ? 'order-card-open' : 'order-card-status'}>{statusWord(order)}</Text>
      </View>
      <View className="order-card-goods">
        <ScrollView className="order-card-pictures" scrollX>
          {order.lines.slice(0, 5).map((line) => (
            <Picture key={line.skuId} pictureId={line.pictureId} className="order-card-picture" label={line.title} />
          ))}
        </ScrollView>
        {order.lines.length === 1 && first ? (
          <View className="order-card-title">
            {first.title}
            <View className="order-card-spec">{first.specText}</View>
          </View>
        ) : null}
        <View className="order-card-sum">
          <Price fen={order.sum.payableFen} size="small" />
          <View className="order-card-units">共 {units} 件</View>
        </View>
      </View>
      {isOpen ? (
        <View className="order-card-foot">
          <Countdown endsAt={order.expiresAt} onEnd={onEnd} />
          <Button kind="buy" size="small" onTap={open}>
            去支付
          </Button>
        </View>
      ) : null}
    </View>
  )
}
