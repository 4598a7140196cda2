import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../../../components/button'
import { Price } from '../../../components/price'
import { openAddress, replaceByOrder } from '../../../routes'
import { payAndLeave } from '../parts/pay-order'
import type { Checkout } from './use-checkout'

interface SubmitBarProps {
  readonly checkout: Checkout
  /** What stands above the button. */
  readonly children: ReactNode
}

/** What it costs and the way on, shut while the order could not be placed as it stands. */
export function SubmitBar({ checkout, children }: SubmitBarProps) {
  const { quote, isSubmitting, address } = checkout
  const data = quote.data
  const isShort = data?.lines.some((line) => line.available < line.quantity) ?? false
  const submit = async () => {
    if (!address) {
      openAddress('choose')
      return
    }
    const placed = await checkout.submit()
    if (!placed) return
    if (placed.status === 'awaiting-payment') await payAndLeave(placed.orderId)
    else replaceByOrder(placed.orderId)
  }
  const units = data?.lines.reduce((sum, line) => sum + line.quantity, 0) ?? 0
  return (
    <View className="bottom-bar">
      {children}
      <View className="submit-row">
        <View className="submit-sum">
          <Text className="submit-units">{data ? `共 ${String(units)} 件` : '正在算价'}</Text>
          {data ? <Price fen={data.sum.payableFen} /> : null}
        </View>
        <View className="submit-button">
          <Button
            kind="buy"
            size="wide"
            isDisabled={!data || quote.isLoading || !data.deliverable || isShort}
            isBusy={isSubmitting}
            onTap={() => void submit()}
          >
            <Text>{data && !address ? '先填收货地址' : isSubmitting ? '正在提交' : '提交订单'}</Text>
            {data && address ? <Price fen={data.sum.payableFen} size="text" /> : null}
          </Button>
        </View>
      </View>
    </View>
  )
}
