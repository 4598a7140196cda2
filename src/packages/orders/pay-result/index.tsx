import { Text, View } from '@tarojs/components'
import type { OrderId } from '#domain/kernel/ids'
import { isPaidFor } from '#domain/orders/status'
import { PlaceBlocks } from '../../../blocks/place-blocks'
import type { CallFailure } from '../../../cloud/call-failure'
import { useRetryOnReconnect } from '../../../cloud/use-retry-on-reconnect'
import { Button } from '../../../components/button'
import { Failed } from '../../../components/failed'
import { GuideCard } from '../../../components/guide-card'
import { Icon } from '../../../components/icon'
import { Message } from '../../../components/message'
import { Price } from '../../../components/price'
import { PrivacyGate } from '../../../privacy/privacy-gate'
import { openHome, replaceByOrder } from '../../../routes'
import { WithOrderId } from '../parts/with-order-id'
import { useConfirmation, type Order } from './use-confirmation'
import './index.scss'

export default function PayResultPage() {
  return <WithOrderId>{(orderId) => <ResultOf orderId={orderId} />}</WithOrderId>
}

function ResultOf({ orderId }: { readonly orderId: OrderId }) {
  const { order, failure, isAsking, askAgain } = useConfirmation(orderId)
  useRetryOnReconnect(isAsking ? undefined : failure, askAgain)
  if (order && isPaidFor(order.status)) return <Paid order={order} />
  if (order?.status === 'closed') return <PaidTooLate order={order} />
  if (failure?.kind === 'refusal') {
    return (
      <View className="page">
        <Failed failure={failure} onRetry={askAgain} />
      </View>
    )
  }
  return (
    <View className="page">
      <Message
        drawing="wait"
        title={isAsking ? '正在和微信支付核对' : '还在核对'}
        advice={isAsking ? '一般几秒就好，请不要再付一次' : waitAdvice(failure)}
      />
      {isAsking ? null : (
        <View className="result-ways">
          <Button kind="brand" size="wide" onTap={askAgain}>
            刷新
          </Button>
          <Button
            size="wide"
            onTap={() => {
              replaceByOrder(orderId)
            }}
          >
            看订单
          </Button>
        </View>
      )}
    </View>
  )
}

/** The person has paid: whatever keeps the answer away, she is never asked to pay again. */
function waitAdvice(failure: CallFailure | undefined): string {
  return failure?.kind === 'offline'
    ? '网络断了，连上后点一下刷新。你已经付过，不用再付'
    : '微信已经收下付款，我们核对好就发货，不用再付'
}

/** What happens next in one line, then the person who takes care of it. */
function Paid({ order }: { readonly order: Order }) {
  return (
    <View className="page">
      <View className="result-head">
        <View className="result-tick">
          <Icon name="check" size={24} />
        </View>
        <View className="result-line">已付款，{BRAND.voice.afterPay}</View>
        <Price fen={order.sum.payableFen} />
      </View>
      {order.guide ? (
        <View className="result-guide">
          <View className="result-guide-lead">这一单由{order.guide.name}照看，有事直接问</View>
          <GuideCard guide={order.guide} isMain />
        </View>
      ) : null}
      <Ways orderId={order.orderId} />
      <PlaceBlocks place="pay-result" />
      <PrivacyGate />
    </View>
  )
}

/** The money came after the order had closed. */
function PaidTooLate({ order }: { readonly order: Order }) {
  return (
    <View className="page">
      <View className="card result-wait">
        <View className="result-line">订单已过时关闭</View>
        <View className="result-next">
          {order.refund ? (
            <>
              <Text>你付的</Text>
              <Price fen={order.refund.amountFen} size="text" />
              <Text>{order.refund.status === 'refunded' ? '已原路退回' : '会原路退回，一般 1 到 3 个工作日到账'}</Text>
            </>
          ) : (
            <Text>没有收到付款。想要的话，重新下一单</Text>
          )}
        </View>
      </View>
      <Ways orderId={order.orderId} />
    </View>
  )
}

function Ways({ orderId }: { readonly orderId: OrderId }) {
  return (
    <View className="result-ways">
      <Button
        size="wide"
        onTap={() => {
          replaceByOrder(orderId)
        }}
      >
        看订单
      </Button>
      <Button size="wide" onTap={openHome}>
        继续逛
      </Button>
    </View>
  )
}
