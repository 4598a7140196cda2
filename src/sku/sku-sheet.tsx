import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { cartLimits } from '#domain/cart/limits'
import { Button } from '../components/button'
import { Sheet } from '../components/sheet'
import { Stepper } from '../components/stepper'
import { chosenSku, firstChoice, quantityLimit, type Choice, type Product, type Sku } from './choose-sku'
import { RestockButton } from './restock-button'
import { SkuActs, type SkuActsProps, type SkuPurpose } from './sku-acts'
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
  const isGone = sku === undefined || sku.available === 0 || !product.onSale
  const limit = quantityLimit(sku?.available ?? 0, cartLimits.quantityPerLine)
  const quantity = Math.min(wanted, limit.max)
  const toCart = async () => {
    if (sku && (await onCart(sku, quantity))) onClose()
  }
  const buy = () => {
    if (sku) onBuy(sku, quantity)
  }
  return (
    <Sheet
      label="选择规格"
      onClose={onClose}
      foot={<Foot product={product} sku={sku} purpose={purpose} onCart={toCart} onBuy={buy} />}
    >
      <SkuHead product={product} sku={sku} />
      {product.specAxes.map((axis, at) => (
        <SkuAxis key={axis.name} product={product} at={at} choice={choice} onChoice={onChoice} />
      ))}
      {isGone ? null : <Quantity value={quantity} limit={limit} onChange={setWanted} />}
    </Sheet>
  )
}

interface FootProps extends SkuActsProps {
  readonly product: Product
  readonly sku: Sku | undefined
}

/** The way to buy; the way to hear of it again where none is left; a word where neither is open. */
function Foot({ product, sku, ...acts }: FootProps) {
  if (!product.onSale || !sku)
    return (
      <Button size="wide" isDisabled onTap={acts.onBuy}>
        {product.onSale ? '先选一个有的组合' : '已下架'}
      </Button>
    )
  return sku.available === 0 ? <RestockButton skuId={sku.skuId} /> : <SkuActs {...acts} />
}

interface QuantityProps {
  readonly value: number
  readonly limit: { readonly max: number; readonly reason: string }
  readonly onChange: (quantity: number) => void
}

function Quantity({ value, limit, onChange }: QuantityProps) {
  return (
    <View className="sku-quantity">
      <View>
        <View className="sku-axis-name">数量</View>
        <Text className="sku-limit">{limit.reason}</Text>
      </View>
      <Stepper
        value={value}
        max={limit.max}
        label="购买数量"
        onChange={onChange}
        onLimit={() => void Taro.showToast({ title: limit.reason, icon: 'none' })}
      />
    </View>
  )
}
