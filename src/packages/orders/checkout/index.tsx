import { Textarea, View } from '@tarojs/components'
import { orderLimits } from '#domain/orders/limits'
import type { CheckoutDraft } from '../../../cart/checkout-draft'
import { Button } from '../../../components/button'
import { Message } from '../../../components/message'
import { PrivacyGate } from '../../../privacy/privacy-gate'
import { openOrders } from '../../../routes'
import { AddressCard } from './address-card'
import { NoReturn } from './no-return'
import { Priced } from './priced'
import { SubmitBar } from './submit-bar'
import { useCheckout, type Checkout } from './use-checkout'
import { useDraft, type Draft } from './use-draft'
import { Fewer, OtherAddress } from './ways-out'
import './index.scss'

export default function CheckoutPage() {
  const held = useDraft()
  return (
    <View className="page">
      {held.draft ? (
        <CheckoutOf draft={held.draft} held={held} />
      ) : (
        <Message
          drawing="sent"
          title="这一单已经提交"
          advice="付款和进度都在订单里"
          action="看订单"
          onAction={() => {
            openOrders('all')
          }}
        />
      )}
      <PrivacyGate />
    </View>
  )
}

function CheckoutOf({ draft, held }: { readonly draft: CheckoutDraft; readonly held: Draft }) {
  const checkout = useCheckout(draft, held)
  return (
    <>
      <AddressCard checkout={checkout} />
      <Priced checkout={checkout} />
      <NoReturn checkout={checkout} />
      <Remark value={draft.remark} onChange={checkout.setRemark} />
      <View className="bottom-bar-room" />
      {checkout.problem ? <View className="bottom-bar-room" /> : null}
      <SubmitBar checkout={checkout}>
        <Problem checkout={checkout} />
      </SubmitBar>
    </>
  )
}

function Remark({ value, onChange }: { readonly value: string; readonly onChange: (remark: string) => void }) {
  return (
    <View className="card checkout-remark-row">
      <View className="checkout-remark-name">备注</View>
      <Textarea
        className="checkout-remark"
        value={value}
        maxlength={orderLimits.remarkLength}
        autoHeight
        placeholder="想让我们知道的，比如送货时间"
        placeholderClass="input-hint"
        onInput={({ detail }) => {
          onChange(detail.value)
        }}
      />
    </View>
  )
}

/** What a refused submit means, right above the button that was tapped: in view on the shortest phone. */
function Problem({ checkout: { problem, setQuantity } }: { readonly checkout: Checkout }) {
  if (!problem) return null
  const { skuId, available, then, message } = problem
  return (
    <View className="checkout-problem">
      <View>{message}</View>
      {then === 'fewer' && skuId && available ? (
        <Fewer
          available={available}
          onTap={() => {
            setQuantity(skuId, available)
          }}
        />
      ) : null}
      {then === 'change-address' ? <OtherAddress /> : null}
      {then === 'see-orders' ? (
        <Button
          size="small"
          onTap={() => {
            openOrders('all')
          }}
        >
          看订单
        </Button>
      ) : null}
    </View>
  )
}
