import { Text } from '@tarojs/components'
import { shanghaiMinute } from '#domain/kernel/time'
import type { IconName } from '../../../components/icon'
import { Price } from '../../../components/price'
import { afterSaleWord, type AfterSale } from '../parts/after-sale-words'
import { StateHead } from '../parts/state-head'

/** The after-sale's state in large, and what that means for her in one line. */
export function AfterSaleHead({ afterSale }: { readonly afterSale: AfterSale }) {
  return (
    <StateHead state={afterSaleWord(afterSale.status)} icon={icons[afterSale.status] ?? 'clock'}>
      <Meaning afterSale={afterSale} />
    </StateHead>
  )
}

const icons: Partial<Record<AfterSale['status'], IconName>> = {
  'to-send-back': 'box',
  'sent-back': 'truck',
  refunding: 'wallet',
  abnormal: 'wallet',
  refunded: 'check',
  rejected: 'shut',
  withdrawn: 'shut',
  lapsed: 'shut',
}

function Meaning({
  afterSale: { status, amountFen, isInRight, sendBackBy, refund },
}: {
  readonly afterSale: AfterSale
}) {
  switch (status) {
    case 'asked':
      return <Text>{isInRight ? '金额较大，要两位同事确认，两天内办好' : '客服两天内处理，结果在这里看'}</Text>
    case 'approved-once':
      return <Text>一位同事已确认，再有一位确认就退款</Text>
    case 'to-send-back':
      return (
        <Text>{sendBackBy === undefined ? '' : `${shanghaiMinute(sendBackBy).slice(5)} 前寄回，过时自动关闭`}</Text>
      )
    case 'sent-back':
      return <Text>商家收到后 10 天内验货，没问题就退款</Text>
    case 'refunding':
      return (
        <Text>
          {refund?.status === 'processing'
            ? '微信已受理，预计 1-3 个工作日到账'
            : '正在提交给微信，之后 1-3 个工作日到账'}
        </Text>
      )
    case 'abnormal':
      return <Text>微信没能退到原账户，客服在处理，不用重新申请</Text>
    case 'refunded':
      return (
        <>
          <Price fen={amountFen} size="words" />
          <Text>已原路退回</Text>
        </>
      )
    case 'rejected':
      return <Text>原因在下面，有疑问可以找客服</Text>
    default:
      return <Text>没有退款；还需要的话可以再申请</Text>
  }
}
