import { Text, View } from '@tarojs/components'
import { shanghaiMinute } from '#domain/kernel/time'
import { hasArrived } from '#domain/orders/status'
import type { Answer } from '../../../cloud/call'
import { Icon, type IconName } from '../../../components/icon'
import { Price } from '../../../components/price'
import { statusWord } from '../parts/status-words'

type Order = Answer<'orders', 'detail'>

/** The order's state in large, and what that means for her in one line. */
export function DetailHead({ order }: { readonly order: Order }) {
  return (
    <View className="detail-head">
      <View className="detail-head-words">
        <View className="detail-status">{statusWord(order)}</View>
        <View className="detail-means">
          <Meaning order={order} />
        </View>
      </View>
      <View className="detail-drawing">
        <Icon name={iconOf(order)} size={24} />
      </View>
    </View>
  )
}

function iconOf({ status, refund }: Order): IconName {
  if (refund) return 'wallet'
  if (status === 'shipped') return 'truck'
  if (hasArrived(status)) return 'check'
  return status === 'paid' ? 'box' : status === 'awaiting-payment' ? 'clock' : 'shut'
}

function Meaning({ order: { status, refund, closeReason, parcels, receiveDueAt } }: { readonly order: Order }) {
  if (refund)
    return (
      <>
        <Price fen={refund.amountFen} size="words" />
        <Text>{refund.status === 'refunded' ? '已原路退回' : '正在原路退回，一般 1 到 3 个工作日到账'}</Text>
      </>
    )
  if (status === 'paid') return <Text>{parcels.length > 0 ? '分开发货，其余的也在备' : BRAND.voice.afterPay}</Text>
  if (status === 'shipped' && receiveDueAt !== undefined)
    return <Text>{shanghaiMinute(receiveDueAt).slice(5)} 自动收货，收到了可以先确认</Text>
  if (hasArrived(status)) return <Text>有问题随时找客服</Text>
  if (status === 'awaiting-payment') return <Text>货给你留着，付款后 48 小时内发货</Text>
  if (status === 'closed' && closeReason === 'cancelled') return <Text>你取消了，没有扣款</Text>
  if (status === 'closed' && closeReason === 'refunded') return <Text>付的钱已全部原路退回</Text>
  return <Text>{status === 'closing' ? '正在和微信支付核对，没付的不会再扣款' : '没有扣款，想要可以再下一单'}</Text>
}
