import { Text, View } from '@tarojs/components'
import { shanghaiMinute } from '#domain/kernel/time'
import type { Answer } from '../../../cloud/call'
import { Button } from '../../../components/button'
import { Icon } from '../../../components/icon'
import { copyText } from '../../../platform/copy-text'

type Order = Answer<'orders', 'detail'>
type Parcel = Order['parcels'][number]

/** What has left: company and number, when, and what is in it when there are several. */
export function Parcels({ order }: { readonly order: Order }) {
  const { parcels, lines } = order
  if (parcels.length === 0) return null
  const isWhole = parcels.length === 1 && order.status !== 'paid'
  return (
    <View className="card parcels">
      {parcels.map((parcel, at) => (
        <View key={parcel.parcelId} className="parcel">
          <View className="parcel-sign">
            <Icon name="truck" />
          </View>
          <View className="parcel-words">
            <View className="parcel-number">
              {parcel.companyName} {parcel.number}
            </View>
            <View className="parcel-when">
              {isWhole ? '' : `包裹 ${String(at + 1)} · `}
              {shanghaiMinute(parcel.shippedAt)} 发出
            </View>
            {isWhole ? null : <View className="parcel-items">{itemWords(parcel, lines)}</View>}
          </View>
          <View className="parcel-copy">
            <Button size="small" kind="quiet" onTap={() => void copyText(parcel.number)}>
              复制
            </Button>
          </View>
        </View>
      ))}
      <Text className="parcels-how">复制单号，到快递公司的小程序里查物流</Text>
    </View>
  )
}

function itemWords({ items }: Parcel, lines: Order['lines']): string {
  const titleOf = (skuId: string) => lines.find((line) => line.skuId === skuId)?.title ?? '商品'
  return items.map(({ skuId, quantity }) => `${titleOf(skuId)} × ${String(quantity)}`).join('，')
}
