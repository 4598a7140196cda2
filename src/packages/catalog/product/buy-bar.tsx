import { Text, View } from '@tarojs/components'
import { unitsIn } from '../../../cart/cart-store'
import { useCart } from '../../../cart/use-cart'
import { Button } from '../../../components/button'
import { Icon } from '../../../components/icon'
import { ServiceButton } from '../../../platform/service-button'
import { openCart, openHome, productUrl } from '../../../routes'
import type { Product } from '../../../sku/choose-sku'
import { RestockButton } from '../../../sku/restock-button'
import type { SkuPurpose } from '../../../sku/sku-acts'

interface BuyBarProps {
  readonly product: Product
  readonly onOpen: (purpose: SkuPurpose) => void
}

export function BuyBar({ product, onOpen }: BuyBarProps) {
  const units = unitsIn(useCart())
  return (
    <View className="bottom-bar buy-bar">
      <View className="buy-bar-icon" role="button" onClick={openHome}>
        <Icon name="home" />
        <Text>首页</Text>
      </View>
      <ServiceButton
        className="buy-bar-icon"
        label="客服"
        from={product.productId}
        card={{ title: product.title, path: productUrl(product.productId) }}
      >
        <Icon name="chat" />
        <Text>客服</Text>
      </ServiceButton>
      <View className="buy-bar-icon" role="button" onClick={openCart}>
        <Icon name="cart" />
        <Text>购物车</Text>
        {units > 0 ? <View className="buy-bar-badge">{units > 99 ? '99+' : units}</View> : null}
      </View>
      <View className="buy-bar-acts">
        <BuyActs product={product} onOpen={onOpen} />
      </View>
    </View>
  )
}

/** The way to buy; where nothing is left, the way to hear of it again. */
function BuyActs({ product, onOpen }: BuyBarProps) {
  const open = (purpose: SkuPurpose) => () => {
    onOpen(purpose)
  }
  if (!product.onSale)
    return (
      <Button size="wide" isDisabled onTap={openHome}>
        已下架
      </Button>
    )
  if (product.skus.every(({ available }) => available === 0))
    return product.skus.length === 1 ? (
      <RestockButton skuId={product.skus[0]?.skuId} />
    ) : (
      <Button kind="brand" size="wide" onTap={open('both')}>
        卖完了，选规格订到货提醒
      </Button>
    )
  return (
    <>
      <Button kind="cart" size="wide" onTap={open('cart')}>
        加入购物车
      </Button>
      <Button kind="buy" size="wide" onTap={open('buy')}>
        立即购买
      </Button>
    </>
  )
}
