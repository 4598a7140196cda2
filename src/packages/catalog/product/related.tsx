import { View } from '@tarojs/components'
import type { Goods } from '../../../components/goods'
import { GoodsCard } from '../../../components/goods-card'
import { useGrowing } from '../../../components/use-growing'
import { useQuickAdd } from '../../../sku/quick-add'

/** Others of the kind; the last row is left out rather than half empty. */
export function Related({ goods }: { readonly goods: readonly Goods[] }) {
  const quickAdd = useQuickAdd()
  const shown = goods.slice(0, goods.length > 1 ? goods.length - (goods.length % 2) : 1)
  const drawn = useGrowing(shown.length, 4)
  if (shown.length === 0) return null
  return (
    <>
      <View className="product-heading">{BRAND.voice.relatedGoods}</View>
      <View className="goods-grid">
        {shown.slice(0, drawn).map((one) => (
          <GoodsCard key={one.productId} goods={one} onAdd={quickAdd.add} />
        ))}
      </View>
      {quickAdd.sheet}
    </>
  )
}
