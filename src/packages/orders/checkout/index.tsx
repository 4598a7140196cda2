import { Textarea, View } from '@tarojs/components'
import { orderLimits } from '#domain/orders/limits'
import { Button } from '../../../components/button'
import { Message } from '../../../components/message'
import { openOrders } from '../../../routes'
import { AddressForm } from './address-form'
import { Priced } from './priced'
import { SubmitBar } from './submit-bar'
import { useCheckout, type Checkout } from './use-checkout'
import './index.scss'

export default function CheckoutPage() {
  const checkout = useCheckout()
  return (
    <View className="page">
      {checkout.draft ? (
        <>
          <AddressForm address={checkout.address} problems={checkout.addressProblems} onChange={checkout.setAddress} />
          <Priced checkout={checkout} />
          <Remark value={checkout.draft.remark} onChange={checkout.setRemark} />
          <View className="bottom-bar-room" />
          {checkout.problem ? <View className="bottom-bar-room" /> : null}
          <SubmitBar checkout={checkout}>
            <Problem checkout={checkout} />
          </SubmitBar>
        </>
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
    </View>
  )
}

function Remark({ value, onChange }: { readonly value: string; readonly onChange: (remark: string) => void }) {
  return (
    <View className="card">
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
        <Button
          size="small"
          onTap={() => {
            setQuantity(skuId, available)
          }}
        >
          改成 {available} 件
        </Button>
      ) : null}
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
