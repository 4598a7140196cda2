import { View } from '@tarojs/components'
import type { OrderId } from '#domain/kernel/ids'
import { call } from '../../../cloud/call'
import { useLoad } from '../../../cloud/use-load'
import { Faces } from '../../../components/faces'
import { Message } from '../../../components/message'
import { RowsSkeleton } from '../../../components/skeleton'
import { PrivacyGate } from '../../../privacy/privacy-gate'
import { openAfterSales } from '../../../routes'
import { WithOrderId } from '../parts/with-order-id'
import type { Claimable } from './ask-draft'
import { AskSum } from './ask-sum'
import type { FormProps } from './form-props'
import { GoodsChoice } from './goods-choice'
import { KindChoice } from './kind-choice'
import { SubmitBar } from './submit-bar'
import { useAskDraft } from './use-ask-draft'
import { useAsking } from './use-asking'
import { usePictures } from './use-pictures'
import { Why } from './why'
import './index.scss'

export default function AskPage() {
  return <WithOrderId>{(orderId) => <AskOf orderId={orderId} />}</WithOrderId>
}

function AskOf({ orderId }: { readonly orderId: OrderId }) {
  const held = useAskDraft(orderId)
  const claimable = useLoad(orderId, () => call('after-sales', 'claimable', { orderId }))
  const asking = useAsking({ orderId, held, claimable })
  return (
    <View className="page">
      <Faces loaded={claimable} skeleton={<RowsSkeleton />}>
        {(data) => (asking ? <Form claimable={data} asking={asking} held={held} /> : <Nothing claimable={data} />)}
      </Faces>
      <PrivacyGate />
    </View>
  )
}

function Form(props: FormProps) {
  const pictures = usePictures(props.held)
  return (
    <>
      <KindChoice {...props} />
      <GoodsChoice {...props} />
      <Why {...props} pictures={pictures} />
      <AskSum asking={props.asking} claimable={props.claimable} />
      <View className="bottom-bar-room" />
      {props.asking.problem ? <View className="bottom-bar-room" /> : null}
      <SubmitBar asking={props.asking} isWaiting={pictures.coming > 0} />
    </>
  )
}

/** Everything is asked back already, or the time is over. */
function Nothing({ claimable: { mayStillAsk } }: { readonly claimable: Claimable }) {
  return (
    <Message
      drawing="sent"
      title={mayStillAsk ? '都申请过了' : '现在不能申请售后'}
      advice={mayStillAsk ? '这一单没有可以再申请的商品' : '没付款、已关闭，或者收货超过 30 天；有问题请联系客服'}
      action="看售后进度"
      onAction={openAfterSales}
    />
  )
}
