import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../components/button'

/** What the sheet was opened for: the buttons at its foot. */
export type SkuPurpose = 'both' | 'cart' | 'buy'

export interface SkuActsProps {
  readonly purpose: SkuPurpose
  readonly onCart: () => Promise<void>
  readonly onBuy: () => void
}

export function SkuActs({ purpose, onCart, onBuy }: SkuActsProps) {
  const [isBusy, setBusy] = useState(false)
  const toCart = async () => {
    setBusy(true)
    await onCart()
    setBusy(false)
  }
  return (
    <View className="sku-acts">
      {purpose === 'buy' ? null : (
        <Button kind={purpose === 'both' ? 'cart' : 'buy'} size="wide" isBusy={isBusy} onTap={() => void toCart()}>
          加入购物车
        </Button>
      )}
      {purpose === 'cart' ? null : (
        <Button kind="buy" size="wide" onTap={onBuy}>
          立即购买
        </Button>
      )}
    </View>
  )
}
