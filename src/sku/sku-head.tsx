import { View } from '@tarojs/components'
import { Picture } from '../components/picture'
import { Price } from '../components/price'
import type { Product, Sku } from './choose-sku'

/** What is chosen: its picture, its price and whether there is any. */
export function SkuHead({ product, sku }: { readonly product: Product; readonly sku: Sku | undefined }) {
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
