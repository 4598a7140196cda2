import { View } from '@tarojs/components'
import { Bone } from '../../../components/skeleton'

export function ProductSkeleton() {
  return (
    <View>
      <Bone className="gallery" />
      <View className="card product-head">
        <Bone className="bone-line product-price-bone" />
        <Bone className="bone-line product-title-bone" />
        <Bone className="bone-line bone-short" />
        <Bone className="bone-line product-facts-bone" />
      </View>
      <View className="card">
        <Bone className="bone-line product-row-bone" />
        <Bone className="bone-line product-row-bone" />
        <Bone className="bone-line product-row-bone" />
      </View>
    </View>
  )
}
