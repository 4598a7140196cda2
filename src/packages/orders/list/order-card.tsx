import { Text, View } from '@tarojs/components'
import { shanghaiMinute } from '#domain/kernel/time'
import type { Answer } from '../../../cloud/call'
import { Button } from '../../../components/button'
import { Countdown } from '../../../components/countdown'
import { openAsking, openOrder, openOrderReview } from '../../../routes'
import { askWords } from '../parts/ask-words'
import { buyAgain } from '../parts/buy-again'
import { CardGoods } from '../parts/card-goods'
import { statusWord } from '../parts/status-words'

type Order = Answer<'orders', 'list'>['orders'][number]

interface OrderCardProps {
  readonly order: Order
  readonly onEnd: () => void
}

/** Pictures, the state in words, and the one thing to do now. */
export function OrderCard({ order, onEnd }: OrderCardProps) {
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
      <CardGoods lines={order.lines} fen={order.sum.payableFen} />
      <View className="order-card-foot">
        {isOpen ? (
          <>
            <Text className="order-card-left">还剩</Text>
            <Countdown endsAt={order.expiresAt} onEnd={onEnd} />
          </>
        ) : null}
        {order.back.going > 0 ? <Text className="order-card-left">有售后在处理</Text> : null}
        <View
          className="order-card-act"
          onClick={(event) => {
            event.stopPropagation()
          }}
        >
          <OrderAct order={order} onOpen={open} />
        </View>
      </View>
    </View>
  )
}

interface OrderActProps {
  readonly order: Order
  readonly onOpen: () => void
}

/** The one action that matters now; of what can simply be given up or asked about, that too. */
function OrderAct({ order, onOpen }: OrderActProps) {
  const { status, orderId, lines, back, mayReview } = order
  if (status === 'closing') return null
  if (status === 'awaiting-payment')
    return (
      <Button kind="buy" size="small" onTap={onOpen}>
        去付款
      </Button>
    )
  if (status === 'shipped')
    return (
      <Button kind="brand" size="small" onTap={onOpen}>
        看包裹
      </Button>
    )
  return (
    <>
      {back.askable ? (
        <Button
          size="small"
          onTap={() => {
            openAsking(orderId)
          }}
        >
          {askWords[back.askable]}
        </Button>
      ) : null}
      {mayReview ? (
        <Button
          kind="brand"
          size="small"
          onTap={() => {
            openOrderReview(orderId)
          }}
        >
          写评价
        </Button>
      ) : (
        <Button size="small" onTap={() => void buyAgain(lines)}>
          再来一单
        </Button>
      )}
    </>
  )
}
