import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { cartLimits } from '#domain/cart/limits'
import type { CartLine } from '../../cart/cart-store'
import { cartStore } from '../../cart/use-cart'
import { Check } from '../../components/check'
import { Picture } from '../../components/picture'
import { Price } from '../../components/price'
import { Stepper } from '../../components/stepper'
import { openProduct } from '../../routes'
import { quantityLimit } from '../../sku/choose-sku'
import { limitedWords } from '../../sku/limited-words'
import { PriceChange } from './price-change'
import { useSwipe } from './use-swipe'

export interface CartRowProps {
  readonly line: CartLine
  /** Dearer or cheaper than when it came in. */
  readonly changeFen: number
  /** Why the last change of this line did not hold. */
  readonly failure: string | undefined
  readonly isOn: boolean
  readonly isEditing: boolean
  readonly onTick: () => void
  readonly onKeep: () => void
  readonly onRemove: () => void
}

/** One line; swiped to the left, or pressed long, it offers to be kept for later or taken out. */
export function CartRow(props: CartRowProps) {
  const { line, failure, isOn, isEditing, onTick, onKeep, onRemove } = props
  const swipe = useSwipe()
  const { max, reason } = quantityLimit(line.available, cartLimits.quantityPerLine)
  const { skuId, selected, quantity } = line
  const limited = limitedWords(line.limitedUntilAt)
  const open = () => {
    if (swipe.isOpen) swipe.close()
    else openProduct(line.productId)
  }
  const ask = () => {
    void Taro.showActionSheet({ itemList: ['移到收藏', '移除'] })
      .then(({ tapIndex }) => {
        if (tapIndex === 0) onKeep()
        else onRemove()
      })
      .catch(() => undefined)
  }
  return (
    <View className="cart-swipe">
      <View className={`cart-behind${swipe.isOpen ? ' cart-behind-seen' : ''}`} aria-hidden={!swipe.isOpen}>
        <View className="cart-keep" role="button" ariaLabel={`把${line.title}移到收藏`} onClick={onKeep}>
          收藏
        </View>
        <View className="cart-remove" role="button" ariaLabel={`移除${line.title}`} onClick={onRemove}>
          移除
        </View>
      </View>
      <View className={`cart-row${swipe.isOpen ? ' cart-row-aside' : ''}`} {...swipe.touch} onLongPress={ask}>
        <Check isOn={isOn} label={`选中${line.title}`} onTap={onTick} />
        <View role="link" ariaLabel={line.title} onClick={open}>
          <Picture pictureId={line.pictureId} className="cart-picture" label={line.title} />
        </View>
        <View className="cart-text">
          <View className="cart-title" onClick={open}>
            {line.title}
          </View>
          <View className="cart-spec">{line.specText}</View>
          {limited ? <View className="cart-limited">{limited}</View> : null}
          <Said line={line} failure={failure} changeFen={props.changeFen} />
          <View className="cart-foot">
            <Price fen={line.priceFen} />
            {isEditing ? (
              <View className="cart-times">× {quantity}</View>
            ) : (
              <Stepper
                value={quantity}
                max={max}
                label={`${line.title}的数量`}
                onChange={(next) => void cartStore.setLine(skuId, { quantity: next, selected })}
                onLimit={() => void Taro.showToast({ title: reason, icon: 'none' })}
              />
            )}
          </View>
        </View>
      </View>
    </View>
  )
}

/** What a person should know of the line: too few left first, then a change that failed, then a changed price. */
function Said({ line, failure, changeFen }: Pick<CartRowProps, 'line' | 'failure' | 'changeFen'>) {
  if (line.quantity > line.available) return <View className="cart-said">只剩 {line.available} 件，改一下数量</View>
  if (failure) return <View className="cart-said">{failure}</View>
  if (changeFen !== 0) return <PriceChange changeFen={changeFen} />
  return line.available < 10 ? <View className="cart-said">只剩 {line.available} 件</View> : null
}
