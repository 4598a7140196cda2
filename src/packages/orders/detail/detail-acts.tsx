import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../cloud/call'
import { Button } from '../../../components/button'
import { Icon } from '../../../components/icon'
import { ServiceButton } from '../../../platform/service-button'
import { openOrderReview } from '../../../routes'
import { buyAgain } from '../parts/buy-again'
import { confirmReceiptOf } from './confirm-receipt-of'

interface DetailActsProps {
  readonly order: Answer<'orders', 'detail'>
  /** The order is another now. */
  readonly onMoved: () => void
}

/** At the foot: somebody to ask, and what to do: say that it has come, say how it was, or buy the same again. */
export function DetailActs({ order, onMoved }: DetailActsProps) {
  const [first] = order.lines
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
  const { orderId, status, mayReview, lines } = order
  return (
    <View className="detail-two">
      {mayReview || status === 'reviewed' ? (
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
      <Button kind={mayReview ? 'plain' : 'brand'} size="wide" onTap={() => void buyAgain(lines)}>
        再来一单
      </Button>
    </View>
  )
}
