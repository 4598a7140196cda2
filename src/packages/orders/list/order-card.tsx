import { ScrollView, Text, View } from '@tarojs/components'
import { shanghaiMinute } from '#domain/kernel/time'
import type { Answer } from '../../../cloud/call'
import { Button } from '../../../components/button'
import { Countdown } from '../../../components/countdown'
import { Picture } from '../../../components/picture'
import { Price } from '../../../components/price'
import { openOrder, openOrderReview } from '../../../routes'
import { buyAgain } from '../parts/buy-again'
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
  const open = () => {
    openOrder(order.orderId)
  }
  return (
    <View className="card order-card" hoverClass="pressed" role="link" onClick={open}>
      <View className="order-card-head">
        <Text className="order-card-at">{shanghaiMinute(order.placedAt)}</Text>
        <Text className={`order-card-status order-card-${order.status}`}>{statusWord(order)}</Text>
      </View>
      <View className="order-card-goods">
        <OrderPictures lines={order.lines} />
        <View className="order-card-sum">
          <Price fen={order.sum.payableFen} size="small" />
          <View className="order-card-units">共 {units} 件</View>
        </View>
      </View>
      <View className="order-card-foot">
        {isOpen ? (
          <>
            <Text className="order-card-left">还剩</Text>
            <Countdown endsAt={order.expiresAt} onEnd={onEnd} />
          </>
        ) : null}
        <View
          className="order-card-act"
          onClick={(event) => {
            event.stopPropagation()
          }}
        >
          {isOpen ? (
            <Button kind="buy" size="small" onTap={open}>
              去付款
            </Button>
          ) : order.status === 'shipped' ? (
            <Button kind="brand" size="small" onTap={open}>
              看包裹
            </Button>
          ) : order.mayReview ? (
            <Button
              kind="brand"
              size="small"
              onTap={() => {
                openOrderReview(order.orderId)
              }}
            >
              写评价
            </Button>
          ) : order.status === 'closing' ? null : (
            <Button size="small" onTap={() => void buyAgain(order.lines)}>
              再来一单
            </Button>
          )}
        </View>
      </View>
    </View>
  )
}

/** One line has its words beside the picture; of several only the pictures stand, and slide. */
function OrderPictures({ lines }: { readonly lines: Order['lines'] }) {
  const [first] = lines
  if (lines.length === 1 && first)
    return (
      <View className="order-card-one">
        <Picture pictureId={first.pictureId} className="order-card-picture" label={first.title} />
        <View className="order-card-words">
          <View className="order-card-title">{first.title}</View>
          <View className="order-card-spec">
            {first.specText} × {first.quantity}
          </View>
        </View>
      </View>
    )
  return (
    <ScrollView className="order-card-pictures" scrollX>
      {lines.slice(0, 6).map((line) => (
        <Picture key={line.skuId} pictureId={line.pictureId} className="order-card-picture" label={line.title} />
      ))}
    </ScrollView>
  )
}
