import { Text, View } from '@tarojs/components'
import { unitsIn } from '../../../cart/cart-store'
import { useCart } from '../../../cart/use-cart'
import { Button } from '../../../components/button'
import { Icon } from '../../../components/icon'
import { openCart, openHome } from '../../../routes'
import type { Product } from '../../../sku/choose-sku'
import type { SkuPurpose } from '../../../sku/sku-acts'

interface BuyBarProps {
  readonly product: Product
  readonly onOpen: (purpose: SkuPurpose) => void
}

export function BuyBar({ product, onOpen }: BuyBarProps) {
  const units = unitsIn(useCart())
  const isGone = product.skus.every(({ available }) => available === 0)
  return (
    <View className="bottom-bar buy-bar">
      <View className="buy-bar-icon" role="button" onClick={openHome}>
        <Icon name="home" />
        <Text>首页</Text>
      </View>
      <View className="buy-bar-icon" role="button" onClick={openCart}>
        <Icon name="cart" />
        <Text>购物车</Text>
        {units > 0 ? <View className="buy-bar-badge">{units > 99 ? '99+' : units}</View> : null}
      </View>
      {!product.onSale || isGone ? (
        <Button size="wide" isDisabled onTap={openHome}>
          {product.onSale ? '已售罄，补货后可买' : '已下架'}
        </Button>
      ) : (
        <>
          <Button
            kind="cart"
            size="wide"
            onTap={() => {
              onOpen('cart')
            }}
          >
            加入购物车
          </Button>
          <Button
            kind="buy"
            size="wide"
            onTap={() => {
              onOpen('buy')
            }}
          >
            立即购买
          </Button>
        </>
      )}
    </View>
  )
}
