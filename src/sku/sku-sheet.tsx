import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { cartLimits } from '#domain/cart/limits'
import { Button } from '../components/button'
import { Picture } from '../components/picture'
import { Price } from '../components/price'
import { Sheet } from '../components/sheet'
import { Stepper } from '../components/stepper'
import {
  choose,
  chosenSku,
  firstChoice,
  quantityLimit,
  valueState,
  type Choice,
  type Product,
  type Sku,
} from './choose-sku'

/** What the sheet was opened for: the buttons at its foot. */
export type SkuPurpose = 'both' | 'cart' | 'buy'

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
  const choice = kept ?? firstChoice(product)
  const sku = chosenSku(product, choice)
  const limit = quantityLimit(sku?.available ?? 0, cartLimits.quantityPerLine)
  const [wanted, setWanted] = useState(1)
  const [isBusy, setBusy] = useState(false)
  const quantity = Math.min(wanted, limit.max)
  const isGone = sku?.available === 0 || !product.onSale
  const toCart = async () => {
    if (!sku) return
    setBusy(true)
    if (await onCart(sku, quantity)) onClose()
    setBusy(false)
  }
  const buttons = isGone ? (
    <Button size="wide" isDisabled onTap={onClose}>
      {product.onSale ? '这个规格卖完了' : '已下架'}
    </Button>
  ) : (
    <View className="sku-acts">
      {purpose === 'buy' ? null : (
        <Button kind={purpose === 'both' ? 'cart' : 'buy'} size="wide" isBusy={isBusy} onTap={() => void toCart()}>
          加入购物车
        </Button>
      )}
      {purpose === 'cart' ? null : (
        <Button
          kind="buy"
          size="wide"
          onTap={() => {
            if (sku) onBuy(sku, quantity)
          }}
        >
          立即购买
        </Button>
      )}
    </View>
  )
  return (
    <Sheet label="选择规格" onClose={onClose} foot={buttons}>
      <SkuHead product={product} sku={sku} />
      {product.specAxes.map((axis, index) => (
        <View key={axis.name} className="sku-axis">
          <View className="sku-axis-name">{axis.name}</View>
          <View className="sku-values">
            {axis.values.map((value) => {
              const state = valueState(product, choice, [index, value])
              return (
                <View
                  key={value}
                  className={`sku-value sku-${state}${choice[index] === value ? ' sku-chosen' : ''}`}
                  role="button"
                  onClick={() => {
                    onChoice(choose(product, choice, [index, value]))
                  }}
                >
                  {value}
                </View>
              )
            })}
          </View>
        </View>
      ))}
      <View className="sku-quantity">
        <View>
          <View className="sku-axis-name">数量</View>
          <Text className="sku-limit">{isGone ? '' : limit.reason}</Text>
        </View>
        <Stepper
          value={quantity}
          max={isGone ? 1 : limit.max}
          label="购买数量"
          onChange={setWanted}
          onLimit={() => void Taro.showToast({ title: isGone ? '这个规格卖完了' : limit.reason, icon: 'none' })}
        />
      </View>
    </Sheet>
  )
}

function SkuHead({ product, sku }: { readonly product: Product; readonly sku: Sku | undefined }) {
  const pictureId = sku?.pictureId ?? product.pictureIds[0]
  return (
    <View className="sku-head">
      {pictureId ? <Picture pictureId={pictureId} className="sku-picture" isFirst /> : null}
      <View className="sku-head-text">
        {sku ? (
          <View className="sku-prices">
            <Price fen={sku.priceFen} size="large" />
            {sku.marketPriceFen ? <Price fen={sku.marketPriceFen} isCompared /> : null}
          </View>
        ) : (
          <View className="sku-none">没有这个组合，换一个试试</View>
        )}
        <View className="sku-said">{sku ? `已选 ${sku.specValues.join(' · ')}` : '请选择规格'}</View>
        {sku ? <View className="sku-left">{sku.available > 0 ? leftText(sku.available) : '已售罄'}</View> : null}
      </View>
    </View>
  )
}

/** Exact when it matters to the buyer. */
function leftText(available: number): string {
  return available <= 20 ? `只剩 ${String(available)} 件` : '有货'
}
