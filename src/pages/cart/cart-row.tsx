import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { cartLimits } from '#domain/cart/limits'
import type { CartLine } from '../../cart/cart-store'
import { cartStore } from '../../cart/use-cart'
import { Check } from '../../components/check'
import { Icon } from '../../components/icon'
import { Picture } from '../../components/picture'
import { Price } from '../../components/price'
import { Stepper } from '../../components/stepper'
import { openProduct } from '../../routes'
import { quantityLimit } from '../../sku/choose-sku'

interface CartRowProps {
  readonly line: CartLine
  /** Why the last change of this line did not hold. */
  readonly failure: string | undefined
  readonly onRemove: () => void
}

export function CartRow({ line, failure, onRemove }: CartRowProps) {
  const { max, reason } = quantityLimit(line.available, cartLimits.quantityPerLine)
  const { skuId, selected, quantity } = line
  const isShort = quantity > line.available
  return (
    <View className="cart-row">
      <Check
        isOn={selected}
        label={`选中${line.title}`}
        onTap={() => void cartStore.setLine(skuId, { quantity, selected: !selected })}
      />
      <View
        role="link"
        ariaLabel={line.title}
        onClick={() => {
          openProduct(line.productId)
        }}
      >
        <Picture pictureId={line.pictureId} className="cart-picture" label={line.title} />
      </View>
      <View className="cart-text">
        <View className="cart-title-row">
          <View className="cart-title">{line.title}</View>
          <View className="cart-bin" role="button" ariaLabel={`移除${line.title}`} onClick={onRemove}>
            <Icon name="bin" size={16} />
          </View>
        </View>
        <View className="cart-spec">{line.specText}</View>
        {isShort || failure ? (
          <View className="cart-said">{isShort ? `只剩 ${String(line.available)} 件，改一下数量` : failure}</View>
        ) : null}
        <View className="cart-foot">
          <Price fen={line.priceFen} size="small" />
          <Stepper
            value={quantity}
            max={max}
            label={`${line.title}的数量`}
            onChange={(next) => void cartStore.setLine(skuId, { quantity: next, selected })}
            onLimit={() => void Taro.showToast({ title: reason, icon: 'none' })}
          />
        </View>
      </View>
    </View>
  )
}

/** A line that cannot be bought now. */
export function GoneRow({ line }: { readonly line: CartLine }) {
  return (
    <View
      className="cart-row cart-gone"
      role="link"
      onClick={() => {
        openProduct(line.productId)
      }}
    >
      <Picture pictureId={line.pictureId} className="cart-picture" label={line.title} />
      <View className="cart-text">
        <View className="cart-title">{line.title}</View>
        <View className="cart-spec">{line.specText}</View>
        <View className="cart-said">{line.state === 'sold-out' ? '卖完了，补货后可再买' : '已下架'}</View>
      </View>
    </View>
  )
}
