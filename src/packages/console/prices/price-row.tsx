import { Text, View } from '@tarojs/components'
import { shanghaiMinute } from '#domain/kernel/time'
import { Button } from '../../../components/button'
import { Picture } from '../../../components/picture'
import { Price } from '../../../components/price'
import type { PricedSku } from './priced-sku'

interface PriceRowProps {
  readonly sku: PricedSku
  readonly onLimit: () => void
  readonly onEnd: () => void
}

/** One SKU: what it costs, what it may be compared with, and the limited price that holds. */
export function PriceRow({ sku, onLimit, onEnd }: PriceRowProps) {
  const { limited, dailyPriceFen } = sku
  return (
    <View className="card price-row">
      <View className="price-row-head">
        <Picture pictureId={sku.pictureId} className="price-row-picture" label={sku.title} />
        <View className="price-row-words">
          <View className="price-row-title">{sku.title}</View>
          <View className="price-row-spec">{sku.specText}</View>
        </View>
      </View>
      <View className="price-row-prices">
        <Named name="售价" fen={sku.listPriceFen} />
        {dailyPriceFen === undefined ? (
          <View className="price-row-none">没有成交过，还不能设限时价</View>
        ) : (
          <>
            <Named name="日常价" fen={limited?.dailyPriceFen ?? dailyPriceFen} />
            <Named name="最低可设" fen={sku.leastPriceFen} />
          </>
        )}
      </View>
      {limited ? (
        <View className="price-row-limited">
          <Named name="限时价" fen={limited.priceFen} />
          <Text className="price-row-until">{shanghaiMinute(limited.untilAt).slice(5)} 结束</Text>
        </View>
      ) : null}
      <View className="price-row-acts">
        {limited ? (
          <Button size="small" onTap={onEnd}>
            马上结束
          </Button>
        ) : null}
        <Button kind="brand" size="small" isDisabled={dailyPriceFen === undefined} onTap={onLimit}>
          {limited ? '改限时价' : '设限时价'}
        </Button>
      </View>
    </View>
  )
}

function Named({ name, fen }: { readonly name: string; readonly fen: number }) {
  return (
    <View className="price-row-named">
      <Text className="price-row-name">{name}</Text>
      <Price fen={fen} size="text" />
    </View>
  )
}
