import { Text, Textarea, View } from '@tarojs/components'
import { orderLimits } from '#domain/orders/limits'
import { Button } from '../../../components/button'
import { Failed, StaleNotice } from '../../../components/failed'
import { Message } from '../../../components/message'
import { Price } from '../../../components/price'
import { Bone } from '../../../components/skeleton'
import { openOrders, replaceByOrder } from '../../../routes'
import { OrderLine } from '../parts/order-line'
import { SumRows } from '../parts/sum-rows'
import { payAndLeave } from '../parts/pay-order'
import { AddressForm } from './address-form'
import type { PlaceProblem } from './place-problem'
import { useCheckout, type Checkout } from './use-checkout'
import './index.scss'

export default function CheckoutPage() {
  const checkout = useCheckout()
  if (!checkout.draft) {
    return (
      <View className="page">
        <Message
          drawing="sent"
          title="这一单已经提交"
          advice="付款和进度都在订单里"
          action="看订单"
          onAction={() => {
            openOrders('all')
          }}
        />
      </View>
    )
  }
  return (
    <View className="page">
      <AddressForm address={checkout.address} problems={checkout.addressProblems} onChange={checkout.setAddress} />
      <Priced checkout={checkout} />
      <View className="card">
        <View className="checkout-remark-name">备注</View>
        <Textarea
          className="checkout-remark"
          value={checkout.draft.remark}
          maxlength={orderLimits.remarkLength}
          autoHeight
          placeholder="想让我们知道的，比如送货时间"
          placeholderClass="input-hint"
          onInput={({ detail }) => {
            checkout.setRemark(detail.value)
          }}
        />
      </View>
      <Problem checkout={checkout} />
      <View className="bottom-bar-room" />
      <SubmitBar checkout={checkout} />
    </View>
  )
}

function Priced({ checkout }: { readonly checkout: Checkout }) {
  const { quote, problem } = checkout
  const retry = () => void quote.reload()
  if (!quote.data) {
    return quote.failure && !quote.isLoading ? (
      <View className="card">
        <Failed failure={quote.failure} onRetry={retry} />
      </View>
    ) : (
      <Bone className="card checkout-bone" />
    )
  }
  const { lines, sum, deliverable, freeFreightGapFen } = quote.data
  return (
    <>
      {quote.failure ? <StaleNotice failure={quote.failure} onRetry={retry} /> : null}
      <View className="card">
        {lines.map((line) => (
          <View key={line.skuId}>
            <OrderLine line={line} problem={problem?.skuId === line.skuId ? lineText(problem) : shortText(line)} />
            {line.available > 0 && line.available < line.quantity ? (
              <View className="checkout-fewer">
                <Button
                  size="small"
                  onTap={() => {
                    checkout.setQuantity(line.skuId, line.available)
                  }}
                >
                  改成 {line.available} 件
                </Button>
              </View>
            ) : null}
          </View>
        ))}
      </View>
      <View className="card">
        {deliverable ? null : (
          <View className="checkout-cannot">送不到{checkout.address.province}，换一个收货地址</View>
        )}
        <SumRows sum={sum} payableName="应付" />
        {freeFreightGapFen ? (
          <View className="checkout-gap">
            <Text>再买</Text>
            <Price fen={freeFreightGapFen} size="text" />
            <Text>包邮</Text>
          </View>
        ) : null}
      </View>
    </>
  )
}

/** At the line only what is wrong with it; the whole sentence stands above the button. */
function lineText({ available, message }: PlaceProblem): string {
  return available === undefined ? message : `只剩 ${String(available)} 件`
}

function shortText({ available, quantity }: { available: number; quantity: number }): string | undefined {
  if (available >= quantity) return undefined
  return available > 0 ? `只剩 ${String(available)} 件` : '卖完了，请返回换一件'
}

/** What a refused submit means, right above the button that was tapped. */
function Problem({ checkout: { problem, setQuantity } }: { readonly checkout: Checkout }) {
  if (!problem) return null
  const { skuId, available, then, message } = problem
  return (
    <View className="card checkout-problem">
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

function SubmitBar({ checkout }: { readonly checkout: Checkout }) {
  const { quote, isSubmitting, addressProblems } = checkout
  const data = quote.data
  const isShort = data?.lines.some((line) => line.available < line.quantity) ?? false
  const missing = Object.values(addressProblems)[0]
  const submit = async () => {
    const placed = await checkout.submit()
    if (!placed) return
    if (placed.status === 'awaiting-payment') await payAndLeave(placed.orderId)
    else replaceByOrder(placed.orderId)
  }
  return (
    <View className="bottom-bar">
      {missing ? <View className="checkout-missing">{missing}</View> : null}
      <Button
        kind="buy"
        size="wide"
        isDisabled={!data || quote.isLoading || !data.deliverable || isShort}
        isBusy={isSubmitting}
        onTap={() => void submit()}
      >
        {data ? (
          <>
            <Text>{isSubmitting ? '正在提交' : '提交订单'}</Text>
            <Price fen={data.sum.payableFen} size="text" />
          </>
        ) : (
          <Text>正在算价</Text>
        )}
      </Button>
    </View>
  )
}
