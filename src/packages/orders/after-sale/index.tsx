import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { kindNames, reasonNames } from '#domain/after-sales/kinds'
import type { AfterSaleId, OrderId } from '#domain/kernel/ids'
import { shanghaiMinute } from '#domain/kernel/time'
import { call, type Answer } from '../../../cloud/call'
import { useLoad } from '../../../cloud/use-load'
import { useReloadOnShow } from '../../../cloud/use-reload-on-show'
import { Faces } from '../../../components/faces'
import { Message } from '../../../components/message'
import { Price } from '../../../components/price'
import { Bone } from '../../../components/skeleton'
import { pageId } from '../../../entry/page-id'
import { PrivacyGate } from '../../../privacy/privacy-gate'
import { openAfterSales } from '../../../routes'
import type { AfterSale } from '../parts/after-sale-words'
import { Fact } from '../parts/fact'
import { LifeSteps } from '../parts/life-steps'
import { shortOrderNumber } from '../parts/short-order-number'
import { AfterSaleActs } from './after-sale-acts'
import { AfterSaleHead } from './after-sale-head'
import { afterSaleLife } from './after-sale-life'
import { Evidence } from './evidence'
import { ReturnCard } from './return-card'
import { ReturnedGoods } from './returned-goods'
import './index.scss'

type Detail = Answer<'after-sales', 'detail'>

export default function AfterSalePage() {
  const { params } = useRouter()
  const orderId = pageId('ord', params['orderId'])
  const afterSaleId = pageId('afs', params['afterSaleId'])
  if (orderId && afterSaleId) return <AfterSaleOf orderId={orderId} afterSaleId={afterSaleId} />
  return (
    <View className="page">
      <Message drawing="orders" title="没有找到这笔售后" action="看全部售后" onAction={openAfterSales} />
    </View>
  )
}

function AfterSaleOf(one: { readonly orderId: OrderId; readonly afterSaleId: AfterSaleId }) {
  const loaded = useLoad(one.afterSaleId, () => call('after-sales', 'detail', one))
  useReloadOnShow(loaded.reload)
  return (
    <View className="page">
      <Faces loaded={loaded} skeleton={<AfterSaleSkeleton />}>
        {(detail) => <Body detail={detail} onDetail={loaded.replace} onStale={() => void loaded.reload()} />}
      </Faces>
      <PrivacyGate />
    </View>
  )
}

interface BodyProps {
  readonly detail: Detail
  readonly onDetail: (detail: Detail) => void
  readonly onStale: () => void
}

function Body({ detail, onDetail, onStale }: BodyProps) {
  const { afterSale, returnTo } = detail
  const moved = (next: AfterSale) => {
    onDetail({ ...detail, afterSale: next })
  }
  return (
    <>
      <AfterSaleHead afterSale={afterSale} />
      {afterSale.rejectedBecause === undefined ? null : (
        <View className="card after-sale-rejected">
          <View className="after-sale-rejected-name">没有同意的原因</View>
          <View className="after-sale-rejected-words">{afterSale.rejectedBecause}</View>
        </View>
      )}
      {afterSale.maySendBack ? <ReturnCard afterSale={afterSale} returnTo={returnTo} onMoved={moved} /> : null}
      <LifeSteps steps={afterSaleLife(afterSale)} />
      <View className="card">
        <ReturnedGoods items={afterSale.items} />
        <Sums afterSale={afterSale} />
      </View>
      <Facts afterSale={afterSale} />
      <View className="bottom-bar-room" />
      <AfterSaleActs afterSale={afterSale} onMoved={moved} onStale={onStale} />
    </>
  )
}

function Sums({ afterSale: { freightFen, amountFen } }: { readonly afterSale: AfterSale }) {
  return (
    <>
      {freightFen > 0 ? (
        <View className="sum-row">
          <Text>其中运费</Text>
          <Price fen={freightFen} size="text" />
        </View>
      ) : null}
      <View className="sum-row sum-payable">
        <Text>退款金额</Text>
        <Price fen={amountFen} />
      </View>
    </>
  )
}

function Facts({ afterSale }: { readonly afterSale: AfterSale }) {
  const { afterSaleId, kind, reason, note, pictureIds, askedAt, waybill, maySendBack } = afterSale
  return (
    <View className="card facts">
      <Fact name="方式" value={kindNames[kind]} />
      <Fact name="原因" value={reasonNames[reason]} />
      {note ? <Fact name="说明" value={note} /> : null}
      {pictureIds.length > 0 ? <Evidence pictureIds={pictureIds} /> : null}
      {waybill && !maySendBack ? <Fact name="寄回" value={`${waybill.companyName} ${waybill.number}`} /> : null}
      <Fact name="申请时间" value={shanghaiMinute(askedAt)} />
      <Fact name="售后单号" value={shortOrderNumber(afterSaleId)} copied={afterSaleId} />
    </View>
  )
}

function AfterSaleSkeleton() {
  return (
    <View>
      <Bone className="state-head" />
      <Bone className="card after-sale-life-bone" />
      <Bone className="card after-sale-goods-bone" />
    </View>
  )
}
