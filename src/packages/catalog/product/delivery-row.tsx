import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../cloud/call'
import { Icon } from '../../../components/icon'
import { Price } from '../../../components/price'
import { RegionPicker } from '../../../platform/region-picker'

interface DeliveryRowProps {
  readonly delivery: Answer<'catalog', 'product'>['delivery']
  /** Province, city, district; empty while she has not said where to. */
  readonly region: readonly string[]
  readonly onRegion: (region: readonly [string, string, string]) => void
}

/** Where the wheels of the picker stand before she has turned them. */
const homeRegion = [BRAND.homeRegion.province, BRAND.homeRegion.city, '']

/** Where it would go, what that costs, and early where it does not go at all. */
export function DeliveryRow({ delivery, region, onRegion }: DeliveryRowProps) {
  const [province, city] = region
  return (
    <RegionPicker value={region.length > 0 ? region : homeRegion} onChange={onRegion}>
      <View className="product-row" hoverClass="pressed" role="button">
        <Text className="product-row-label">送至</Text>
        <View className="product-row-value">
          <View>
            {province ? `${province}${city && city !== province ? ` ${city}` : ''}` : BRAND.homeRegion.province}
          </View>
          <DeliveryWords {...delivery} />
        </View>
        <Icon name="right" size={16} />
      </View>
    </RegionPicker>
  )
}

function DeliveryWords({ deliverable, freightFen, freeFreightFromFen }: DeliveryRowProps['delivery']) {
  if (!deliverable) return <View className="product-undelivered">暂不配送到这里，点这里换一个地方</View>
  return (
    <View className="product-freight">
      {freightFen === 0 ? (
        '包邮'
      ) : (
        <>
          运费
          <Price fen={freightFen} size="words" />
          {freeFreightFromFen === undefined ? null : (
            <>
              ，满
              <Price fen={freeFreightFromFen} size="words" />
              包邮
            </>
          )}
        </>
      )}
    </View>
  )
}
