import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../../../components/button'
import { Price } from '../../../components/price'
import { replaceByOrder } from '../../../routes'
import { payAndLeave } from '../parts/pay-order'
import type { Checkout } from './use-checkout'

interface SubmitBarProps {
  readonly checkout: Checkout
  /** What stands above the button. */
  readonly children: ReactNode
}

/** What it costs and the way on, shut while the order could not be placed as it stands. */
export function SubmitBar({ checkout, children }: SubmitBarProps) {
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
      {children}
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
