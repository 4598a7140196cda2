import { View } from '@tarojs/components'
import { Picture } from '../components/picture'
import { previewPictures } from '../platform/preview-pictures'
import { Price } from '../components/price'
import { serverNow } from '../entry/server-clock'
import type { Product, Sku } from './choose-sku'
import { ComparedPrice } from './compared-price'
import { limitedWords } from './limited-words'
import { noReturnWords } from './return-words'
import { lotWords, nearExpiryWords } from './shelf-words'

/** What is chosen: its picture, its price, whether there is any, and how long it keeps. */
export function SkuHead({ product, sku }: { readonly product: Product; readonly sku: Sku | undefined }) {
  const pictureId = sku?.pictureId ?? product.pictureIds[0]
  const near = sku && nearExpiryWords(sku, serverNow())
  const lot = sku && lotWords(sku)
  const limited = limitedWords(sku?.limited?.untilAt)
  const noReturn = noReturnWords(sku?.returnException)
  return (
    <View className="sku-head">
      {pictureId ? (
        <View
          className="sku-picture-place"
          role="button"
          ariaLabel="看大图"
          onClick={() => {
            previewPictures([pictureId], pictureId)
          }}
        >
          <Picture key={pictureId} pictureId={pictureId} className="sku-picture" isFirst />
        </View>
      ) : null}
      <View className="sku-head-text">
        {sku ? (
          <View className="sku-prices">
            <Price fen={sku.priceFen} size="large" />
            <ComparedPrice {...sku} />
          </View>
        ) : (
          <View className="sku-none">没有这个组合，换一个试试</View>
        )}
        {limited ? <View className="sku-limited">{limited}</View> : null}
        <View className="sku-said">
          {sku ? `已选 ${sku.specValues.join(' · ')}` : '请选择规格'}
          {sku ? `，${sku.available > 0 ? leftText(sku.available) : '已售罄'}` : ''}
        </View>
        {lot ? <View className="sku-lot">{lot}</View> : null}
        {near ? <View className="sku-near">{near}</View> : null}
        {noReturn ? <View className="sku-no-return">{noReturn}</View> : null}
      </View>
    </View>
  )
}

/** Exact when it matters to the buyer. */
function leftText(available: number): string {
  return available <= 20 ? `只剩 ${String(available)} 件` : '有货'
}
