import { Text } from '@tarojs/components'
import { shanghaiMinute } from '#domain/kernel/time'
import { hasArrived } from '#domain/orders/status'
import type { Answer } from '../../../cloud/call'
import type { IconName } from '../../../components/icon'
import { Price } from '../../../components/price'
import { StateHead } from '../parts/state-head'
import { statusWord } from '../parts/status-words'

type Order = Answer<'orders', 'detail'>

/** The order's state in large, and what that means for her in one line. */
export function DetailHead({ order }: { readonly order: Order }) {
  return (
    <StateHead state={statusWord(order)} icon={iconOf(order)}>
      <Meaning order={order} />
    </StateHead>
  )
}

function iconOf({ status, refund, back }: Order): IconName {
  if (refund || back.nothingToSend) return 'wallet'
  if (status === 'shipped') return 'truck'
  if (hasArrived(status)) return 'check'
  return status === 'paid' ? 'box' : status === 'awaiting-payment' ? 'clock' : 'shut'
}

function Meaning({ order: { status, refund, back, closeReason, parcels, receiveDueAt } }: { readonly order: Order }) {
  if (refund)
    return (
      <>
        <Price fen={refund.amountFen} size="words" />
        <Text>{refund.status === 'refunded' ? '已原路退回' : '正在原路退回，一般 1 到 3 个工作日到账'}</Text>
      </>
    )
  if (back.nothingToSend) return <Text>没发的都在退，进度看下面的售后</Text>
  if (status === 'paid') return <Text>{parcels.length > 0 ? '分开发货，其余的也在备' : BRAND.voice.afterPay}</Text>
  if (status === 'shipped' && receiveDueAt !== undefined)
    return <Text>{shanghaiMinute(receiveDueAt).slice(5)} 自动收货，收到了可以先确认</Text>
  if (hasArrived(status)) return <Text>有问题随时找客服</Text>
  if (status === 'awaiting-payment') return <Text>货给你留着，付款后 48 小时内发货</Text>
  if (status === 'closed' && closeReason === 'cancelled') return <Text>你取消了，没有扣款</Text>
  if (status === 'closed' && closeReason === 'refunded') return <Text>付的钱已全部原路退回</Text>
  return <Text>{status === 'closing' ? '正在和微信支付核对，没付的不会再扣款' : '没有扣款，想要可以再下一单'}</Text>
}
