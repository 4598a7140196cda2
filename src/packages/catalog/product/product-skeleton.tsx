import { View } from '@tarojs/components'
import { Bone } from '../../../components/skeleton'

export function ProductSkeleton() {
  return (
    <View>
      <Bone className="gallery" />
      <View className="card">
        <Bone className="bone-line bone-price" />
        <Bone className="bone-line" />
        <Bone className="bone-line bone-short" />
      </View>
      <View className="card">
        <Bone className="bone-line" />
        <Bone className="bone-line bone-short" />
      </View>
    </View>
  )
}
