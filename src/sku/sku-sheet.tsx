import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { cartLimits } from '#domain/cart/limits'
import { Button } from '../components/button'
import { Sheet } from '../components/sheet'
import { Stepper } from '../components/stepper'
import { chosenSku, firstChoice, quantityLimit, type Choice, type Product, type Sku } from './choose-sku'
import { SkuActs, type SkuPurpose } from './sku-acts'
import { SkuAxis } from './sku-axis'
import { SkuHead } from './sku-head'

interface SkuSheetProps {
  readonly product: Product
  readonly purpose: SkuPurpose
  /** Kept by the page, so that a second opening shows what was chosen. */
  readonly choice: Choice | undefined
  readonly onChoice: (choice: Choice) => void
  readonly onCart: (sku: Sku, quantity: number) => Promise<boolean>
  readonly onBuy: (sku: Sku, quantity: number) => void
  readonly onClose: () => void
}

export function SkuSheet({ product, purpose, choice: kept, onChoice, onCart, onBuy, onClose }: SkuSheetProps) {
  const [wanted, setWanted] = useState(1)
  const choice = kept ?? firstChoice(product)
  const sku = chosenSku(product, choice)
  const isGone = sku?.available === 0 || !product.onSale
  const limit = quantityLimit(sku?.available ?? 0, cartLimits.quantityPerLine)
  const quantity = Math.min(wanted, limit.max)
  const toCart = async () => {
    if (sku && (await onCart(sku, quantity))) onClose()
  }
  const buy = () => {
    if (sku) onBuy(sku, quantity)
  }
  const foot = isGone ? (
    <Button size="wide" isDisabled onTap={onClose}>
      {product.onSale ? goneText : '已下架'}
    </Button>
  ) : (
    <SkuActs purpose={purpose} onCart={toCart} onBuy={buy} />
  )
  return (
    <Sheet label="选择规格" onClose={onClose} foot={foot}>
      <SkuHead product={product} sku={sku} />
      {product.specAxes.map((axis, at) => (
        <SkuAxis key={axis.name} product={product} at={at} choice={choice} onChoice={onChoice} />
      ))}
      <Quantity value={quantity} limit={isGone ? undefined : limit} onChange={setWanted} />
    </Sheet>
  )
}

const goneText = '这个规格卖完了'

interface QuantityProps {
  readonly value: number
  /** Nothing when none can be bought. */
  readonly limit: { readonly max: number; readonly reason: string } | undefined
  readonly onChange: (quantity: number) => void
}

function Quantity({ value, limit, onChange }: QuantityProps) {
  return (
    <View className="sku-quantity">
      <View>
        <View className="sku-axis-name">数量</View>
        <Text className="sku-limit">{limit?.reason ?? ''}</Text>
      </View>
      <Stepper
        value={value}
        max={limit?.max ?? 1}
        label="购买数量"
        onChange={onChange}
        onLimit={() => void Taro.showToast({ title: limit?.reason ?? goneText, icon: 'none' })}
      />
    </View>
  )
}
