import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../cloud/call'
import { Button } from '../../../components/button'
import { Icon } from '../../../components/icon'
import { ServiceButton } from '../../../platform/service-button'
import { openAsking, openOrderReview } from '../../../routes'
import { askWords } from '../parts/ask-words'
import { buyAgain } from '../parts/buy-again'
import { confirmReceiptOf } from './confirm-receipt-of'

interface DetailActsProps {
  readonly order: Answer<'orders', 'detail'>
  /** The order is another now. */
  readonly onMoved: () => void
}

/** At the foot: somebody to ask, the way to give something back, and what to do: receive it, say how it was, buy the same again. */
export function DetailActs({ order, onMoved }: DetailActsProps) {
  const [first] = order.lines
  const { askable } = order.back
  const [isBusy, setBusy] = useState(false)
  const receive = async () => {
    setBusy(true)
    const isMoved = await confirmReceiptOf(order)
    setBusy(false)
    if (isMoved) onMoved()
  }
  return (
    <View className="bottom-bar detail-acts">
      <ServiceButton
        className="detail-service"
        label="联系客服"
        from={order.orderId}
        card={{
          title: first ? `订单：${first.title}` : '我的订单',
          path: `/packages/orders/detail/index?orderId=${order.orderId}`,
        }}
      >
        <Icon name="headset" />
        <View>联系客服</View>
      </ServiceButton>
      {askable ? (
        <View className="detail-ask">
          <Button
            size="small"
            onTap={() => {
              openAsking(order.orderId)
            }}
          >
            {askWords[askable]}
          </Button>
        </View>
      ) : null}
      <View className="detail-again">
        {order.status === 'shipped' ? (
          <Button kind="brand" size="wide" isBusy={isBusy} onTap={() => void receive()}>
            确认收货
          </Button>
        ) : (
          <Afterwards order={order} />
        )}
      </View>
    </View>
  )
}

/** Once it has come, or never will. */
function Afterwards({ order }: Pick<DetailActsProps, 'order'>) {
  const { orderId, status, mayReview, lines, back } = order
  const hasReviews = mayReview || status === 'reviewed'
  return (
    <View className="detail-two">
      {hasReviews ? (
        <Button
          kind={mayReview ? 'brand' : 'plain'}
          size="wide"
          onTap={() => {
            openOrderReview(orderId)
          }}
        >
          {mayReview ? '写评价' : '看评价'}
        </Button>
      ) : null}
      {hasReviews && back.askable ? null : (
        <Button kind={mayReview ? 'plain' : 'brand'} size="wide" onTap={() => void buyAgain(lines)}>
          再来一单
        </Button>
      )}
    </View>
  )
}
