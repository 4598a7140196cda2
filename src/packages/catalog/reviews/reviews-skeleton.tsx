import { View } from '@tarojs/components'
import { Bone } from '../../../components/skeleton'

const three = [0, 1, 2]

export function ReviewsSkeleton() {
  return (
    <View className="card reviews-list">
      {three.map((place) => (
        <View key={place} className="review">
          <Bone className="bone-line bone-short" />
          <Bone className="bone-line" />
          <Bone className="bone-line" />
        </View>
      ))}
    </View>
  )
}
